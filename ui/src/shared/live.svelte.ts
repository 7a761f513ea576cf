// What a screen reader says of its own accord.
import { untrack } from 'svelte';

export const spoken = $state({ polite: '', assertive: '' });

/** A zero-width mark, so that the same sentence twice in a row is a change and is said twice. */
const again = (before: string, text: string) => (before === text ? `${text}\u200b` : text);

/** Saved, copied, queued, progress. */
export function announce(text: string): void {
  spoken.polite = again(
    untrack(() => spoken.polite),
    text,
  );
}

/** Errors. */
export function alarm(text: string): void {
  spoken.assertive = again(
    untrack(() => spoken.assertive),
    text,
  );
}
