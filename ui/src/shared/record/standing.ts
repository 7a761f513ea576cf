// What an organization's state means for its records.
import type { OrganizationView } from '../../ipc/types';
import { t } from '../words.svelte';

/** A deletion is asked for and not settled: changes wait for it. */
export const isPaused = ({ deletion }: OrganizationView): boolean =>
  deletion !== null && ['asking', 'requested', 'executing'].includes(deletion.state);

/** The account is gone, so nothing can be changed there any more. */
export const isGone = ({ channel, deletion }: OrganizationView): boolean =>
  channel === 'portal' && deletion?.state === 'executed';

/** Nothing is fetched or sent before a new sign-in, whatever else went wrong before. */
export const isSignedOut = ({ channel, signedIn, problem }: OrganizationView): boolean =>
  channel === 'portal' && (!signedIn || problem === 'signed-out');

/** What was just saved is here; the organization has not confirmed anything yet. */
export function savedWords(organization: OrganizationView): string {
  const names = { organization: organization.name };
  if (organization.channel === 'by-hand') return t('record-saved-by-hand');
  if (isPaused(organization)) return t('record-saved-paused', names);
  if (!organization.network) return t('record-saved-network-off', names);
  return t(organization.problem === 'offline' ? 'record-saved-offline' : 'record-saved-portal', names);
}

/** Leads the focus to the screen's title, after what had it is gone. */
export const focusTitle = (): void => document.querySelector<HTMLElement>('[data-page-title]')?.focus();

/** The same, unless the member has gone on from what they `pressed` while it was done. */
export function leadToTitle(pressed: Element | null): void {
  const here = document.activeElement;
  if (here === document.body || here === pressed) focusTitle();
}
