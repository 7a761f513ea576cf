// How firmly a policy says a thing: one list for chips, counts and letters.
import type { PolicySays, Tally } from '../../ipc/types';
import type { IconName } from '../ui/icons';

/** As counted in a tally; `general` is said of all data at once, not of the thing at hand. */
export type Firmness = keyof Tally | 'general';

export const FIRMNESS: (keyof Tally)[] = ['does', 'may', 'ask', 'law', 'passing', 'silent'];

export const SIGN: Record<Firmness, IconName> = {
  does: 'says',
  may: 'may',
  ask: 'ask',
  law: 'law',
  passing: 'passing',
  silent: 'not-stated',
  general: 'general',
};

/** The two mixed codes count with their firmer half. */
export const firmnessOf = (says: PolicySays | null): keyof Tally => {
  if (says === null) return 'passing';
  if (says === 'does-may') return 'does';
  return says === 'law-may' ? 'law' : says;
};

/** What a tally holds, without what it does not. */
export const counted = (tally: Tally): { firmness: keyof Tally; count: number }[] =>
  FIRMNESS.map((firmness) => ({ firmness, count: tally[firmness] })).filter(({ count }) => count > 0);
