// What `npm run look` looks at: a name, a path, a made-up world, and perhaps a few presses.
import { ORGANIZATION_SHOTS } from './shots-organization.mjs';
import { MAIL_SHOTS } from './shots-mail.mjs';
import { REQUEST_SHOTS } from './shots-requests.mjs';

const submit = (page) => page.locator('button[type=submit]').click();
const chooseMipi = (page) => page.locator('main li button').nth(2).click();

async function recovery(page) {
  await submit(page);
  await page.waitForSelector('#recovery-kept');
}

async function look(page, address) {
  await chooseMipi(page);
  await page.fill('#add-address', address);
  await submit(page);
  await page.waitForTimeout(150);
}

async function signIn(page) {
  await look(page, 'http://127.0.0.1:4010');
  await page.locator('main button').last().click();
  await page.locator('summary').click();
}

export const SHOTS = [
  { name: 'home', path: '/' },
  { name: 'home-handed', path: '/', query: '&state=later-handed' },
  { name: 'home-empty', path: '/', world: 'empty' },
  { name: 'home-calm', path: '/', world: 'calm' },
  { name: 'home-offline', path: '/', query: '&offline' },
  { name: 'home-syncing', path: '/', world: 'calm', query: '&syncing' },
  { name: 'outbox', path: '/outbox' },
  { name: 'outbox-handed', path: '/outbox', query: '&state=later-handed' },
  { name: 'outbox-empty', path: '/outbox', world: 'calm' },
  { name: 'data', path: '/data' },
  { name: 'data-empty', path: '/data', world: 'empty' },
  { name: 'data-categories', path: '/data', act: (page) => page.locator('input[value=categories]').check() },
  { name: 'data-given', path: '/data', act: (page) => page.locator('#all-given').check() },
  { name: 'data-search', path: '/data', act: (page) => page.fill('#all-search', 'stuttgart') },
  { name: 'data-nothing', path: '/data', act: (page) => page.fill('#all-search', 'zzz') },
  { name: 'data-values', path: '/data', act: (page) => page.locator('#cell-hikvision-devices').click() },
  { name: 'data-unseen', path: '/data', act: (page) => page.locator('#cell-foscam-usage').click() },
  {
    name: 'data-asked',
    path: '/data',
    act: async (page) => {
      await page.locator('#cell-mipi-usage').click();
      await page
        .getByRole('list', { name: /request for a copy|Antrag auf eine Kopie/ })
        .evaluate((list) => list.scrollIntoView({ block: 'center' }));
    },
  },
  { name: 'data-versions', path: '/data', act: (page) => page.locator('#cell-onvif-contact').click() },
  { name: 'settings', path: '/settings' },
  ...['region', 'region-overruled'].map((state) => ({
    name: `settings-${state}`,
    path: '/settings',
    query: `&state=${state}`,
    act: (page) =>
      page.locator('#settings-residence').evaluate((each) => each.scrollIntoView({ block: 'center' })),
  })),
  { name: 'add', path: '/add', world: 'calm' },
  { name: 'add-source', path: '/add', world: 'calm', act: chooseMipi },
  { name: 'add-failed', path: '/add', world: 'calm', act: (page) => look(page, 'https://down.example') },
  { name: 'add-consent', path: '/add', world: 'calm', act: (page) => look(page, 'http://127.0.0.1:4010') },
  { name: 'add-sign-in', path: '/add', world: 'calm', act: signIn },
  {
    name: 'outbox-discard',
    path: '/outbox',
    act: (page) => page.locator('main li .actions button').last().click(),
  },
  { name: 'home-menu', path: '/', act: (page) => page.locator('[aria-haspopup=menu]').first().click() },
  {
    name: 'settings-protection',
    path: '/settings',
    act: (page) => page.locator('main dl button').nth(2).click(),
  },
  {
    name: 'frame-drawer',
    path: '/org/hikvision/profile',
    act: async (page) => {
      const menu = page.locator('header.bar button');
      if (await menu.isVisible()) await menu.click();
    },
  },
  { name: 'not-found', path: '/nowhere' },
  { name: 'protect-recovery', query: '&phase=protect', act: recovery },
  { name: 'protect-errors', query: '&phase=protect&keyring=locked', act: submit },
  { name: 'protect', query: '&phase=protect' },
  { name: 'protect-no-keyring', query: '&phase=protect&keyring=no-bus' },
  { name: 'lock', query: '&phase=unlock' },
  { name: 'lock-key-missing', query: '&phase=unlock&locked=key-missing' },
  ...ORGANIZATION_SHOTS,
  ...REQUEST_SHOTS,
  ...MAIL_SHOTS,
];
