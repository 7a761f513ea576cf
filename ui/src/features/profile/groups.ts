// The profile, ordered as a person looks for things.
import type { FieldFacts, FieldView } from '../../ipc/types';
import { t } from '../../shared/words.svelte';

/** One group of the profile: the facts of its fields beside what the vault holds of them. */
export interface Group {
  /** The group's id in the packs, and of its heading's words. */
  id: string;
  fields: { facts: FieldFacts; view: FieldView }[];
}

const ORDER = [
  'identity',
  'contact',
  'work',
  'account',
  'payment',
  'events',
  'messages',
  'location',
  'preferences',
];
const place = (group: string) => (ORDER.indexOf(group) + ORDER.length + 1) % (ORDER.length + 1);

/** The groups that have fields, in reading order. */
export function groupsOf(facts: FieldFacts[], views: FieldView[]): Group[] {
  const groups = new Map<string, Group>();
  for (const each of facts) {
    const view = views.find((candidate) => candidate.id === each.id);
    if (!view) continue;
    const group = groups.get(each.group) ?? { id: each.group, fields: [] };
    group.fields.push({ facts: each, view });
    groups.set(each.group, group);
  }
  return [...groups.values()].sort((a, b) => place(a.id) - place(b.id));
}

/** The fields both sides changed, by the operation they belong to. */
export function conflictsOf(facts: FieldFacts[], views: FieldView[]) {
  const open = views.filter((view) => view.conflict && view.pending);
  const operations = [...new Set(open.map((view) => view.pending?.operation ?? ''))];
  return operations.map((operation) => ({
    operation,
    fields: open.flatMap(({ id, pending, conflict }) => {
      const label = t(facts.find((each) => each.id === id)?.label ?? id);
      return conflict && pending?.operation === operation ? [{ field: id, label, ...conflict }] : [];
    }),
  }));
}
