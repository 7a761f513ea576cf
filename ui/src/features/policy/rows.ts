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
