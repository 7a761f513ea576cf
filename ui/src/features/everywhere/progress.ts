// How far one wish has come at every organization.
import type { PlanPart } from '../../ipc/types';

/** Where one press still does something. */
export const isOpen = ({ request, waiting, confirmed }: PlanPart): boolean =>
  !request && waiting === 0 && !confirmed;

const UNSENT = ['draft', 'ready', 'did-you-send'];

/** What a part waits for: `open`, `contact`, `letter`, `asked`, `portal`, `answer`, `confirmed`. */
export function standingOf(part: PlanPart): string {
  if (part.confirmed) return 'confirmed';
  if (part.request?.state === 'did-you-send') return 'asked';
  if (part.request && UNSENT.includes(part.request.state))
    return part.action === 'contact-needed' ? 'contact' : 'letter';
  if (part.request) return 'answer';
  return part.waiting > 0 ? 'portal' : 'open';
}

/** Counted for one sentence: confirmed by them, on the way to them, and with the member. */
export function progressOf(parts: PlanPart[]) {
  const standing = parts.map(standingOf);
  const count = (...which: string[]) => standing.filter((each) => which.includes(each)).length;
  return {
    total: parts.length,
    confirmed: count('confirmed'),
    waiting: count('portal', 'answer'),
    letters: count('letter', 'contact', 'asked'),
  };
}
