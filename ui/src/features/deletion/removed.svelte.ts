/** The last local copy removed in this session, for the page that says what was found afterwards. */
export const removed = $state<{
  last: { name: string; recordsLeft: number; keptReceipts: boolean } | null;
}>({ last: null });
