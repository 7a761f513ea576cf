// What can be noted now, in the groups in which a person looks for it.

/** Asked elsewhere on the page, or written down by the app itself. */
const ELSEWHERE = [
  'prepared',
  'reopened',
  'handed-over',
  'not-sent',
  'sending-unknown',
  'accepted',
  'message-kept',
  'law-chosen',
];

const THEIRS = [
  'delivered',
  'acknowledged',
  'identity-asked',
  'clarification-asked',
  'fee-asked',
  'extended',
  'answered',
  'complaint-confirmed',
];
const AUTHORITYS = ['authority-answered'];
const MINE = [
  'identity-answered',
  'clarification-answered',
  'fee-settled',
  'reminded',
  'complained-to-them',
  'complained',
  'withdrawn',
  'closed',
  'resumed',
];

/** Ways on which nothing is delivered. */
const NO_LETTER = ['phone', 'guided', 'local'];

/** Only what may follow; a step this window does not know stands among the member's own. */
export function offered(
  steps: string[],
  unsent: boolean,
  channel: string,
): { id: string; steps: string[] }[] {
  const possible = steps.filter(
    (each) =>
      !ELSEWHERE.includes(each) &&
      !(unsent && each === 'sent') &&
      !(each === 'delivered' && NO_LETTER.includes(channel)),
  );
  const order = (list: string[]) => list.filter((each) => possible.includes(each));
  const unknown = possible.filter((each) => ![...THEIRS, ...AUTHORITYS, ...MINE].includes(each));
  return [
    { id: 'theirs', steps: order(THEIRS) },
    { id: 'authority', steps: order(AUTHORITYS) },
    { id: 'mine', steps: [...order(MINE), ...unknown] },
  ].filter((each) => each.steps.length > 0);
}
