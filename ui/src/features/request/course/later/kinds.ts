// Which later letters fit how a request stands.
import type { RequestView } from '../../../../ipc/types';

export type LaterKind = 'reminder' | 'complaint-to-them' | 'complaint' | 'withdrawal' | 'identity-answer';

/** By the step that is noted once the letter was sent. */
const KINDS: Record<string, LaterKind> = {
  'identity-answered': 'identity-answer',
  reminded: 'reminder',
  'complained-to-them': 'complaint-to-them',
  complained: 'complaint',
  withdrawn: 'withdrawal',
};

/** What a portal takes by itself: it is sent there, and noted once the portal says so. */
const PORTALS: LaterKind[] = ['withdrawal', 'identity-answer'];

/** A request that was not sent is taken back without a letter. */
const fits = ({ row }: RequestView, kind: LaterKind): boolean =>
  row.sentOn !== null && !(row.channel === 'portal' && PORTALS.includes(kind));

/** What helps with a late answer. */
export const AGAINST_DELAY: LaterKind[] = ['reminder', 'complaint-to-them', 'complaint'];

/** One leaves through the mail account at a time: of one that may have left the member is asked first. */
export const fittingKinds = (view: RequestView): LaterKind[] =>
  Object.entries(KINDS)
    .filter(([step, kind]) => !view.row.leaving?.byAccount && view.steps.includes(step) && fits(view, kind))
    .map(([, kind]) => kind);

/** What is offered to be written: not the one that is asked about, which may have been sent. */
export const laterKinds = (view: RequestView): LaterKind[] =>
  fittingKinds(view).filter((kind) => kind !== view.row.leaving?.kind);

/** The host a page is at: what is shown before it is opened. */
export const hostOf = (page: string): string => page.split(/[/?#]/u, 1)[0] ?? page;
