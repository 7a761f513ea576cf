// Where the focus goes when a key moves it.

/**
 * Gives the focus to what a key led to, and has it show there: WebKit hides the ring of a focus that a script moves
 * after a click.
 */
export function focusByKey(element: HTMLElement | null | undefined): void {
  element?.focus({ focusVisible: true });
}
