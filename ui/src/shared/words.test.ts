import { FluentResource } from '@fluent/bundle';
import { expect, test } from 'vitest';
import { ERROR_CODES } from '../ipc/types';
import { calendarDate, date, duration, firstOf, has, setLanguage, shortDate, t } from './words.svelte';

const files = import.meta.glob<string>('../../../locales/{en,de}/*.ftl', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const LANGUAGES = ['en', 'de'] as const;

/** Every message and attribute of one language: `app-name`, `error-offline.what`. */
function keysOf(language: string): string[] {
  return Object.entries(files)
    .filter(([path]) => path.includes(`/${language}/`))
    .flatMap(([, text]) => new FluentResource(text).body)
    .filter(({ id }) => !id.startsWith('-'))
    .flatMap(({ id, attributes }) => [id, ...Object.keys(attributes).map((name) => `${id}.${name}`)])
    .sort();
}

test('German has the same words to say as English', () => {
  expect(keysOf('de')).toEqual(keysOf('en'));
});

test('every failure of the shell has a title, what happened, what is safe and what to do', () => {
  for (const language of LANGUAGES) {
    setLanguage(language);
    const missing = ERROR_CODES.flatMap((code) =>
      ['', '.what', '.safe', '.next'].map((part) => `error-${code}${part}`).filter((key) => !has(key)),
    );
    expect(missing).toEqual([]);
  }
});

test('the sentences of letters are not among the words of the window', () => {
  expect(has('app-name')).toBe(true);
  expect(has('letter-greeting')).toBe(false);
});

test('a missing word is a fault, not a blank', () => {
  expect(() => t('no-such-word')).toThrow('no-such-word');
  expect(firstOf('no-such-word', 'app-name')).toBe('Privacy Dashboard');
});

test('a date cannot be read the wrong way round', () => {
  const at = '2026-05-05T10:14:00Z';
  expect(date(at)).toBe('Tue 5 May 2026');
  expect(shortDate(at)).toBe('5 May 2026');
  expect(calendarDate('2019-11-30')).toBe('30 Nov 2019');
  setLanguage('de');
  expect(date(at)).toBe('Di., 5. Mai 2026');
});

test('a duration is said in its largest whole unit', () => {
  expect(duration(1_209_600)).toBe('14 days');
  expect(duration(90)).toBe('90 seconds');
  setLanguage('de');
  expect(duration(3_600)).toBe('1 Stunde');
});

test('a name written from right to left does not turn the sentence around', () => {
  expect(t('action-more', { name: 'باب' })).toBe('More for \u2068باب\u2069');
  expect(t('action-more', { name: 'Back door' })).toBe('More for Back door');
});
