/** Milliseconds after the last key before unsaved text goes to the vault. */
export const DRAFT_AFTER_MS = 500;

/**
 * Hands unsaved text to the vault 500 ms after the last key and on blur, so that it comes back after
 * another screen, a crash or a quit. `null` says that the field holds nothing unsaved any more.
 */
export class Drafts {
  #waiting = new Map<string, { text: string | null; timer?: ReturnType<typeof setTimeout> }>();
  #storing: Promise<unknown> = Promise.resolve();

  constructor(private readonly store: (field: string, text: string | null) => Promise<unknown>) {}

  /** The member typed; a later call for the same field replaces this one. */
  note(field: string, text: string | null): void {
    clearTimeout(this.#waiting.get(field)?.timer);
    // A failed try is no loss: what was typed is kept for the next key, the next flush or Save.
    const timer = setTimeout(() => void this.flush(field).catch(() => undefined), DRAFT_AFTER_MS);
    this.#waiting.set(field, { text, timer });
  }

  /**
   * Stores what still waits, of one field or of all: on blur, on leaving the screen. Resolves once that and
   * everything stored before it has landed.
   */
  async flush(only?: string): Promise<void> {
    const due = [...this.#waiting].filter(([field]) => only === undefined || field === only);
    const stored = Promise.all(
      due.map(async ([field, { text, timer }]) => {
        clearTimeout(timer);
        this.#waiting.delete(field);
        try {
          await this.store(field, text);
        } catch (thrown) {
          // Unless something newer was typed meanwhile.
          if (!this.#waiting.has(field)) this.#waiting.set(field, { text });
          throw thrown;
        }
      }),
    );
    this.#storing = Promise.allSettled([this.#storing, stored]);
    await this.#storing;
    await stored;
  }

  /** Forgets what still waits, because the text was saved or given up. */
  drop(only?: string): void {
    for (const [field, { timer }] of this.#waiting) {
      if (only !== undefined && field !== only) continue;
      clearTimeout(timer);
      this.#waiting.delete(field);
    }
  }
}
