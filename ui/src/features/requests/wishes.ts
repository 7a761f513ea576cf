// What can be asked, in the order in which it is offered, and what a policy says about it.
import type { OfferView, RequestRow } from '../../ipc/types';

/** Asked most often; the others stand below them. */
export const USUAL = [
  'access',
  'rectification',
  'erasure',
  'stop-marketing',
  'restriction',
  'portability',
  'question',
];

const MORE = [
  'partial-erasure',
  'objection',
  'stop-sharing',
  'withdraw-consent',
  'recipients',
  'human-review',
  'device-data',
];

export const WISHES = [...USUAL, ...MORE];

/** The offers as they are shown: the usual ones first, unknown ones last, none left out. */
export function ordered(offers: OfferView[]): OfferView[] {
  const place = (wish: string) => (WISHES.indexOf(wish) + WISHES.length + 1) % (WISHES.length + 1);
  return [...offers].sort((a, b) => place(a.wish) - place(b.wish));
}

/** What the member has begun and has to go on with; behind a damaged log nothing is written. */
export const begunOf = (rows: RequestRow[]): RequestRow | undefined =>
  rows.find(({ damaged, state }) => !damaged && ['draft', 'ready', 'did-you-send'].includes(state));

/** Whether it is a letter that is still written at; the others are looked at. */
export const isWritten = ({ channel, filing, state }: RequestRow): boolean =>
  !filing && ['draft', 'ready'].includes(state) && ['email', 'post', 'none'].includes(channel);
