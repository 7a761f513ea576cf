// The three lists of the screen: what can be stopped, what cannot, and where the policy is silent.
import type { PreferenceView, Stoppable, TopicFacts } from '../../ipc/types';

export interface TopicRow {
  facts: TopicFacts;
  /** Absent where the organization never said whether it is on. */
  view: PreferenceView | undefined;
}

const LISTS: { id: string; has: Stoppable[]; choice: boolean }[] = [
  { id: 'can', has: ['yes', 'partly'], choice: true },
  { id: 'cannot', has: ['no'], choice: false },
  { id: 'silent', has: ['silent'], choice: false },
];

/** Only the lists that have topics. `choice` says whether the policy gives the member one. */
export const listsOf = (topics: TopicFacts[], views: PreferenceView[]) =>
  LISTS.map(({ id, has, choice }) => ({
    id,
    choice,
    topics: topics
      .filter((each) => has.includes(each.stoppable))
      .map((facts): TopicRow => ({ facts, view: views.find((each) => each.id === facts.id) })),
  })).filter((list) => list.topics.length > 0);
