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

/** A letter that was begun for the same and has not left. Where nothing is named, whatever it is about. */
export const begunOf = (
  rows: RequestRow[],
  organization: string,
  wish: string,
  about: string[] = [],
): RequestRow | undefined =>
  rows.find(
    (each) =>
      each.organization === organization &&
      each.wish === wish &&
      ['draft', 'ready', 'did-you-send'].includes(each.state) &&
      (about.length === 0 || isSame(each.about, about)),
  );

const isSame = (one: string[], other: string[]) =>
  one.length === other.length && one.every((each) => other.includes(each));
