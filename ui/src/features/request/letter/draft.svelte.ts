// A letter being written. What is typed lives here until the vault has it, and stays here if the vault refuses.
import { toIpcError, type Client, type IpcError } from '../../../ipc/client';
import type { NewContact, RequestRequest, RequestView, SaveRequestRequest } from '../../../ipc/types';
import { Drafts } from '../../../shared/drafts';

type Change = Partial<Omit<SaveRequestRequest, 'organization' | 'request'>>;

const NOTHING: Omit<SaveRequestRequest, 'organization' | 'request'> = {
  slots: {},
  language: null,
  englishCopy: null,
  namedLaw: null,
  channel: null,
  subject: null,
  body: null,
  contact: null,
  contactChecked: false,
};

/** What is composed for the member where they write nothing themselves. */
const COMPOSED = ['subject', 'body'];
const CONTACT = ['contact', 'source'];

export class LetterDraft {
  /** By field: `slot.<id>`, `subject`, `body`, `contact`, `source`. */
  typed = $state<Record<string, string>>({});
  /** Why the last try to keep it failed; `null` once everything is kept. */
  error = $state.raw<IpcError | null>(null);
  #drafts = new Drafts((field, text) => this.#store(this.#changeOf(field, text ?? '')));
  #asked = 0;
  #choices: Promise<boolean> = Promise.resolve(true);
  /** Choices the vault has not taken yet: every try brings them again. */
  #chosen = $state.raw<Change>({});

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
    this.#supersede(field);
    this.#drafts.note(field, text);
  }

  /** Stores what still waits: on blur, on leaving, before the letter goes out. Rejects if that fails. */
  flush = async (field?: string): Promise<void> => {
    await this.#drafts.flush(field);
    const chosen = this.#chosen;
    if (Object.keys(chosen).length > 0) {
      const contact = CONTACT.map((each) => [each, this.typed[each]] as const);
      await this.#store(chosen);
      // Another way to ask has a contact of its own: what was typed is kept with the way it was typed for.
      if (chosen.channel)
        for (const [each, text] of contact) if (this.typed[each] === text) this.forget(each);
    }
    if (this.#chosen === chosen) this.#chosen = {};
    if (this.error) return;
    // Without a text of the member's the composed one goes, so it is the one to be seen.
    for (const each of COMPOSED)
      if ((field === undefined || field === each) && this.typed[each] === '') delete this.typed[each];
  };

  /** The same where nobody waits for the outcome: the failure is told by `error`. */
  keep = (field?: string): void => void this.flush(field).catch(() => undefined);

  /** The text has become something else, as a note that was noted: it is no draft any more. */
  forget(field: string): void {
    this.#drafts.drop(field);
    delete this.typed[field];
  }

  /** The text has gone. What was typed since is a draft anew. */
  forgetSent(field: string, sent: string): void {
    const now = this.typed[field];
    if (now === undefined || now === sent) this.forget(field);
    else this.note(field, now);
  }

  /** Makes a choice that is kept apart from what is typed: one after the other, so that none is lost. */
  inTurn(choice: () => Promise<boolean>): void {
    const all = this.#choices.then(async (taken) => (await choice()) && taken);
    this.#choices = all;
    void all.then(() => {
      if (this.#choices === all) this.#choices = Promise.resolve(true);
    });
  }

  /** Choices that the vault has not taken yet: a list shows them, whatever an earlier answer still says. */
  get chosen(): Readonly<Change> {
    return this.#chosen;
  }

  /** Waits for the choices under way; whether all of them were taken. */
  choices = (): Promise<boolean> => this.#choices;

  /** A choice that is made by one press, after everything typed before it. */
  async choose(change: Change): Promise<boolean> {
    this.#chosen = { ...this.#chosen, ...change };
    try {
      await this.flush();
      return true;
    } catch {
      return false;
    }
  }

  /** Gives up the changes made by hand: the letter is composed from the answers again. */
  again = async (): Promise<void> => void (await this.#instead(COMPOSED, { subject: '', body: '' }));

  /** Gives up the contact the member found; whether the vault took that. */
  noContact = (): Promise<boolean> => this.#instead(CONTACT, { contact: { value: '', source: '' } });

  /** Makes a choice in place of what was typed. */
  async #instead(fields: string[], change: Change): Promise<boolean> {
    const kept = fields.map((field) => [field, this.typed[field]] as const);
    for (const field of fields) this.forget(field);
    if (await this.choose(change)) return true;
    // Not taken: the member's text must not go without what comes in its place having come.
    for (const [field, text] of kept) if (text !== undefined) this.typed[field] = text;
    return false;
  }

  /** What is typed now takes the place of what was chosen before. */
  #supersede(field: string): void {
    const gone = COMPOSED.includes(field)
      ? COMPOSED
      : CONTACT.includes(field)
        ? ['contact', 'contactChecked']
        : ['slots'];
    this.#chosen = Object.fromEntries(Object.entries(this.#chosen).filter(([name]) => !gone.includes(name)));
  }

  #changeOf(field: string, text: string): Change {
    if (field.startsWith('slot.')) return { slots: { [field.slice(5)]: text } };
    if (CONTACT.includes(field)) {
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
