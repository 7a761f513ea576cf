// What waits on the member, most pressing first. Only what they can do something about is listed.
import type { OrganizationView, RequestRow } from '../../ipc/types';
import type { Post } from '../../shared/mail/post.svelte';
import { askedOf } from '../../shared/rights/unsent';

export type Need =
  | {
      kind: 'damaged' | 'removals' | 'conflicts' | 'refused' | 'signed-out';
      organization: OrganizationView;
      count: number;
    }
  | { kind: 'deletion'; organization: OrganizationView; cancelUntil: string | null; unknown: boolean };

/** Codes that a new sign-in puts right. */
const SIGN_IN = ['signed-out', 'wrong-account', 'step-up-needed'];
/** Codes for which the member has already been told elsewhere, or that pass by themselves. */
const QUIET = [...SIGN_IN, 'removals-stopped', 'offline', 'network-off', 'throttled', 'deletion-pending'];

export function needsOf(organizations: OrganizationView[]): Need[] {
  const of = (kind: Exclude<Need['kind'], 'deletion'>, count: (each: OrganizationView) => number): Need[] =>
    organizations.flatMap((organization) => {
      const found = count(organization);
      return found > 0 ? [{ kind, organization, count: found }] : [];
    });
  const deletions = organizations.flatMap((organization): Need[] => {
    const { deletion } = organization;
    if (!deletion || !(deletion.unknown || ['asking', 'requested', 'executing'].includes(deletion.state)))
      return [];
    return [{ kind: 'deletion', organization, cancelUntil: deletion.cancelUntil, unknown: deletion.unknown }];
  });
  return [
    ...of('damaged', (each) => Number(each.damaged)),
    ...of('removals', (each) => Number(each.problem === 'removals-stopped')),
    ...of('conflicts', (each) => each.conflicts),
    ...of('refused', (each) => each.refused),
    ...of('signed-out', (each) => Number(each.problem !== null && SIGN_IN.includes(each.problem))),
    ...deletions,
  ];
}

/** Organizations whose last check failed for a reason of its own. */
export const unread = (organizations: OrganizationView[]): OrganizationView[] =>
  organizations.filter(({ problem }) => problem !== null && !QUIET.includes(problem));

/**
 * Requests that need the member, most pressing first: late, due soon, and what waits on a word of theirs. Nothing is
 * asked of the letter that `posting` is sending.
 */
export function requestNeedsOf(requests: RequestRow[], posting: Post | null = null): RequestRow[] {
  const states = ['did-you-send', 'identity-asked', 'clarification-asked', 'fee-asked'];
  const soonest = (a: RequestRow, b: RequestRow) => (a.daysLeft ?? 0) - (b.daysLeft ?? 0);
  const calm = requests.filter(({ group }) => !['late', 'soon', 'closed'].includes(group));
  const isAsked = (each: RequestRow) => askedOf(each, posting) !== null;
  return [
    ...requests.filter(({ group }) => group === 'late').sort((a, b) => b.lateDays - a.lateDays),
    ...requests.filter(({ group }) => group === 'soon').sort(soonest),
    ...requests.filter(({ filing }) => filing === 'refused' || filing === 'sign-in-needed'),
    ...calm.filter(isAsked),
    ...states.flatMap((state) =>
      calm.filter((each) => each.state === state && !each.filing && !isAsked(each)),
    ),
  ];
}

/** Requests that have not gone out because the member has not sent them. */
export const unsentOf = (requests: RequestRow[]): RequestRow[] =>
  requests.filter(
    ({ state, filing, group }) => group === 'member' && !filing && ['draft', 'ready'].includes(state),
  );

/** The next date anything is waited for; of several on one day the first. */
export const nextOf = (requests: RequestRow[]): RequestRow | undefined =>
  requests
    .filter(({ due, group, daysLeft }) => due && group !== 'closed' && (daysLeft ?? -1) >= 0)
    .sort((a, b) => (a.daysLeft ?? 0) - (b.daysLeft ?? 0))[0];
