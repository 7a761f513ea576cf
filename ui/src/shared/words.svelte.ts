// The window's words: the Fluent catalogue of locales/, reactive to the language.
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import type { Instant, Language } from '../ipc/types';

// What stands in letters never stands in the window, and speaks more languages than it does.
const files = import.meta.glob<string>(['../../../locales/{en,de}/*.ftl', '!../../../locales/*/letter.ftl'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

function bundle(language: Language): FluentBundle {
  // Isolation marks would stand in labels and copied text; `isolate` adds them where they matter.
  const made = new FluentBundle(language === 'en' ? 'en-GB' : language, { useIsolating: false });
  for (const [path, text] of Object.entries(files)) {
    if (!path.includes(`/${language}/`)) continue;
    const errors = made.addResource(new FluentResource(text));
    if (errors.length > 0 && strict()) throw errors[0];
  }
  return made;
}

const bundles: Partial<Record<Language, FluentBundle>> = {};
let current = $state<Language>('en');

/** A language is taken apart when it is first spoken: most members need one. */
const speaking = (language: Language): FluentBundle => (bundles[language] ??= bundle(language));

function strict() {
  return import.meta.env.MODE === 'test';
}

export function language(): Language {
  return current;
}

export function setLanguage(next: Language): void {
  current = next;
  document.documentElement.lang = next;
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
// First strong isolate and its end, by number: the signs themselves are invisible in source.
const [ISOLATE, END] = [String.fromCodePoint(0x2068), String.fromCodePoint(0x2069)];
const isolate = (value: FluentVariable): FluentVariable =>
  typeof value === 'string' && RIGHT_TO_LEFT.test(value) ? `${ISOLATE}${value}${END}` : value;

function lookUp(from: Language, key: string, args?: Record<string, FluentVariable>): string | null {
  const [id = '', attribute] = key.split('.');
  const spoken = speaking(from);
  const message = spoken.getMessage(id);
  const pattern = attribute ? message?.attributes[attribute] : message?.value;
  if (!pattern) return null;
  const errors: Error[] = [];
  const isolated = args && Object.fromEntries(Object.entries(args).map(([k, v]) => [k, isolate(v)]));
  const text = spoken.formatPattern(pattern, isolated, errors);
  if (errors.length > 0 && strict()) throw new Error(`words: ${key}: ${errors[0]?.message}`);
  return text;
}

/** The words for `key` (or `key.attribute`). A missing key throws in tests, else English, else the key. */
export function t(key: string, args?: Record<string, FluentVariable>): string {
  const text = lookUp(current, key, args);
  if (text !== null) return text;
  if (strict()) throw new Error(`words: no "${key}" in ${current}`);
  return lookUp('en', key, args) ?? key;
}

/** Whether the catalogue has `key` in the present language. */
export function has(key: string): boolean {
  const [id = '', attribute] = key.split('.');
  const message = speaking(current).getMessage(id);
  return Boolean(attribute ? message?.attributes[attribute] : message?.value);
}

/** The words for the first of `keys` that exists; the last one must. */
export const firstOf = (...keys: string[]): string => t(keys.find(has) ?? keys.at(-1) ?? '');

const locale = () => (current === 'en' ? 'en-GB' : current);

function parts(at: Date, options: Intl.DateTimeFormatOptions): Record<string, string> {
  const all = new Intl.DateTimeFormat(locale(), options).formatToParts(at);
  return Object.fromEntries(all.map(({ type, value }) => [type, value]));
}

/** "Tue 5 May 2026", "Di., 5. Mai 2026". */
export function date(at: Instant): string {
  const options = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const;
  if (current !== 'en') return new Intl.DateTimeFormat(locale(), options).format(new Date(at));
  const { weekday, day, month, year } = parts(new Date(at), options);
  return `${weekday} ${day} ${month} ${year}`;
}

/** "5 May 2026", "5. Mai 2026": for chips, where the weekday says nothing. */
export const shortDate = (at: Instant): string =>
  new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'short', year: 'numeric' }).format(new Date(at));

/** "10:14". */
export const time = (at: Instant): string =>
  new Intl.DateTimeFormat(locale(), { hour: '2-digit', minute: '2-digit', hour12: false }).format(
    new Date(at),
  );

/** "12 May, 10:14": for what happened lately; with the year where it is another one. */
export function lately(at: Instant): string {
  const then = new Date(at);
  const year = then.getFullYear() === new Date().getFullYear() ? undefined : 'numeric';
  const day = new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'short', year }).format(then);
  return `${day}, ${time(at)}`;
}

/** "Tue 5 May 2026, 10:14". */
export const dateTime = (at: Instant): string => `${date(at)}, ${time(at)}`;

/**
 * The date of a document, free of time zones: `2019-11-30`, or as it is printed where nobody can tell
 * which day it means.
 */
export const calendarDate = (day: string): string =>
  /^\d{4}-\d{2}-\d{2}$/u.test(day) ? shortDate(`${day}T12:00:00`) : t('date-as-printed', { date: day });

/** "Tue 5 May 2026" of a calendar date `2026-05-05`, free of time zones; other text as it is. */
export const weekday = (day: string): string =>
  /^\d{4}-\d{2}-\d{2}$/u.test(day) ? date(`${day}T12:00:00`) : day;

/** "5 May": for an axis whose year is said elsewhere. */
export const dayAndMonth = (day: string): string =>
  new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'short' }).format(new Date(`${day}T12:00:00`));

/** "May", and "Jan 2027" where a year begins. */
export const monthOf = (day: string): string =>
  new Intl.DateTimeFormat(locale(), {
    month: 'short',
    year: day.slice(5, 7) === '01' ? 'numeric' : undefined,
  }).format(new Date(`${day}T12:00:00`));

/** A country's name by its code; the code where nobody knows it. */
export function country(code: string): string {
  if (!/^[A-Z]{2}$/u.test(code)) return code;
  return new Intl.DisplayNames(locale(), { type: 'region' }).of(code) ?? code;
}

/** Orders two texts as the window's language does. */
export const byWords = (a: string, b: string): number => a.localeCompare(b, locale());

export const number = (value: number): string => new Intl.NumberFormat(locale()).format(value);

/** "a, b and c". */
export const list = (items: string[]): string =>
  new Intl.ListFormat(locale(), { type: 'conjunction' }).format(items);

/** "1.4 MB". */
export function bytes(count: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];
  const step = count < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(count) / 3));
  return new Intl.NumberFormat(locale(), {
    style: 'unit',
    unit: units[step],
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: step === 0 ? 0 : 1,
  }).format(count / 1000 ** step);
}

/** A duration in words, in its largest whole unit: "14 days", "2 hours", "90 seconds". */
export function duration(seconds: number): string {
  const units = [
    ['day', 86_400],
    ['hour', 3_600],
    ['minute', 60],
    ['second', 1],
  ] as const;
  const [unit, size] = units.find(([, each]) => seconds >= each && seconds % each === 0) ?? ['second', 1];
  return new Intl.NumberFormat(locale(), { style: 'unit', unit, unitDisplay: 'long' }).format(seconds / size);
}
