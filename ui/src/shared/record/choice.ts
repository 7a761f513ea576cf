// One yes or no: as the organization has it, with the member's wish on top.
import type { ConflictChoice, PendingView, Source } from '../../ipc/types';

export interface Choice {
  /** With open changes on top; null where nobody said. */
  wanted: boolean | null;
  /** The organization's copy. */
  confirmed: boolean | null;
  pending: PendingView | null;
  conflict: { before: boolean | null; yours: boolean | null; theirs: boolean | null } | null;
  source: Source | null;
  seenAt: string | null;
}

/** How a yes, a no and neither are called on a screen. */
export type ChoiceWord = (on: boolean | null | undefined) => string;

/** Decides a conflict; resolves to whether it was taken. */
export type Resolve = (operation: string, choices: ConflictChoice[]) => Promise<boolean>;

/** The change on top that is not confirmed. */
export const openChange = (choice: Choice | undefined): PendingView | null =>
  choice?.pending && choice.pending.state !== 'confirmed' ? choice.pending : null;
