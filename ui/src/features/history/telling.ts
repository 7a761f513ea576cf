// What an entry says, in words.
import type { HistoryEntry, OrganizationFacts } from '../../ipc/types';
import { fieldName, nameOf, recordName, valueInWords } from '../../shared/record/naming';
import { date, has, t } from '../../shared/words.svelte';

const MADE = ['edit', 'add', 'remove'] as const;
const isMade = (what: HistoryEntry['what']): what is (typeof MADE)[number] =>
  (MADE as readonly string[]).includes(what);

/** Whether the member did it, also out of an answer of the organization. */
export const isYours = (entry: HistoryEntry): boolean => isMade(entry.what) || entry.source !== 'portal';

/** "Change in your profile", "Garden was removed", "Signed in". */
export function headline(entry: HistoryEntry, facts: OrganizationFacts): string {
  if (entry.logged !== null) {
    const key = `activity-${entry.logged}`;
    return has(key) ? t(key) : t('activity-other', { kind: entry.logged });
  }
  const named = {
    kind: entry.kind ?? 'profile',
    record: entry.record ?? '',
    recordName: entry.recordName ?? '',
  };
  if (isMade(entry.what)) return nameOf({ ...named, action: entry.what }, facts);
  const name = recordName(named, facts);
  return t(`history-${entry.what}`, {
    what: named.kind,
    name: named.kind === 'device' && !entry.recordName ? t('history-a-camera') : name,
  });
}

/** Its fields with their values as a person says them. */
export const steps = (entry: HistoryEntry, facts: OrganizationFacts) =>
  entry.fields.map(({ field, before, after }) => {
    const of = { kind: entry.kind ?? 'profile' } as const;
    return {
      field,
      label: fieldName(field, of, facts),
      before: valueInWords(before, field, of, facts),
      yours: valueInWords(after, field, of, facts),
    };
  });

/** The entries of each day, in their order. */
export function byDay(entries: HistoryEntry[]): { day: string; entries: HistoryEntry[] }[] {
  const days: { day: string; entries: HistoryEntry[] }[] = [];
  for (const entry of entries) {
    const day = date(entry.at);
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days;
}
