// How far one wish has come at every organization.
import type { PlanPart, RequestRow } from '../../ipc/types';

/** Where one press still does something. */
export const isOpen = ({ request, waiting, confirmed, unasked, portalConfirmed }: PlanPart): boolean =>
  !confirmed &&
  (portalConfirmed === null ? !request && waiting === 0 : unasked > 0 || (!portalConfirmed && waiting === 0));

/** Whether something is written and sent, by email or by post; else it is done or said. */
export const isLetter = ({ channel }: RequestRow): boolean => ['email', 'post', 'none'].includes(channel);

const UNSENT = ['draft', 'ready', 'did-you-send'];

/** States in which the organization has said something, by what that means here. */
const SAID: Record<string, string> = {
  refused: 'refused',
  'answered-partly': 'partly',
  'identity-asked': 'identity',
  'clarification-asked': 'clarification',
  'fee-asked': 'fee',
};

/** What was pressed for the portal and needs the member after all. */
const FILING: Record<string, string> = { 'sign-in-needed': 'sign-in', refused: 'not-taken' };

/** Where the next step is the member's. */
const MINE = [
  'letter',
  'unfiled',
  'sign-in',
  'not-taken',
  'contact',
  'asked',
  'identity',
  'clarification',
  'fee',
];

/** What the portal's own copy says next to a letter: `confirmed`, `waiting`, or `open` for neither. */
export const portalStanding = ({ portalConfirmed, waiting }: PlanPart): string =>
  portalConfirmed ? 'confirmed' : waiting > 0 ? 'waiting' : 'open';

/**
 * How a part stands: `open`, `contact`, `letter` (also a call or a step that is still to be made), `unfiled`,
 * `sign-in`, `not-taken`, `filing`, `asked`, `portal`, `answer`, `confirmed`, or as they answered.
 */
export function standingOf(part: PlanPart): string {
  if (part.confirmed) return 'confirmed';
  // They answered the request; whatever is left is the portal's, or a request to begin.
  if (part.portalConfirmed !== null && part.request?.state === 'answered-fully')
    return part.waiting > 0 ? 'portal' : 'open';
  if (part.request?.filing) return FILING[part.request.filing] ?? 'filing';
  if (part.request?.state === 'did-you-send') return 'asked';
  if (part.request && UNSENT.includes(part.request.state)) {
    if (part.request.channel === 'portal') return 'unfiled';
    return part.action === 'contact-needed' && isLetter(part.request) ? 'contact' : 'letter';
  }
  if (part.request) return SAID[part.request.state] ?? 'answer';
  return part.waiting > 0 ? 'portal' : 'open';
}

/** Counted for one sentence: confirmed by them, on the way to them, and with the member. */
export function progressOf(parts: PlanPart[]) {
  const standing = parts.map(standingOf);
  const count = (...which: string[]) => standing.filter((each) => which.includes(each)).length;
  return {
    total: parts.length,
    confirmed: count('confirmed'),
    waiting: count('portal', 'answer', 'filing'),
    letters: count(...MINE),
  };
}
