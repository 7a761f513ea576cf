import { toIpcError, type IpcError } from '../ipc/client';

/** Something read from the vault. A failed re-read keeps the last value and says so beside it. */
export class Resource<Value> {
  value = $state.raw<Value>();
  error = $state.raw<IpcError | null>(null);
  loading = $state(false);
  #asked = 0;
  #answers = 0;

  constructor(private readonly read: () => Promise<Value>) {}

  /**
   * Reads again; of two overlapping reads the later asked one counts. A read that began before a command's answer
   * was taken may be older than that answer: it is not shown but made once more.
   */
  reload = async (): Promise<void> => {
    const asked = ++this.#asked;
    const answers = this.#answers;
    this.loading = true;
    try {
      const value = await this.read();
      if (asked !== this.#asked) return;
      if (answers !== this.#answers) return await this.reload();
      this.#show(value);
    } catch (thrown) {
      if (asked === this.#asked) this.error = toIpcError(thrown);
    } finally {
      if (asked === this.#asked) this.loading = false;
    }
  };

  /** Takes the answer of a command as the new value. */
  set(value: Value): void {
    this.#answers += 1;
    this.#show(value);
  }

  #show(value: Value): void {
    this.value = value;
    this.error = null;
  }
}

/** One thing the member started: whether it is under way, and why it failed. */
export class Attempt {
  busy = $state(false);
  error = $state.raw<IpcError | null>(null);

  /** Runs `work` unless one is under way; resolves to whether it succeeded. A cancellation is no error. */
  async run(work: () => Promise<void>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.error = null;
    try {
      await work();
      return true;
    } catch (thrown) {
      const error = toIpcError(thrown);
      if (error.code !== 'cancelled') this.error = error;
      return false;
    } finally {
      this.busy = false;
    }
  }
}
