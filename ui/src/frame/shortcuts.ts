// The window's own keys. Ctrl counts as Cmd on macOS; digits and signs go by place or by sign, never by Alt.
import { ZOOM, type App } from '../shared/app.svelte';
import { focusByKey } from '../shared/focus';
import { go, route } from '../shared/router.svelte';

const PLUS = ['+', '='];
const MINUS = ['-', '_'];

/** Moves the focus to the next region of the window: sidebar, content, panel. */
function nextRegion(backwards: boolean): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(
    (each) => getComputedStyle(each).visibility !== 'hidden',
  );
  const at = regions.findIndex((each) => each.contains(document.activeElement));
  const step = backwards ? -1 : 1;
  const next = regions.at(at === -1 ? 0 : (at + step) % regions.length);
  const first = (selector: string) => next?.querySelector<HTMLElement>(selector);
  const target =
    first('[aria-current="page"], [data-page-title]') ?? first('a[href], button, input, [tabindex]');
  focusByKey(target);
}

function step(links: string[], by: 1 | -1): void {
  const to = links.indexOf(route()) + by;
  const path = links[to];
  if (path) go(path);
}

const sections = () =>
  [...document.querySelectorAll<HTMLAnchorElement>('nav [data-section]')].map((each) => each.hash.slice(1));

/** What a key does, or null if it is not ours. */
function actionFor(event: KeyboardEvent, app: App, entries: () => string[]): (() => void) | null {
  const control = (event.ctrlKey || event.metaKey) && !event.altKey;
  const { code, key, shiftKey } = event;
  // A reload would throw away what is on the screen and show nothing new.
  if (key === 'F5' || (control && code === 'KeyR')) return () => undefined;
  if (key === 'F6') return () => nextRegion(shiftKey);
  if (event.altKey && !event.ctrlKey && key === 'ArrowLeft') return () => history.back();
  if (event.altKey && !event.ctrlKey && key === 'ArrowRight') return () => history.forward();
  if (!control) return null;

  const digit = /^Digit([1-9])$/.exec(code)?.[1];
  const inside = /^\/org\/([^/]+)/.exec(route())?.[1] ?? app.organizations[0]?.id;
  if (digit && !shiftKey) {
    const path = entries()[Number(digit) - 1];
    return path ? () => go(path) : null;
  }
  if (key === 'PageDown') return () => step(sections(), 1);
  if (key === 'PageUp') return () => step(sections(), -1);
  if (key === ',') return () => go('/settings');
  if (code === 'KeyE' && inside) return () => go(`/org/${inside}/export`);
  if (code === 'KeyN' && !shiftKey) {
    const of = /^\/org\/([^/?]+)/.exec(route())?.[1];
    return () => go(of ? `/org/${of}/requests/new` : '/requests/new');
  }
  if (code === 'KeyO' && shiftKey) return () => go('/outbox');
  if (code === 'KeyL') return () => void app.lock();
  if (code === 'KeyS') return () => document.activeElement?.closest('form')?.requestSubmit();
  if (PLUS.includes(key) || code === 'NumpadAdd') return () => void app.setZoom(app.zoom + ZOOM.step);
  if (MINUS.includes(key) || code === 'NumpadSubtract') return () => void app.setZoom(app.zoom - ZOOM.step);
  if (code === 'Digit0' || code === 'Numpad0') return () => void app.setZoom(100);
  return null;
}

/** The window's keydown handler. */
export function shortcuts(app: App, entries: () => string[]): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.defaultPrevented) return;
    const action = actionFor(event, app, entries);
    if (!action) return;
    event.preventDefault();
    action();
  };
}
