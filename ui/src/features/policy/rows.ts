// The statements of a policy, found by their ids.
import type { PolicyRow, PolicyView } from '../../ipc/types';

export const allRows = (view: Pick<PolicyView, 'parts'>): PolicyRow[] =>
  view.parts.flatMap(({ rows }) => rows);

/** The rows with these ids, in their order. */
export const rowsOf = (view: Pick<PolicyView, 'parts'>, ids: string[]): PolicyRow[] => {
  const known = new Map(allRows(view).map((row) => [row.id, row]));
  return ids.flatMap((id) => known.get(id) ?? []);
};

/** What the policy is silent about. */
export const silentRows = (view: Pick<PolicyView, 'parts'>): PolicyRow[] =>
  allRows(view).filter(({ says }) => says === 'silent');

/** What many statements leave open in the same way: the remark they carry, and the words that count it. */
export const SILENT_NOTES = [
  { note: 'policy-basis-silent', key: 'policy-silence-basis' },
  { note: 'policy-gets-silent', key: 'policy-silence-gets' },
  { note: 'policy-limits-silent', key: 'policy-silence-limits' },
  { note: 'policy-no-period', key: 'policy-silence-period' },
  { note: 'policy-route-silent', key: 'policy-silence-route' },
  { note: 'policy-stop-how-silent', key: 'policy-silence-stop-how' },
];
