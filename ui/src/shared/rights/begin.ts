import type { BeginRequestRequest, RequestRow } from '../../ipc/types';
import type { App } from '../app.svelte';
import { go } from '../router.svelte';

/** The way to a request's own page. */
export const pathOf = ({ organization, id }: Pick<RequestRow, 'organization' | 'id'>): string =>
  `/org/${organization}/requests/${id}`;

/** Begins a request and shows it; nothing of it leaves by that. */
export async function begin(app: App, request: BeginRequestRequest): Promise<void> {
  const made = await app.ipc.beginRequest(request);
  await app.refresh();
  go(pathOf(made.row));
}
