import { readFileSync } from 'node:fs';
import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { AUTHORITIES } from '../../../../fixtures/later-client';
import type { AuthorityView } from '../../../../ipc/types';
import { has, setLanguage } from '../../../../shared/words.svelte';
import { show } from '../../../../testing/screen';
import OneRequest from '../../OneRequest.test.svelte';

const [some] = AUTHORITIES as [AuthorityView];
const at = (region: string): AuthorityView => ({
  ...some,
  id: region,
  name: region,
  region,
  suggested: false,
});

/** Where the authorities are, as they stand below one another. */
async function places(): Promise<(string | undefined)[]> {
  const dialog = within(await screen.findByRole('dialog'));
  const found = await dialog.findAllByRole('listitem');
  return found.map((each) => each.querySelector('.quiet')?.textContent);
}

test.each([
  [
    'en',
    'Write a complaint to an authority',
    ['Austria', 'Germany, Bavaria', 'Germany, Hesse', 'Germany, Thuringia'],
  ],
  [
    'de',
    'Beschwerde an eine Behörde schreiben',
    ['Deutschland, Bayern', 'Deutschland, Hessen', 'Deutschland, Thüringen', 'Österreich'],
  ],
] as const)(
  'where an authority is stands in words and in their order: %s',
  async (language, write, expected) => {
    const listAuthorities = async () => ['DE-TH', 'DE-HE', 'AT', 'DE-BY'].map(at);
    await show(OneRequest, { props: { organization: 'mipi', request: 'r1' }, ipc: { listAuthorities } });
    setLanguage(language);
    await userEvent.click(await screen.findByRole('button', { name: write }));
    expect(await places()).toEqual(expected);
  },
);

test('every part of a country that has an authority of its own has a name in both languages', () => {
  const table = readFileSync('../laws/authorities.toml', 'utf8');
  const parts = [...table.matchAll(/^region = "([A-Z]{2}-[A-Z]+)"$/gmu)].map(([, code = '']) => code);
  expect(parts.length).toBeGreaterThan(10);
  for (const language of ['en', 'de'] as const) {
    setLanguage(language);
    expect(parts.filter((code) => !has(`region-${code.toLowerCase()}`))).toEqual([]);
  }
});
