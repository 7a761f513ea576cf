// What keeps a letter from going, in words, each with the field it is about.
import type { FollowUpView, LetterProblem, RequestView } from '../../../ipc/types';
import { inChannel } from '../../../shared/rights/naming';
import { firstOf, has, t } from '../../../shared/words.svelte';

export interface Trouble {
  /** The control's id. */
  field: string;
  message: string;
  blocks: boolean;
}

export const slotName = (id: string): string => firstOf(`slot-${id}`, 'slot-other');

const FIELD: Record<string, string> = {
  'right-not-named': 'request-named-law',
  'no-article': 'request-named-law',
  'not-a-letter': 'request-channel',
  'no-contact': 'request-contact',
  'not-an-address': 'request-contact',
  'contact-not-checked': 'request-contact-checked',
};

const LATER_FIELD: Record<string, string> = {
  'authority-missing': 'authority-search',
  'contact-not-checked': 'follow-up-contact-checked',
};

/** The words for a problem. What must not leave is named by its kind, which the words do not need. */
function wordsFor(code: string, slot: string | null): string {
  if (slot === 'contact') return code === 'missing' ? 'no-contact' : code;
  if (slot === 'contact-source' && code === 'missing') return 'contact-source-missing';
  if (code.startsWith('holds-')) return slot ? 'holds-forbidden' : 'text-holds';
  if (code.startsWith('subject-holds-')) return 'subject-holds';
  return code;
}

function fieldOf(code: string, slot: string | null): string {
  if (slot === 'contact') return 'request-contact';
  if (slot === 'contact-source') return 'request-contact-source';
  if (slot) return `request-slot-${slot}`;
  return FIELD[code] ?? (code.startsWith('subject') ? 'letter-subject' : 'letter-body');
}

/** One problem in words. */
function said({ code, slot }: LetterProblem, organization: string): string {
  const words = `letter-problem-${wordsFor(code, slot)}`;
  return t(has(words) ? words : 'letter-problem-other', { organization, slot: slot ? slotName(slot) : '' });
}

/** What keeps a later letter from going. To an authority its name takes the organization's place. */
export function laterTroubles(later: FollowUpView, organization: string): Trouble[] {
  const { kind, letter, authority, missing } = later;
  const whom = kind === 'complaint' ? (authority?.name ?? organization) : organization;
  const addressField =
    kind === 'complaint'
      ? 'authority-address'
      : missing.some(({ id }) => id === 'contact')
        ? 'later-contact'
        : 'follow-up-body';
  const laterField = (code: string, slot: string | null) =>
    code === 'not-an-address' ? addressField : slot ? `later-${slot}` : 'follow-up-body';
  return letter.problems.map((problem) => {
    const { code, slot, blocks } = problem;
    return { field: LATER_FIELD[code] ?? laterField(code, slot), message: said(problem, whom), blocks };
  });
}

/** Whether the member needs somebody to turn to: where a letter goes, or whom they call. */
export const needsContact = ({ letter, row }: RequestView): boolean =>
  letter !== null || row.channel === 'phone';

const isBlank = (text: string): boolean => text.trim() === '';
/** Whether somebody can call it; an address is no number, whatever figures are in it. */
const isNumber = (text: string): boolean => /[0-9]/u.test(text) && !/^\S+@\S+$/u.test(text.trim());

/** Whether the member still has to say that the contact is current: asked before it is used. */
export const needsCheck = (view: RequestView): boolean =>
  needsContact(view) &&
  view.found === null &&
  view.contact?.source === 'policy' &&
  view.contact.checkedOn === null;

/** What the member's own contact lacks, by the control: nobody calls a word, and one without a source cannot be
 * judged later, by the member or by an authority. */
function contactTroubles({ found, contact, row }: RequestView, organization: string): Trouble[] {
  const trouble = (field: string, code: string): Trouble => ({
    field,
    message: inChannel(`letter-problem-${code}`, row.channel, { organization }),
    blocks: true,
  });
  if (found === null && contact !== null) return [];
  const troubles: Trouble[] = [];
  if (isBlank(found?.value ?? '')) troubles.push(trouble('request-contact', 'no-contact'));
  else if (row.channel === 'phone' && !isNumber(found!.value))
    troubles.push(trouble('request-contact', 'not-an-address'));
  if (isBlank(found?.source ?? ''))
    troubles.push(trouble('request-contact-source', 'contact-source-missing'));
  return troubles;
}

/** In the order of the form; the check of the contact is the window's own question. */
export function troublesOf(view: RequestView, organization: string): Trouble[] {
  const found = (view.letter?.problems ?? []).map((problem): Trouble => ({
    field: fieldOf(problem.code, problem.slot),
    message: said(problem, organization),
    blocks: problem.blocks,
  }));
  if (needsCheck(view) && !found.some(({ field }) => field === 'request-contact-checked'))
    found.push({
      field: 'request-contact-checked',
      message: inChannel('letter-problem-contact-not-checked', view.row.channel),
      blocks: true,
    });
  if (needsContact(view)) found.push(...contactTroubles(view, organization));
  // Of several things about one field the first is put right first.
  return found.filter(({ field }, at) => found.findIndex((each) => each.field === field) === at);
}
