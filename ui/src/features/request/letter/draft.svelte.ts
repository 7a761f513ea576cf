// A letter being written. What is typed lives here until the vault has it, and stays here if the vault refuses.
import { toIpcError, type Client, type IpcError } from '../../../ipc/client';
import type { NewContact, RequestRequest, RequestView, SaveRequestRequest } from '../../../ipc/types';
import { Drafts } from '../../../shared/drafts';

type Change = Partial<Omit<SaveRequestRequest, 'organization' | 'request'>>;

const NOTHING: Omit<SaveRequestRequest, 'organization' | 'request'> = {
  slots: {},
  language: null,
  namedLaw: null,
  channel: null,
  subject: null,
  body: null,
  contact: null,
  contactChecked: false,
};

export class LetterDraft {
  /** By field: `slot.<id>`, `subject`, `body`, `contact`, `source`. */
  typed = $state<Record<string, string>>({});
  /** Why the last try to keep it failed; `null` once everything is kept. */
  error = $state.raw<IpcError | null>(null);
  #drafts = new Drafts((field, text) => this.#store(this.#changeOf(field, text ?? '')));
  #asked = 0;

  constructor(
    private readonly ipc: Pick<Client, 'saveRequest'>,
    private readonly which: RequestRequest,
    private readonly take: (view: RequestView) => void,
    /** The contact the member found, as the vault has it. */
    private readonly found: () => Partial<NewContact> | null = () => null,
  ) {}

  /** The member typed. */
  note(field: string, text: string): void {
    this.typed[field] = text;
    this.#drafts.note(field, text);
  }

  /** Stores what still waits: on blur, on leaving, before the letter goes out. Rejects if that fails. */
  flush = (field?: string): Promise<void> => this.#drafts.flush(field);

  /** The same where nobody waits for the outcome: the failure is told by `error`. */
  keep = (field?: string): void => void this.flush(field).catch(() => undefined);

  /** The text has become something else, as a note that was noted: it is no draft any more. */
  forget(field: string): void {
    this.#drafts.drop(field);
    delete this.typed[field];
  }

  /** A choice that is made by one press, after everything typed before it. */
  async choose(change: Change): Promise<boolean> {
    try {
      await this.flush();
      await this.#store(change);
      return true;
    } catch {
      return false;
    }
  }

  /** Gives up the changes made by hand: the letter is composed from the answers again. */
  async again(): Promise<void> {
    this.#drafts.drop('subject');
    this.#drafts.drop('body');
    const kept = { subject: this.typed.subject, body: this.typed.body };
    delete this.typed.subject;
    delete this.typed.body;
    if (await this.choose({ subject: '', body: '' })) return;
    // Not taken: the member's text must not go without their letter having come back.
    for (const [field, text] of Object.entries(kept)) if (text !== undefined) this.typed[field] = text;
  }

  #changeOf(field: string, text: string): Change {
    if (field.startsWith('slot.')) return { slots: { [field.slice(5)]: text } };
    if (field === 'contact' || field === 'source') {
      const { value = '', source = '' } = this.found() ?? {};
      return { contact: { value: this.typed.contact ?? value, source: this.typed.source ?? source } };
    }
    return { [field]: text };
  }

  async #store(change: Change): Promise<void> {
    const asked = ++this.#asked;
    try {
      const view = await this.ipc.saveRequest({ ...this.which, ...NOTHING, ...change });
      // Of two that overlap the later asked one holds both.
      if (asked !== this.#asked) return;
      this.error = null;
      this.take(view);
    } catch (thrown) {
      this.error = toIpcError(thrown);
      throw thrown;
    }
  }
}
