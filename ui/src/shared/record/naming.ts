// How a change, its fields and their values are called.
import type { OrganizationFacts, OutboxItem } from '../../ipc/types';
import { t } from '../words.svelte';

/** "Change to Back door". */
export function nameOf(item: OutboxItem, facts: OrganizationFacts | undefined): string {
  const topic = facts?.topics.find((each) => each.id === item.record);
  const name = item.kind === 'email-preference' && topic ? t(topic.label) : item.recordName || item.record;
  if (item.kind === 'device' && item.action !== 'edit') return t(`outbox-${item.action}-device`, { name });
  return t(`outbox-edit-${item.kind}`, { name });
}

export function fieldName(field: string, item: OutboxItem, facts: OrganizationFacts | undefined): string {
  if (item.kind === 'email-preference') return t('outbox-subscribed');
  const known = item.kind === 'device' ? facts?.deviceFields : facts?.profileFields;
  const found = known?.find((each) => each.id === field);
  return found ? t(found.label) : field;
}

/** A value in words; null where there is none. */
export function valueName(value: string | null, item: OutboxItem): string | null {
  if (item.kind !== 'email-preference' || value === null) return value;
  return t(value === 'true' ? 'outbox-yes' : 'outbox-no');
}
