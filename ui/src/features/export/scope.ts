// What the member ticked, and how much that is.
import type { ExportPlan, ExportTable } from '../../ipc/types';

export interface Choice {
  organizations: string[];
  /** Tables left out; a table that appears later is in. */
  left: ExportTable[];
  secrets: boolean;
  otherPeople: boolean;
  passphrase: string;
}

const groups = (plan: ExportPlan | undefined, choice: Choice) =>
  plan?.groups.filter((group) => choice.organizations.includes(group.organization)) ?? [];

/** Every table of the chosen organizations, once, with how many rows they have in it. */
export function tablesOf(plan: ExportPlan | undefined, choice: Choice) {
  const rows = new Map<ExportTable, number>();
  for (const table of groups(plan, choice).flatMap((group) => group.tables))
    rows.set(table.id, (rows.get(table.id) ?? 0) + table.rows);
  return [...rows].map(([id, count]) => ({ id, rows: count }));
}

/** The tables that go into the file. */
export const chosen = (plan: ExportPlan | undefined, choice: Choice): ExportTable[] =>
  tablesOf(plan, choice)
    .map((table) => table.id)
    .filter((id) => !choice.left.includes(id));

/** The rows that go into the file. */
export const countOf = (plan: ExportPlan | undefined, choice: Choice): number =>
  tablesOf(plan, choice)
    .filter((table) => !choice.left.includes(table.id))
    .reduce((sum, table) => sum + table.rows, 0);

/** How much there is of what is left out unless asked for. */
export const extras = (plan: ExportPlan | undefined, choice: Choice) =>
  groups(plan, choice)
    .flatMap((group) => group.tables)
    .reduce(
      (sum, table) => ({
        secrets: sum.secrets + table.secrets,
        otherPeople: sum.otherPeople + table.otherPeople,
      }),
      { secrets: 0, otherPeople: 0 },
    );
