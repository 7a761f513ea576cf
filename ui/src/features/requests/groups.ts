// The groups of the list, most pressing first; within a group the newest first.
import type { RequestRow } from '../../ipc/types';

export const GROUPS = ['late', 'soon', 'member', 'organization', 'closed'] as const;

const dateOf = ({ sentOn, begunAt }: RequestRow): string => sentOn ?? begunAt.slice(0, 10);

/** Only the groups that have requests; a group this window does not know comes last, never lost. */
export function groupsOf(rows: RequestRow[]): { id: string; rows: RequestRow[] }[] {
  const known: readonly string[] = GROUPS;
  const ids = [...GROUPS, ...new Set(rows.map(({ group }) => group).filter((each) => !known.includes(each)))];
  return ids
    .map((id) => ({
      id,
      rows: rows
        .filter(({ group }) => group === id)
        .sort((a, b) => dateOf(b).localeCompare(dateOf(a)) || b.begunAt.localeCompare(a.begunAt)),
    }))
    .filter((each) => each.rows.length > 0);
}
