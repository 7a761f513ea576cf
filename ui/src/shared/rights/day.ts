// Calendar dates as text, `2026-05-05`: counted in whole days, free of clocks and time zones.
import type { RequestRow } from '../../ipc/types';

const DAY_MS = 86_400_000;
const PATTERN = /^\d{4}-\d{2}-\d{2}$/u;

/** Whether the text is a date that exists: `2026-02-30` is not. */
export const isDay = (text: string): boolean =>
  PATTERN.test(text) && !Number.isNaN(at(text)) && dayOf(at(text)) === text;

const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

export const addDays = (day: string, days: number): string => dayOf(at(day) + days * DAY_MS);
export const daysBetween = (from: string, to: string): number => Math.round((at(to) - at(from)) / DAY_MS);

/** The firsts of the months after `from` and not after `to`. */
export function monthsBetween(from: string, to: string): string[] {
  const found: string[] = [];
  let [year, month] = from.split('-').map(Number) as [number, number];
  for (;;) {
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
    const first = `${year}-${String(month).padStart(2, '0')}-01`;
    if (first > to) return found;
    found.push(first);
  }
}

/** The day of this computer's calendar. */
export function localDay(now = new Date()): string {
  const part = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
}

/** The day the rows were counted on, by the shell's calendar; without a row, this computer's. */
export const todayOf = (rows: RequestRow[]): string => rows[0]?.today ?? localDay();
