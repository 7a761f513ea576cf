// What `npm run look` looks at: a name, a path, a made-up world, and perhaps a few presses.
import { ORGANIZATION_SHOTS } from './shots-organization.mjs';

export const SHOTS = [
  { name: 'home', path: '/' },
  { name: 'home-empty', path: '/', world: 'empty' },
  { name: 'home-calm', path: '/', world: 'calm' },
  { name: 'home-offline', path: '/', query: '&offline' },
  { name: 'home-syncing', path: '/', world: 'calm', query: '&syncing' },
  { name: 'outbox', path: '/outbox' },
  { name: 'outbox-empty', path: '/outbox', world: 'calm' },
  { name: 'settings', path: '/settings' },
  { name: 'add', path: '/add', world: 'calm' },
  { name: 'protect', query: '&phase=protect' },
  { name: 'protect-no-keyring', query: '&phase=protect&keyring=no-bus' },
  { name: 'lock', query: '&phase=unlock' },
  { name: 'lock-key-missing', query: '&phase=unlock&locked=key-missing' },
  ...ORGANIZATION_SHOTS,
];
