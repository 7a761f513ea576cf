import type { SecretView } from '../../ipc/types';

/** A verification code while it may be seen; it goes by itself after the time the shell gave it. */
export class ShownSecret {
  view = $state.raw<SecretView | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `gone` is called once, when the code that was shown is hidden again. */
  constructor(private readonly gone: () => void) {}

  show(secret: SecretView): void {
    clearTimeout(this.#timer);
    this.view = secret;
    this.#timer = setTimeout(this.conceal, secret.hidesInMs);
  }

  conceal = (): void => {
    clearTimeout(this.#timer);
    if (!this.view) return;
    this.view = null;
    this.gone();
  };
}
