// What requests, their states, dates and laws are called. A code this window does not know never breaks it.
import type { DueView, ExplanationView, LeavingView, RequestRow } from '../../ipc/types';
import { country, firstOf, has, t, weekday } from '../words.svelte';
import type { IconName } from '../ui/icons';
import { isDay } from './day';

/** The words of `key`, or those of this way to ask where it has its own: only letters are written and sent. */
export const inChannel = (key: string, channel: string, names?: Record<string, string | number>): string =>
  t(has(`${key}-${channel}`) ? `${key}-${channel}` : key, names);

/** The same of several requests: one word that is true of all of them, where they went different ways. */
export function inChannels(key: string, rows: Pick<RequestRow, 'channel'>[]): string {
  const ways = new Set(rows.map(({ channel }) => (has(`${key}-${channel}`) ? channel : '')));
  return inChannel(key, ways.size > 1 ? 'mixed' : ([...ways][0] ?? ''));
}

const named = (kind: string) => (code: string) => firstOf(`${kind}-${code}`, `${kind}-other`);

/** "Get a copy": the member's words. */
export const wishName = named('wish');
/** "right of access": the law's name for it; null where it has none. */
export const wishRight = (wish: string): string | null =>
  has(`wish-${wish}.right`) ? t(`wish-${wish}.right`) : null;
/** One sentence: what one gets by asking. */
export const wishText = (wish: string): string | null =>
  has(`wish-${wish}.text`) ? t(`wish-${wish}.text`) : null;
export const stateName = named('request-state');
/** How a request stands, also one that goes through a portal: "sent" is said of letters only. */
export const rowStateName = ({ state, filing, channel }: RequestRow): string =>
  filing
    ? firstOf(`filing-state-${filing}`, 'request-state-other')
    : channel === 'portal' && state === 'sent'
      ? t('filing-state-done')
      : firstOf(`request-state-${state}-${channel}`, `request-state-${state}`, 'request-state-other');

export type Look = { icon: IconName; tone: 'neutral' | 'info' | 'ok' | 'warn' | 'danger' };
/** How what goes to a portal looks, by its state. */
export const FILING_LOOK: Record<string, Look> = {
  waiting: { icon: 'waiting', tone: 'info' },
  sending: { icon: 'sending', tone: 'info' },
  unknown: { icon: 'unknown', tone: 'warn' },
  'sign-in-needed': { icon: 'sign-in', tone: 'warn' },
  done: { icon: 'check', tone: 'info' },
  refused: { icon: 'refused', tone: 'warn' },
};
export const lawName = named('request-law');
/** "Germany", or "United States, California". */
export function placeName(code: string): string {
  if (!code.includes('-')) return country(code);
  const name = `region-${code.toLowerCase()}`;
  return t('region-part', { country: country(code.slice(0, 2)), region: has(name) ? t(name) : code });
}
export const channelName = named('request-channel');
export const dueName = named('request-due');

/** "MIPI Alliance: Get a copy". */
export const requestName = (organization: string, { wish }: Pick<RequestRow, 'wish'>): string =>
  t('request-name', { organization, wish: wishName(wish) });

/** "Did you send the reminder?", or of one the mail server gave no word on: "Did your reminder go out?" */
export const laterQuestion = ({ kind, byAccount }: LeavingView): string =>
  firstOf(`follow-up-${byAccount ? 'unknown' : 'asked'}-${kind}`, 'request-did-you-send');

/** An argument as the sentence takes it: dates in words, counts as numbers, parts of a sentence by their key. */
function argument(text: string): string | number {
  if (isDay(text)) return weekday(text);
  if (/^-?\d{1,9}$/u.test(text)) return Number(text);
  return /^[a-z]+(-[a-z]+)+$/u.test(text) && has(text) ? t(text) : text;
}

/** The sentence that explains a date; without words for it, its source. */
export function explain({ key, arguments: given, source }: ExplanationView): string {
  const args = Object.fromEntries(Object.entries(given).map(([name, text]) => [name, argument(text)]));
  if (!has(key)) return source ? t('request-why-source', { source }) : '';
  return t(key, { source, ...args });
}

/** "Tue 12 May 2026", "about Tue 12 May 2026" or "not before Tue 12 May 2026"; the day as `day` writes it. */
export function dayInWords({ on, about, notBefore }: DueView, day = weekday): string {
  const date = day(on);
  if (notBefore) return t(about ? 'request-not-before-about' : 'request-not-before', { date });
  return about ? t('request-about', { date }) : date;
}

/** "6 days late", "Due in 3 days", or when it is due; empty without a date. */
export function dueInWords(row: RequestRow): string {
  if (!row.due) return '';
  if (row.lateDays > 0) return t('request-late', { days: row.lateDays });
  return t(row.due.legal ? 'request-due-on' : 'request-reminder-on', { date: dayInWords(row.due) });
}
