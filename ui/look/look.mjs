// Takes pictures of the fixture screens with an installed Chromium and runs axe over each.
//
//   npm run look                       every screen, both themes, both languages, both sizes
//   npm run look -- home outbox        only these
//   npm run look -- --quick home       one picture each: light, English, 1200×800
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import { createServer } from 'vite';
import { SHOTS } from './shots.mjs';

const OUT = new URL('../../target/look/', import.meta.url).pathname;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const words = process.argv.slice(2);
const quick = words.includes('--quick');
const wanted = words.filter((word) => !word.startsWith('--'));
const shots = SHOTS.filter(({ name }) => wanted.length === 0 || wanted.some((each) => name.startsWith(each)));

const variants = quick
  ? [{ theme: 'light', lang: 'en', size: [1200, 800] }]
  : ['light', 'dark'].flatMap((theme) =>
      ['en', 'de'].flatMap((lang) =>
        [
          [1200, 800],
          [900, 600],
        ].map((size) => ({ theme, lang, size })),
      ),
    );
// 320 px wide, and 1280×800 at 200 %.
const narrow = [
  { theme: 'light', lang: 'de', size: [320, 640] },
  { theme: 'dark', lang: 'de', size: [640, 400] },
];
variants.push(...(quick ? [] : narrow));

mkdirSync(OUT, { recursive: true });
const server = await createServer({ server: { port: 5199, strictPort: false }, logLevel: 'error' });
await server.listen();
const base = server.resolvedUrls.local[0];
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
let faults = 0;

for (const shot of shots) {
  for (const { theme, lang, size } of variants) {
    const page = await browser.newPage({ viewport: { width: size[0], height: size[1] } });
    const trouble = [];
    page.on('pageerror', (error) => trouble.push(String(error)));
    page.on(
      'console',
      (message) =>
        message.type() === 'error' &&
        !message.location().url.endsWith('favicon.ico') &&
        trouble.push(message.text()),
    );
    await page.goto(
      `${base}?fixtures=${shot.world ?? 'busy'}&theme=${theme}&lang=${lang}${shot.query ?? ''}#${shot.path ?? '/'}`,
    );
    await page.waitForSelector('h1');
    await page.evaluate(() => document.fonts.ready);
    if (shot.act) await shot.act(page);
    await page.waitForTimeout(350);
    const file = `${shot.name}-${theme}-${lang}-${size[0]}.png`;
    await page.screenshot({ path: OUT + file });
    await page.evaluate(axe);
    const found = await page.evaluate(() =>
      window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] }),
    );
    for (const { id, nodes } of found.violations) {
      trouble.push(`axe ${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`);
    }
    // Nothing may be cut off or need scrolling sideways.
    const clipped = await page.evaluate(() =>
      [...document.querySelectorAll('main, main *, nav *, dialog *')]
        .filter(
          (each) => each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).display !== 'inline',
        )
        .filter((each) => !each.closest('svg, .visually-hidden, input, select, progress'))
        .map((each) => `${each.tagName}.${each.className} ${each.textContent.slice(0, 40)}`),
    );
    trouble.push(...clipped.map((each) => `too wide: ${each}`));
    faults += trouble.length;
    console.log(file, trouble.length === 0 ? 'ok' : `\n  ${trouble.join('\n  ')}`);
    await page.close();
  }
}
await browser.close();
await server.close();
process.exitCode = faults === 0 ? 0 : 1;
