// What has not left for an organization, or may not have, as far as anybody knows.
import type { LeavingView, RequestRow } from '../../ipc/types';

/** The request itself has not left. */
export const isUnsent = ({ state }: RequestRow): boolean =>
  ['draft', 'ready', 'did-you-send'].includes(state);

/** The later letter that is asked about; none while it is still on its way, as `posting` says of its request. */
export const askedOf = (
  { id, leaving }: RequestRow,
  posting: { request: string | null } | null,
): LeavingView | null => (posting?.request === id ? null : leaving);

/** It, or a letter about it, stands in the outbox. */
export const isInOutbox = (row: RequestRow): boolean => isUnsent(row) || row.leaving !== null;
