// The overview: kinds of data × organizations, and what a cell says.
import type { AllDataEntry, AllDataOrganization, AllDataValue } from '../../ipc/types';
import { number, t } from '../../shared/words.svelte';

export interface Filter {
  search: string;
  onlyGiven: boolean;
}
export interface Cell {
  organization: AllDataOrganization;
  group: string;
  entries: AllDataEntry[];
}
export interface Line {
  group: string;
  cells: Cell[];
}

export const GROUPS = [
  'identity',
  'contact',
  'work',
  'account',
  'payment',
  'devices',
  'events',
  'messages',
  'usage',
  'location',
  'preferences',
];

const folded = (text: string) => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** What a value is; of a choice about somebody the policy does not name, the portal's own name. */
export const nameOf = ({ label, recipient }: AllDataValue): string =>
  t(label, { recipient: recipient ?? '' });

/** Whether the words of an entry or one of its values hold the text. Secrets are not among them: they never cross. */
function holds(entry: AllDataEntry, text: string): boolean {
  const spoken = (value: AllDataValue) => [nameOf(value), value.device ?? '', value.value];
  return [t(entry.label), ...entry.values.flatMap(spoken)].some((each) => folded(each).includes(text));
}

/** The groups that any organization has, each with a cell per organization. */
export function linesOf(organizations: AllDataOrganization[], { search, onlyGiven }: Filter): Line[] {
  const text = folded(search.trim());
  const fits = (entry: AllDataEntry) => (!onlyGiven || entry.given) && (text === '' || holds(entry, text));
  return GROUPS.map((group) => ({
    group,
    cells: organizations.map((organization) => ({
      organization,
      group,
      entries: organization.entries.filter((entry) => entry.group === group && fits(entry)),
    })),
  })).filter(({ cells }) => cells.some(({ entries }) => entries.some(isWorthTelling)));
}

/** A topic that nobody said anything about is no category either. */
const isWorthTelling = (entry: AllDataEntry) => entry.listed || entry.values.length > 0;

export const valuesIn = (cell: Cell): number =>
  cell.entries.reduce((sum, { values }) => sum + values.length, 0);
export const listedIn = (cell: Cell): number => cell.entries.filter(({ listed }) => listed).length;

/** The same where there is little room. */
export const sayingShort = (cell: Cell, show: 'values' | 'categories'): string | null =>
  show === 'values' && valuesIn(cell) === 0 && listedIn(cell) > 0
    ? t('all-listed-short', { count: number(listedIn(cell)) })
    : saying(cell, show);

/** What stands in a cell; `null` where the policy lists nothing and nothing is known. */
export function saying(cell: Cell, show: 'values' | 'categories'): string | null {
  const [values, listed] = [valuesIn(cell), listedIn(cell)];
  if (show === 'categories') return listed > 0 ? t('all-categories', { count: listed }) : null;
  if (cell.entries.some((entry) => entry.values.some(({ twoVersions }) => twoVersions)))
    return t('all-two-versions');
  if (values > 0) return t('all-values', { count: values });
  return listed > 0 ? t('all-listed', { count: listed }) : null;
}
