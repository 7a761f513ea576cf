/** How long to wait after the given number of wrong tries, in milliseconds: from the fifth on it grows, never a wipe. */
export function pauseAfter(wrong: number): number {
  return wrong < 5 ? 0 : Math.min(60_000, 5_000 * 2 ** (wrong - 5));
}
