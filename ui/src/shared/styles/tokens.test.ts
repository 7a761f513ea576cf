import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const source = readFileSync('src/shared/styles/tokens.css', 'utf8');

/** The colours of one theme; the dark one sets anew what differs. */
function colours(selector: string): Record<string, string> {
  const start = source.indexOf(`${selector} {`);
  const block = source.slice(start, source.indexOf('\n  }', start));
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  );
}
const light = colours(':root');
const THEMES = { light, dark: { ...light, ...colours(":root[data-theme='dark']") } };

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
/** Source: WCAG 2.2, "contrast ratio". */
function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

const GROUNDS = ['canvas', 'surface', 'sunken', 'sidebar-ground'];
const TEXTS = ['text', 'text-2', 'text-3', 'accent', 'danger', 'warn', 'ok', 'info'];
/** What is written on what, and how much stronger than its ground it has to be. */
const PAIRS: [string, string, number][] = [
  ...TEXTS.flatMap((text) => GROUNDS.map((ground): [string, string, number] => [text, ground, 4.5])),
  ...['danger', 'warn', 'ok', 'info'].map((tone): [string, string, number] => [tone, `${tone}-soft`, 4.5]),
  ['accent', 'accent-soft', 4.5],
  ['text', 'accent-soft', 4.5],
  ['text-2', 'accent-soft', 4.5],
  ...['danger', 'warn', 'ok', 'info'].map((tone): [string, string, number] => ['text', `${tone}-soft`, 4.5]),
  ['on-accent', 'accent', 4.5],
  ['on-accent', 'accent-hover', 4.5],
  ['on-danger', 'danger', 4.5],
  ...GROUNDS.map((ground): [string, string, number] => ['edge', ground, 3]),
  ...GROUNDS.map((ground): [string, string, number] => ['focus-outer', ground, 3]),
  ['focus-outer', 'focus-inner', 3],
  ['focus-inner', 'accent', 3],
  ...[1, 2, 3, 4, 5, 6].flatMap((at) =>
    ['canvas', 'surface'].map((ground): [string, string, number] => [`data-${at}`, ground, 3.4]),
  ),
];

test.each(Object.entries(THEMES))('in the %s theme everything can be told from its ground', (_, theme) => {
  const faint = PAIRS.map(([on, ground, least]) => {
    const [one, other] = [theme[on], theme[ground]];
    if (!one || !other) return `${on} or ${ground} is no colour`;
    const ratio = contrast(one, other);
    return ratio < least ? `${on} on ${ground}: ${ratio.toFixed(2)} instead of ${least}` : null;
  }).filter(Boolean);
  expect(faint).toEqual([]);
});

test('dark is a theme of its own: no black, no white ground, and not the light one turned over', () => {
  expect(Object.values(THEMES.dark)).not.toContain('#000000');
  for (const ground of GROUNDS) {
    expect(luminance(THEMES.dark[ground] ?? '#ffffff')).toBeLessThan(0.02);
    expect(THEMES.dark[ground]).not.toBe(light[ground]);
  }
});
