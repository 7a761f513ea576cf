// Messages that go on when the marketing is stopped, and that only deleting everything ends.
import type { OrganizationView } from '../../ipc/types';
import { isGone, isPaused } from '../record/standing';
import { has, t } from '../words.svelte';

/** What deleting is called where the policy says that it ends what `labels` name; else, or once it is asked, nothing. */
export function deletingEnds(organization: OrganizationView | undefined, labels: string[]): string | null {
  if (!organization || isPaused(organization) || isGone(organization)) return null;
  const label = labels.find((each) => has(`${each}.deletion`));
  return label ? t(`${label}.deletion`) : null;
}
