// Who gets data, by what say the member has: the policy's recipients, and those only the portal knows.
import type { Recipient, RequestRow, SharingChoice } from '../../ipc/types';

export interface RecipientEntry {
  id: string;
  /** Absent where the policy does not name it. */
  recipient: Recipient | undefined;
  /** Absent where the portal offers no choice and never did. */
  choice: SharingChoice | undefined;
}

const GROUPS = ['you-choose', 'they-ask', 'none-stated', 'law', 'portal-only'] as const;

/** Where the portal takes a choice the member chooses, whatever the policy says or does not say. */
function groupOf({ recipient, choice }: RecipientEntry): (typeof GROUPS)[number] {
  if (!recipient) return 'portal-only';
  return choice?.listing === 'listed' ? 'you-choose' : recipient.standing;
}

/** Only the groups that have somebody in them. */
export function groupsOf(recipients: Recipient[], choices: SharingChoice[]) {
  const choiceOf = (id: string) => choices.find((each) => each.recipient === id);
  const named = recipients.map((recipient): RecipientEntry => {
    return { id: recipient.id, recipient, choice: choiceOf(recipient.id) };
  });
  const known = new Set(recipients.map(({ id }) => id));
  const others = choices
    .filter((choice) => !known.has(choice.recipient))
    .map((choice): RecipientEntry => ({ id: choice.recipient, recipient: undefined, choice }));
  const all = [...named, ...others];
  return GROUPS.map((id) => ({ id, entries: all.filter((each) => groupOf(each) === id) })).filter(
    ({ entries }) => entries.length > 0,
  );
}

/** What one press turns off: everything the portal lets the member turn off and that is not off or on its way. */
export const canTurnOff = ({ listing, allowed, conflict }: SharingChoice): boolean =>
  listing === 'listed' && allowed !== false && conflict === null;

/** A request that has not ended and is against handing data to `recipient`: one that opts out names nobody or all. */
export const openAgainst = (rows: RequestRow[], organization: string, recipient: string | undefined) =>
  rows.find(
    (each) =>
      each.organization === organization &&
      each.group !== 'closed' &&
      ((each.wish === 'stop-sharing' && each.about.length === 0) ||
        (['stop-sharing', 'objection'].includes(each.wish) && each.about.some((id) => id === recipient))),
  );
