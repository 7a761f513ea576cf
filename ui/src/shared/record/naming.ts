// How a change, its fields and their values are called.
import type { FieldFacts, OrganizationFacts, OutboxItem } from '../../ipc/types';
import { dateTime, language, t } from '../words.svelte';

type Named = Pick<OutboxItem, 'kind' | 'record' | 'recordName'>;

/** Records that the policy names. */
const NAMED: Partial<
  Record<Named['kind'], (facts?: OrganizationFacts) => { id: string; label: string }[] | undefined>
> = {
  'email-preference': (facts) => facts?.topics,
  'sharing-choice': (facts) => facts?.recipients,
};

/** Records with one yes or no, and how that is called. */
const FLAGS: Partial<Record<Named['kind'], string>> = {
  'email-preference': 'outbox-subscribed',
  'sharing-choice': 'outbox-allowed',
};

/** "Back door", "Newsletter", "Exhibitors". */
export function recordName(item: Named, facts: OrganizationFacts | undefined): string {
  const named = NAMED[item.kind]?.(facts)?.find((each) => each.id === item.record);
  return named ? t(named.label) : item.recordName || item.record;
}

/** "Change to Back door". */
export function nameOf(
  item: Named & Pick<OutboxItem, 'action'>,
  facts: OrganizationFacts | undefined,
): string {
  const name = recordName(item, facts);
  if (item.kind === 'device' && item.action !== 'edit') return t(`outbox-${item.action}-device`, { name });
  return t(`outbox-edit-${item.kind}`, { name });
}

const factsOf = (
  field: string,
  item: Pick<Named, 'kind'>,
  facts: OrganizationFacts | undefined,
): FieldFacts | undefined =>
  (item.kind === 'device' ? facts?.deviceFields : facts?.profileFields)?.find((each) => each.id === field);

export function fieldName(
  field: string,
  item: Pick<Named, 'kind'>,
  facts: OrganizationFacts | undefined,
): string {
  const flag = FLAGS[item.kind];
  if (flag) return t(flag);
  const found = factsOf(field, item, facts);
  return found ? t(found.label) : field;
}

/** A value in words; null where there is none. */
export function valueName(value: string | null, item: Pick<Named, 'kind'>): string | null {
  if (!FLAGS[item.kind] || value === null) return value;
  return t(value === 'true' ? 'outbox-yes' : 'outbox-no');
}

/** The same, with dates and countries as a person says them. */
export function valueInWords(
  value: string | null,
  field: string,
  item: Pick<Named, 'kind'>,
  facts: OrganizationFacts | undefined,
): string | null {
  const kind = factsOf(field, item, facts)?.kind;
  if (value === null) return null;
  if (kind === 'instant' && !Number.isNaN(Date.parse(value))) return dateTime(value);
  if (kind === 'country' && /^[A-Z]{2}$/u.test(value))
    return new Intl.DisplayNames(language(), { type: 'region' }).of(value) ?? value;
  return valueName(value, item);
}
