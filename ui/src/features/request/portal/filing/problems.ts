// What keeps a request from going through the portal, in words, each with the field it is about.
import type { RequestView } from '../../../../ipc/types';
import { has, t } from '../../../../shared/words.svelte';
import { slotName, type Trouble } from '../../letter/problems';

/** The control of a problem that is not about an answer. */
const FIELD: Record<string, string> = { 'no-article': 'request-named-law', 'about-gone': 'filing-about' };
const TEXT = 'filing-text';

export function portalTroublesOf({ portal }: RequestView, organization: string): Trouble[] {
  return (portal?.problems ?? []).map(({ code, slot, blocks }) => {
    const words = code.startsWith('holds-') ? 'letter-problem-text-holds' : `letter-problem-${code}`;
    const key = has(`filing-problem-${code}`) ? `filing-problem-${code}` : words;
    return {
      field: slot ? `request-slot-${slot}` : (FIELD[code] ?? TEXT),
      message: t(has(key) ? key : 'letter-problem-other', {
        organization,
        slot: slot ? slotName(slot) : '',
      }),
      blocks,
    };
  });
}
