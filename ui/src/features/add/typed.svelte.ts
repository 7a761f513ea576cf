// Portal addresses that were typed and not used yet. They lie in the ledger, so that they come back after
// another screen, a crash and a quit; an organization that is added forgets its own.
import type { Client } from '../../ipc/client';
import { Drafts } from '../../shared/drafts';

/** What the screen that was left last still stores: the next one reads after that. */
let leaving: Promise<unknown> = Promise.resolve();

export class TypedAddresses {
  #typed = $state<Record<string, string>>({});
  #drafts: Drafts;

  constructor(private readonly ipc: Pick<Client, 'listTypedAddresses' | 'saveTypedAddress'>) {
    this.#drafts = new Drafts((organization, address) => ipc.saveTypedAddress({ organization, address }));
  }

  /** Reads what was typed before; text typed meanwhile stays. */
  async read(): Promise<void> {
    await leaving;
    for (const { organization, address } of await this.ipc.listTypedAddresses({}))
      this.#typed[organization] ??= address;
  }

  of = (organization: string): string => this.#typed[organization] ?? '';

  keep(organization: string, address: string): void {
    this.#typed[organization] = address;
    this.#drafts.note(organization, address || null);
  }

  /** Stores what still waits: on blur, and before the data is locked. */
  flush = (): Promise<void> => this.#drafts.flush();

  /** The organization is added, and its address forgotten with that. */
  drop(organization: string): void {
    this.#drafts.drop(organization);
  }

  /** Stores what still waits; the screen goes. */
  leave(): void {
    leaving = this.flush().catch(() => undefined);
  }
}
