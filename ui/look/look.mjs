// Looks at the fixture screens with an installed Chromium: takes pictures and asks what a machine can ask.
//
//   npm run look                       pictures of every screen: both themes, both languages, two sizes and two narrow ones
//   npm run look -- home outbox        only these
//   npm run look -- --quick home       one picture each: light, English, 1200×800
//   npm run look -- --check            no pictures: every check of checks.mjs on every screen, after proving the checks
import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { chromium } from 'playwright-core';
import { build, createServer, preview } from 'vite';
import { PLANTED, equip, inspect, inspectEverywhere, prepare, prove } from './checks.mjs';
import { SHOTS } from './shots.mjs';
import { textsOf, textsOfFixtures } from './words.mjs';

const OUT = new URL('../../target/look/', import.meta.url).pathname;
const BUILT = new URL('../../target/look-ui/', import.meta.url).pathname;
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

// The fixtures are in what is built for development alone. Built once, a screen opens in a fifth of the time.
process.env.NODE_ENV = 'development';
const built = {
  logLevel: 'error',
  mode: 'development',
  build: { outDir: BUILT, emptyOutDir: true, reportCompressedSize: false, minify: false },
};
await build(built);
const server = await preview({ ...built, preview: { port: 5199, strictPort: false } });
const base = server.resolvedUrls.local[0];
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const data = await madeUp();

/** What the made-up worlds say, which no catalogue has to know. */
async function madeUp() {
  const reader = await createServer({ server: { middlewareMode: true }, logLevel: 'error' });
  const [worlds, states] = await Promise.all(
    ['world', 'states'].map((name) => reader.ssrLoadModule(`/src/fixtures/${name}.ts`)),
  );
  await reader.close();
  const all = [
    worlds.busyWorld(),
    worlds.emptyWorld(),
    worlds.CATALOGUE,
    states.troubledDevices(),
    states.renamedTwice(),
  ];
  return textsOf([...all, textsOfFixtures(), shots]);
}

/** A page that screens are opened in, one after the other: a new one each time would cost more than the checks. */
async function sheet() {
  const page = await browser.newPage();
  await prepare(page);
  return page;
}

/** Opens a screen anew in `page`; answers what the page complains of from then on. */
async function open(page, shot, { theme, lang, size }, { reducedMotion = 'no-preference' } = {}) {
  const trouble = [];
  // An address that differs behind the # alone would be no new start.
  await page.goto('about:blank');
  await page.mouse.move(0, 0);
  for (const what of ['pageerror', 'console']) page.removeAllListeners(what);
  page.on('pageerror', (error) => trouble.push(String(error)));
  page.on(
    'console',
    (message) =>
      message.type() === 'error' &&
      !message.location().url.endsWith('favicon.ico') &&
      trouble.push(message.text()),
  );
  await page.setViewportSize({ width: size[0], height: size[1] });
  await page.emulateMedia({ forcedColors: 'none', reducedMotion });
  await page.goto(
    `${base}?fixtures=${shot.world ?? 'busy'}&theme=${theme}&lang=${lang}${shot.query ?? ''}#${shot.path ?? '/'}`,
  );
  await page.waitForSelector('h1');
  await page.evaluate(() => document.fonts.ready);
  if (shot.act) await shot.act(page);
  await equip(page);
  return trouble;
}

let faults = 0;
function report(name, trouble) {
  faults += trouble.length;
  console.log(name, trouble.length === 0 ? 'ok' : `\n  ${trouble.join('\n  ')}`);
}

async function check() {
  const home = SHOTS.find(({ name }) => name === 'home');
  const less = { reducedMotion: 'reduce' };
  const blind = [];
  await each(PLANTED, async (fault, page) => {
    await open(page, home, CHECKED, less);
    blind.push(...(await prove(page, fault, data)));
  });
  report(`${PLANTED.length} planted faults`, blind);
  await each(shots, async (shot, page) => {
    const trouble = await open(page, shot, CHECKED, less);
    trouble.push(...(await inspectEverywhere(page, data, { acted: Boolean(shot.act) })));
    report(shot.name, trouble);
  });
}

async function photograph() {
  mkdirSync(OUT, { recursive: true });
  const variants = words.includes('--quick') ? [QUICK] : [...EVERY, ...NARROW];
  const pictures = shots.flatMap((shot) => variants.map((variant) => ({ shot, variant })));
  await each(pictures, async ({ shot, variant }, page) => {
    const trouble = await open(page, shot, variant);
    await page.waitForTimeout(350); // what fades in has faded in
    const file = `${shot.name}-${variant.theme}-${variant.lang}-${variant.size[0]}.png`;
    await page.screenshot({ path: OUT + file });
    trouble.push(...(await inspect(page, data, { acted: Boolean(shot.act) })));
    report(file, trouble);
  });
}

/** Does `work` for each of `all`, on as many pages at a time as there are processors. */
async function each(all, work) {
  const left = [...all];
  const hand = async () => {
    const page = await sheet();
    for (let next = left.shift(); next; next = left.shift()) await work(next, page);
    await page.close();
  };
  await Promise.all(Array.from({ length: availableParallelism() }, hand));
}

await (words.includes('--check') ? check() : photograph());
await browser.close();
await server.close();
process.exitCode = faults === 0 ? 0 : 1;
