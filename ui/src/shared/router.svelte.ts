// Where we are: the hash of the address (`#/org/hikvision/profile`), with back, forward and scroll positions.

const path = () => location.hash.slice(1) || '/';
const entry = () => (history.state as { entry?: number } | null)?.entry ?? 0;

let current = $state(path());
let at = 0;
const scrolled = new Map<number, number>();
let scroller: HTMLElement | undefined;

/** The present path. */
export const route = (): string => current;

/** The present path without what is asked of it: `/requests/new` of `/requests/new?kind=access`. */
export const place = (): string => current.split('?', 1)[0] ?? current;

/** What is asked of the present path: `kind` of `/requests/new?kind=access`. */
export const asked = (name: string): string | null =>
  new URLSearchParams(current.split('?').slice(1).join('?')).get(name);

/** The address of a path, for links. */
export const href = (to: string): string => `#${to}`;

function remember() {
  if (scroller) scrolled.set(at, scroller.scrollTop);
}

/** Goes to a path; `replace` leaves no step back. */
export function go(to: string, { replace = false } = {}): void {
  if (to === current) return;
  remember();
  const next = replace ? at : at + 1;
  if (!replace) scrolled.delete(next);
  history[replace ? 'replaceState' : 'pushState']({ entry: next }, '', href(to));
  at = next;
  current = to;
}

/** Watches the address; returns the function that stops. */
export function startRouter(): () => void {
  const follow = () => {
    remember();
    const known = history.state as { entry?: number } | null;
    if (known?.entry === undefined) history.replaceState({ entry: at + 1 }, '');
    at = entry();
    current = path();
  };
  // Plain links to `#/…` would lose the step's number; they are taken over here.
  const click = (event: MouseEvent) => {
    if (event.defaultPrevented || event.button !== 0) return;
    const link = (event.target as Element | null)?.closest?.('a[href^="#/"]');
    if (!link) return;
    event.preventDefault();
    go(link.getAttribute('href')?.slice(1) ?? '/');
  };
  if (history.state === null) history.replaceState({ entry: 0 }, '');
  at = entry();
  current = path();
  addEventListener('popstate', follow);
  document.addEventListener('click', click);
  return () => {
    removeEventListener('popstate', follow);
    document.removeEventListener('click', click);
  };
}

/** Names the element whose scroll position belongs to each step; returns its position for this one. */
export function scrollPosition(element: HTMLElement): number {
  scroller = element;
  return scrolled.get(at) ?? 0;
}
