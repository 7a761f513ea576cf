// The history as far as it was read, page by page; what comes meanwhile is put in its place.
import type { Client } from '../../ipc/client';
import type { HistoryEntry, HistoryView, ListHistoryRequest } from '../../ipc/types';
import { Attempt, Resource } from '../../shared/resource.svelte';

export type Filter = Pick<ListHistoryRequest, 'shown' | 'kind' | 'field'>;

/** Pages read again when something changed; what lies deeper is settled long since. */
const FRESH_PAGES = 4;

export class Past {
  filter = $state.raw<Filter>({ shown: 'changes' });
  readonly more = new Attempt();
  readonly list = new Resource<HistoryView>(() => this.#read());
  #pages = 1;

  constructor(
    private readonly ipc: Pick<Client, 'listHistory'>,
    private readonly organization: () => string,
  ) {}

  /** Shows other entries, from the newest on. */
  show(filter: Filter): void {
    this.filter = filter;
    this.#pages = 1;
    this.list.value = undefined;
    void this.list.reload();
  }

  /** Reads the next page; resolves to the first of its entries. */
  async goOn(): Promise<HistoryEntry | undefined> {
    const { filter } = this;
    const known = this.list.value;
    let first: HistoryEntry | undefined;
    await this.more.run(async () => {
      const page = await this.#page(known?.next);
      // Another filter was chosen, or the list read again: then this page belongs to nothing.
      if (filter !== this.filter || !known || this.list.value?.next !== known.next) return;
      this.#pages += 1;
      first = page.entries[0];
      this.list.set(joined(this.list.value, page));
    });
    return first;
  }

  #page(after?: string | null): Promise<HistoryView> {
    return this.ipc.listHistory({
      organization: this.organization(),
      ...this.filter,
      ...(after ? { after } : {}),
    });
  }

  async #read(): Promise<HistoryView> {
    const before = this.list.value;
    const pages = Math.min(this.#pages, FRESH_PAGES);
    let read = await this.#page();
    for (let page = 1; page < pages && read.next; page += 1) read = joined(read, await this.#page(read.next));
    if (this.#pages <= FRESH_PAGES || !before) return read;
    const last = before.entries.findIndex((each) => each.id === read.entries.at(-1)?.id);
    if (last === -1) {
      this.#pages = pages;
      return read;
    }
    return { ...before, entries: [...read.entries, ...before.entries.slice(last + 1)] };
  }
}

const joined = (one: HistoryView, next: HistoryView): HistoryView => ({
  entries: [...one.entries, ...next.entries],
  next: next.next,
  unread: [...one.unread, ...next.unread],
});
