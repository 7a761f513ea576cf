// What is asked of every screen in Chromium, where a page can be told to want less motion or fewer colours.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { germanSentences, unaccounted } from './words.mjs';

const read = (path) => readFileSync(path, 'utf8');
const axe = read(createRequire(import.meta.url).resolve('axe-core/axe.min.js'));
const rubric = read(new URL('rubric.js', import.meta.url));
const sentences = germanSentences();
/** Largest layout shift after the first paint that nobody notices. */
const SHIFT = 0.02;

/** Adds up what moves by itself from the first paint on. */
const OBSERVER = `window.shifted = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifted += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });`;

/** Prepares a page before it is opened. */
export const prepare = (page) => page.addInitScript(OBSERVER);
/** Brings the checks into an opened page. */
export async function equip(page) {
  await page.evaluate(axe);
  await page.evaluate(rubric);
}

const faults = (name) => async (page) =>
  (await page.evaluate((each) => window.rubric[each](), name)).map((each) => `${name}: ${each}`);

/** Waits until what fades has faded. */
const settled = (page) => page.evaluate(() => window.rubric.settled());

async function access(page) {
  const found = await page.evaluate(() =>
    window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] }),
  );
  const looked = found.passes.reduce((sum, { nodes }) => sum + nodes.length, 0);
  if (looked === 0) return ['axe looked at nothing'];
  return found.violations.map(
    ({ id, nodes }) => `axe ${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`,
  );
}

async function german(page, data) {
  if ((await page.getAttribute('html', 'lang')) !== 'de') return [];
  const texts = await page.evaluate(() => {
    const spoken = [...document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')].flatMap(
      (each) =>
        ['aria-label', 'title', 'placeholder', 'alt'].map((name) => each.getAttribute(name)).filter(Boolean),
    );
    return [...window.rubric.texts(document.body).map(({ text }) => text), ...spoken, document.title];
  });
  return unaccounted(texts, sentences, data).map((text) => `not from the German catalogue: “${text}”`);
}

const still = async (page) => {
  const shifted = await page.evaluate(() => window.shifted);
  return shifted > SHIFT ? [`layout shift: ${shifted.toFixed(3)}`] : [];
};

/** What holds in every theme, language and size. */
const ALWAYS = ['targets', 'clipped', 'overlapping', 'type', 'colour', 'words'].map(faults);

/** Looks at the page as it stands; `data` are the texts that are nobody's words but the member's. */
export async function inspect(page, data, { acted }) {
  const found = [];
  await settled(page);
  for (const check of [access, (each) => german(each, data), ...(acted ? [] : [still]), ...ALWAYS])
    found.push(...(await check(page)));
  return found;
}

/** Looks at it again with less motion, with the system's own few colours, dark, magnified and on a narrow window. */
export async function inspectEverywhere(page, data, { acted }) {
  const found = await inspect(page, data, { acted });
  const under = async (name, checks) => {
    for (const check of checks) found.push(...(await check(page)).map((each) => `${name}: ${each}`));
  };
  if (!acted) await under('at first sight', [faults('inSight')]);
  await under('less motion', [faults('motion')]);
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await under('forced colours', [faults('words')]);
  await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'reduce' });
  await page.evaluate(() => (document.documentElement.dataset.theme = 'dark'));
  await settled(page);
  await under('dark', [access, faults('colour'), faults('words')]);
  await page.evaluate(() => (document.documentElement.dataset.theme = 'light'));
  await settled(page);
  for (const [width, height] of [
    [640, 400],
    [320, 640],
  ]) {
    await page.setViewportSize({ width, height });
    await under(`${width} × ${height}`, [faults('clipped'), faults('overlapping'), faults('targets')]);
  }
  return found;
}

// Each of these breaks one rule, so that a check that has gone blind is noticed before it is believed.
export const PLANTED = [
  [
    'at first sight: inSight: a “',
    () => {
      const list = document.querySelector('nav .organizations');
      list.style.cssText = 'flex: none; min-block-size: 0; block-size: 40px';
      list.scrollTop = 0;
      list.querySelectorAll('a')[2].setAttribute('aria-expanded', 'true');
    },
  ],
  ['axe image-alt', () => document.querySelector('main').append(new Image(10, 10))],
  [
    'targets',
    () => document.querySelector('main').insertAdjacentHTML('beforeend', '<button class="planted"></button>'),
  ],
  [
    'clipped',
    () => document.querySelector('h1').insertAdjacentHTML('beforeend', `<pre>${'wide '.repeat(99)}</pre>`),
  ],
  [
    'clipped: “A picture’s words”',
    () =>
      document
        .querySelector('main p')
        .insertAdjacentHTML(
          'afterend',
          '<svg width="40" height="20"><text y="15">A picture’s words</text></svg>',
        ),
  ],
  ['overlapping', () => (document.querySelector('main p').style.cssText = 'position: relative; top: 20px')],
  ['type', () => document.querySelector('h1').style.setProperty('font-size', '27px')],
  ['colour', () => document.querySelector('h1').style.setProperty('color', '#000')],
  ['words', () => document.querySelector('nav .chip .text').replaceChildren()],
  ['not from the German catalogue', () => document.querySelector('h1').append('Hard coded')],
  ['layout shift', () => void (window.shifted += 1)],
  [
    'at first sight: inSight',
    () => document.querySelector('h1').style.setProperty('margin-block-start', '700px'),
  ],
  ['less motion', () => document.querySelector('h1').style.setProperty('transition', 'translate 1s')],
  ['forced colours: words', () => document.querySelector('nav .chip .text').replaceChildren()],
  ['dark: colour', () => document.querySelector('h1').style.setProperty('background', '#000')],
  [
    'dark: axe color-contrast',
    () => document.querySelector('nav .chip').style.setProperty('color', '#625f55', 'important'),
  ],
  [
    '320 × 640: clipped',
    () =>
      document
        .querySelector('h1')
        .insertAdjacentHTML('beforeend', '<pre>somewhat wider than a narrow window</pre>'),
  ],
];

/** Says so unless the check finds what is planted for it on this fresh screen. */
export async function prove(page, [expected, plant], data) {
  await page.evaluate(plant);
  const found = await inspectEverywhere(page, data, { acted: false });
  return found.some((each) => each.startsWith(expected)) ? [] : [`${expected} does not see what was planted`];
}
