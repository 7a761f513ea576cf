// Why something that goes to a portal waits, or was not taken.
import type { PortalOrder, RequestView } from '../../../../ipc/types';
import { has, t } from '../../../../shared/words.svelte';

/** One sentence, or nothing where the state says it all. */
export function reasonOf(
  order: PortalOrder,
  portal: RequestView['portal'],
  organization: string,
): string | null {
  const args = { organization, open: portal?.open ?? 0, most: portal?.mostOpen ?? 0 };
  for (const key of [`filing-reason-${order.reason}`, `reason-${order.reason}`])
    if (order.reason && has(key)) return t(key, args);
  return order.state === 'refused' ? t('filing-reason-other', args) : null;
}
