// Whatever an organization or a member wrote is text: on every screen, in every field that shows it.
import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { fakeClient } from '../fixtures/client';
import { stateOf } from '../fixtures/states';
import { busyWorld, factsOf, field, type World } from '../fixtures/world';
import { App } from '../shared/app.svelte';
import Window from '../frame/Window.svelte';
import { SCREENS, sectionsOf } from './table';

const MARKUP =
  '<img src=x onerror="document.title=1" class="hostile"><b class="hostile">&amp; {{1}} ${2}</b>';

/** What an organization or a member says in their own words. */
const SPOKEN = new Set([
  'value',
  'confirmed',
  'before',
  'yours',
  'theirs',
  'wanted',
  'draft',
  'detail',
  'name',
  'recordName',
  'account',
  'subject',
  'body',
  'text',
  'sender',
  'toName',
]);

function hostile<T>(part: T, key = ''): T {
  if (typeof part === 'string') return (SPOKEN.has(key) ? `${MARKUP} ${part}` : part) as T;
  if (Array.isArray(part)) return part.map((each) => hostile(each)) as T;
  if (part === null || typeof part !== 'object') return part;
  return Object.fromEntries(Object.entries(part).map(([name, each]) => [name, hostile(each, name)])) as T;
}

function hostileWorld(): World {
  const world = busyWorld();
  for (const { id } of world.organizations) {
    world.profiles[id] = {
      organization: id,
      updatedAt: null,
      fields: factsOf(id).profileFields.map((facts) => field(facts.id, facts.id)),
    };
  }
  return hostile(world);
}

const shownMarkup = (container: Element) => (container.textContent ?? '').split(MARKUP).length - 1;

const organizationScreens = busyWorld().organizations.flatMap(({ id }) =>
  sectionsOf(factsOf(id)).map(({ path }) => `/org/${id}/${path}`),
);

test.each([...SCREENS.map(({ path }) => path), ...organizationScreens])(
  'markup is text on %s',
  async (path) => {
    history.replaceState(null, '', `#${path}`);
    const { container } = render(Window, { props: { app: new App(fakeClient(hostileWorld())) } });
    await screen.findAllByRole('heading');
    if (/profile$/.test(path)) {
      const id = path.split('/')[2] ?? '';
      await expect
        .poll(() => shownMarkup(container))
        .toBeGreaterThanOrEqual(factsOf(id).profileFields.length);
    }
    if (/devices$/.test(path)) await expect.poll(() => shownMarkup(container)).toBeGreaterThan(0);
    expect(document.querySelector('.hostile')).toBeNull();
  },
);

test('markup is text in a letter, in a message and in the log of a request', async () => {
  for (const path of ['/org/mipi/requests/r1', '/org/mipi/requests/r9', '/org/onvif/requests/r8']) {
    history.replaceState(null, '', `#${path}`);
    const { container, unmount } = render(Window, { props: { app: new App(fakeClient(hostileWorld())) } });
    await screen.findByRole('heading', { level: 1 });
    await expect.poll(() => container.querySelector('textarea, details')).not.toBeNull();
    expect(document.querySelector('.hostile')).toBeNull();
    unmount();
  }
});

test('markup is text in a refusal, in a conflict and in the reason for what stays', async () => {
  for (const [path, state, said] of [
    ['/outbox', null, MARKUP],
    ['/org/onvif/profile', null, MARKUP],
    ['/org/hikvision/delete', 'deletion-requested', '<b>well</b>'],
  ] as const) {
    history.replaceState(null, '', `#${path}`);
    const world = hostile(busyWorld());
    const client = fakeClient(world, stateOf(world, state));
    const { container, unmount } = render(Window, { props: { app: new App(client) } });
    await expect.poll(() => container.textContent?.includes(said)).toBe(true);
    expect(container.querySelector('.hostile, main b')).toBeNull();
    unmount();
  }
});
