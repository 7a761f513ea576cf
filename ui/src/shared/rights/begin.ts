import type { BeginRequestRequest, RequestRow } from '../../ipc/types';
import type { App } from '../app.svelte';
import { go } from '../router.svelte';

/** The way to a request's own page. */
export const pathOf = ({ organization, id }: Pick<RequestRow, 'organization' | 'id'>): string =>
  `/org/${organization}/requests/${id}`;

/** Where the organization gave its answer, or the member expects none. */
const OVER = ['answered-fully', 'answered-partly', 'refused', 'withdrawn', 'closed'];

/**
 * The requests for the same that go on, sent or not: beginning another is seldom of use. Where nothing is named,
 * whatever they are about.
 */
export const goingOn = (
  rows: RequestRow[],
  organization: string,
  wish: string,
  about: string[] = [],
): RequestRow[] =>
  rows.filter(
    (each) =>
      each.organization === organization &&
      each.wish === wish &&
      !OVER.includes(each.state) &&
      (about.length === 0 || isSame(each.about, about)),
  );

const isSame = (one: string[], other: string[]) =>
  one.length === other.length && one.every((each) => other.includes(each));

/** Begins a request and shows it; nothing of it leaves by that. */
export async function begin(app: App, request: BeginRequestRequest): Promise<void> {
  const made = await app.ipc.beginRequest(request);
  await app.refresh();
  go(pathOf(made.row));
}
