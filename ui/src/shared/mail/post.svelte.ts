// Something under way in the mail: how far it is, and how it is stopped.
import type { Client } from '../../ipc/client';

export class Post {
  /** What is being done; `null` while nothing is. */
  step = $state.raw<string | null>(null);
  /** From here on stopping leaves the outcome unknown. */
  late = $derived(this.step === 'waiting');
  #name = '';

  constructor(
    private readonly ipc: Pick<Client, 'listen' | 'cancelPost'>,
    /** The request whose letter it is, where it is one. */
    readonly request: string | null = null,
  ) {}

  /** Does `work` under a name of its own; the step is told as the shell tells it. */
  async run<Answer>(work: (post: string) => Promise<Answer>): Promise<Answer> {
    const name = crypto.randomUUID();
    this.#name = name;
    this.step = 'begun';
    const stop = await this.ipc.listen('mail-progress', ({ post, step }) => {
      if (post === name) this.step = step;
    });
    try {
      return await work(name);
    } finally {
      stop();
      this.step = null;
    }
  }

  cancel = (): void => void this.ipc.cancelPost({ post: this.#name }).catch(() => undefined);
}
