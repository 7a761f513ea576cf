// Looks at the fixture screens with an installed Chromium: takes pictures and asks what a machine can ask.
//
//   npm run look                       pictures of every screen: both themes, both languages, two sizes and two narrow ones
//   npm run look -- home outbox        only these
//   npm run look -- --quick home       one picture each: light, English, 1200×800
//   npm run look -- --check            no pictures: every check of checks.mjs on every screen, after proving the checks
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { createServer } from 'vite';
import { equip, inspect, inspectEverywhere, prepare, prove } from './checks.mjs';
import { SHOTS } from './shots.mjs';
import { textsOf, textsOfFixtures } from './words.mjs';

const OUT = new URL('../../target/look/', import.meta.url).pathname;
const words = process.argv.slice(2);
const wanted = words.filter((word) => !word.startsWith('--'));
const shots = SHOTS.filter(({ name }) => wanted.length === 0 || wanted.some((each) => name.startsWith(each)));
const SIZES = [
  [1200, 800],
  [900, 600],
];
const EVERY = ['light', 'dark'].flatMap((theme) =>
  ['en', 'de'].flatMap((lang) => SIZES.map((size) => ({ theme, lang, size }))),
);
// 320 px wide, and 1280×800 at 200 %.
const NARROW = [
  { theme: 'light', lang: 'de', size: [320, 640] },
  { theme: 'dark', lang: 'de', size: [640, 400] },
];
const QUICK = { theme: 'light', lang: 'en', size: [1200, 800] };
const CHECKED = { theme: 'light', lang: 'de', size: [900, 600] };

const server = await createServer({ server: { port: 5199, strictPort: false }, logLevel: 'error' });
await server.listen();
const base = server.resolvedUrls.local[0];
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const data = await madeUp();

/** What the made-up worlds say, which no catalogue has to know. */
async function madeUp() {
  const worlds = await server.ssrLoadModule('/src/fixtures/world.ts');
  const states = await server.ssrLoadModule('/src/fixtures/states.ts');
  const all = [
    worlds.busyWorld(),
    worlds.emptyWorld(),
    worlds.CATALOGUE,
    states.troubledDevices(),
    states.renamedTwice(),
  ];
  return textsOf([...all, textsOfFixtures(), shots]);
}

async function open(shot, { theme, lang, size }, media = {}) {
  const page = await browser.newPage({ viewport: { width: size[0], height: size[1] }, ...media });
  const trouble = [];
  page.on('pageerror', (error) => trouble.push(String(error)));
  page.on(
    'console',
    (message) =>
      message.type() === 'error' &&
      !message.location().url.endsWith('favicon.ico') &&
      trouble.push(message.text()),
  );
  await prepare(page);
  await page.goto(
    `${base}?fixtures=${shot.world ?? 'busy'}&theme=${theme}&lang=${lang}${shot.query ?? ''}#${shot.path ?? '/'}`,
  );
  await page.waitForSelector('h1');
  await page.evaluate(() => document.fonts.ready);
  if (shot.act) await shot.act(page);
  await equip(page);
  return { page, trouble };
}

let faults = 0;
function report(name, trouble) {
  faults += trouble.length;
  console.log(name, trouble.length === 0 ? 'ok' : `\n  ${trouble.join('\n  ')}`);
}

async function check() {
  const home = SHOTS.find(({ name }) => name === 'home');
  const less = { reducedMotion: 'reduce' };
  const { planted, blind } = await prove(async () => (await open(home, CHECKED, less)).page, data);
  report(`${planted} planted faults`, blind);
  for (const shot of shots) {
    const { page, trouble } = await open(shot, CHECKED, less);
    trouble.push(...(await inspectEverywhere(page, data, { acted: Boolean(shot.act) })));
    report(shot.name, trouble);
    await page.close();
  }
}

async function photograph() {
  mkdirSync(OUT, { recursive: true });
  for (const shot of shots) {
    for (const variant of words.includes('--quick') ? [QUICK] : [...EVERY, ...NARROW]) {
      const { page, trouble } = await open(shot, variant);
      await page.waitForTimeout(350); // what fades in has faded in
      const file = `${shot.name}-${variant.theme}-${variant.lang}-${variant.size[0]}.png`;
      await page.screenshot({ path: OUT + file });
      trouble.push(...(await inspect(page, data, { acted: Boolean(shot.act) })));
      report(file, trouble);
      await page.close();
    }
  }
}

await (words.includes('--check') ? check() : photograph());
await browser.close();
await server.close();
process.exitCode = faults === 0 ? 0 : 1;
