// The demo's world on disk: ports chosen once, issuer keys, sample members, one folder per portal.
// What stands here today stands there tomorrow; `--fresh` is the only way to start over.

import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { newKeys } from './keys.mjs';
import { replace } from './store.mjs';

const HOST = '127.0.0.1';
/** The organizations that have a portal here; iSmartviewPro has none and is added by hand. */
const PORTALS = [
  ['onvif', 'ONVIF'],
  ['hikvision', 'Hikvision'],
  ['mipi', 'MIPI Alliance'],
  ['foscam', 'Foscam'],
];
const USERS = [['ada', 'ada-0001'], ['ben', 'ben-0001']];
/** Below the range from which systems give out ports of outgoing connections. */
const PORT_RANGE = [20000, 30000];
const CANCEL_WINDOW_SECONDS = 14 * 24 * 60 * 60;

/** The stored world of `dir`, or a new one written there. `ports`: identity provider first, then the portals. */
export async function openWorld(dir, { fresh = false, ports } = {}) {
  if (fresh) rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const path = join(dir, 'world.json');
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8'));
  const world = newWorld(ports ?? (await choosePorts(PORTALS.length + 1)));
  for (const portal of world.portals) writePortal(dir, world, portal);
  replace(path, JSON.stringify(world, null, 2));
  return world;
}

function newWorld([issuerPort, ...portalPorts]) {
  return {
    issuer: `http://${HOST}:${issuerPort}`,
    users: USERS.map(([name, subject]) => ({ name, subject, password: newPassword() })),
    portals: PORTALS.map(([organization, name], index) => {
      const address = `http://${HOST}:${portalPorts[index]}`;
      return { organization, name, address, resource: address };
    }),
    keys: newKeys(),
  };
}

function writePortal(dir, world, portal) {
  const home = resolve(dir, portal.organization);
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const text = (value) => JSON.stringify(value); // A JSON string of plain ASCII is a TOML string, too.
  replace(join(home, 'portal.toml'), `# Written by the demo. See docs/API.md for what the keys mean.
organization = ${text(portal.organization)}
listen = ${text(new URL(portal.address).host)}
public_url = ${text(portal.address)}
issuer = ${text(world.issuer)}
database = ${text(join(home, 'portal.db'))}
receipt_key = ${text(join(home, 'receipt.key'))}
cancel_window_seconds = ${CANCEL_WINDOW_SECONDS}
sample = true
`);
}

/** Twelve characters that nobody confuses, in groups of four. */
function newPassword() {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
  return [group(), group(), group()].join('-');
}

async function choosePorts(count) {
  const chosen = new Set();
  while (chosen.size < count) {
    const port = randomInt(...PORT_RANGE);
    if (!chosen.has(port) && (await isFree(port))) chosen.add(port);
  }
  return [...chosen];
}

/** Whether nobody listens there now. */
export function isFree(port) {
  return new Promise((answer) => {
    const probe = createServer();
    probe.once('error', () => answer(false));
    probe.listen(port, HOST, () => probe.close(() => answer(true)));
  });
}
