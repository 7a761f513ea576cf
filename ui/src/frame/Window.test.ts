import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { fakeClient } from '../fixtures/client';
import { busyWorld, start, type World } from '../fixtures/world';
import { IpcError, type Client } from '../ipc/client';
import { expectAccessible } from '../testing/screen';
import { App } from '../shared/app.svelte';
import Window from './Window.svelte';

const user = userEvent.setup();

async function open(path = '/', { world = busyWorld(), ipc = {} as Partial<Client> } = {}) {
  history.replaceState(null, '', `#${path}`);
  const client = fakeClient(world as World, ipc);
  const view = render(Window, { props: { app: new App(client) } });
  await screen.findByRole('heading', { level: 1 });
  return { client, ...view };
}

test('a deep link opens its screen, and the window is named after it', async () => {
  await open('/outbox');
  expect(screen.getByRole('heading', { level: 1, name: 'Outbox' })).toBeVisible();
  expect(document.title).toBe('Outbox, Privacy Dashboard');
});

test('going to another screen moves the focus to its heading, and back leads back', async () => {
  await open('/');
  await user.click(screen.getByRole('link', { name: 'Settings' }));
  await vi.waitFor(() => expect(screen.getByRole('heading', { level: 1, name: 'Settings' })).toHaveFocus());
  await user.keyboard('{Alt>}{ArrowLeft}{/Alt}');
  await vi.waitFor(() => expect(screen.getByRole('heading', { level: 1, name: 'Home' })).toHaveFocus());
});

test('the sidebar says where we are, and a demo is labelled everywhere', async () => {
  const { container } = await open('/outbox');
  const nav = within(screen.getByRole('navigation', { name: 'Main' }));
  expect(nav.getByRole('link', { name: /Outbox/ })).toHaveAttribute('aria-current', 'page');
  expect(nav.getByText('Sample data')).toBeInTheDocument();
  await expectAccessible(container);
});

test.each([
  ['{Control>},{/Control}', 'Settings'],
  ['{Control>}{Shift>}[KeyO]{/Shift}{/Control}', 'Outbox'],
  ['{Control>}[Digit2]{/Control}', 'All my data'],
  ['{Control>}[Digit3]{/Control}', 'Requests'],
  ['{Control>}[Digit4]{/Control}', 'Outbox'],
  ['{Control>}[KeyN]{/Control}', 'New request'],
])('%s leads to %s', async (keys, title) => {
  await open('/');
  await user.keyboard(keys);
  expect(await screen.findByRole('heading', { level: 1, name: title })).toBeVisible();
});

test('the sidebar counts what is late, and a new request belongs to Requests', async () => {
  await open('/requests/new?kind=access');
  const entry = screen.getByRole('link', { name: /^Requests/, current: 'page' });
  expect(within(entry).getByLabelText('1 late')).toBeVisible();
});

test('from an organization Ctrl+N writes to it', async () => {
  await open('/org/mipi/profile');
  await user.keyboard('{Control>}[KeyN]{/Control}');
  expect(location.hash).toBe('#/org/mipi/requests/new');
});

test('F6 leads to where we are, and shows it even after a click', async () => {
  await open('/settings');
  const here = screen.getByRole('link', { name: 'Settings', current: 'page' });
  const focused = vi.spyOn(here, 'focus');
  await user.keyboard('{F6}');
  expect(here).toHaveFocus();
  expect(focused).toHaveBeenCalledWith({ focusVisible: true });
});

test('F6 goes round the regions', async () => {
  await open('/');
  await user.keyboard('{F6}');
  expect(screen.getByRole('link', { name: 'Home' })).toHaveFocus();
  await user.keyboard('{F6}');
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
  await user.keyboard('{Shift>}{F6}{/Shift}');
  expect(screen.getByRole('link', { name: 'Home' })).toHaveFocus();
});

test.each([['F5'], ['r']])('%s does not reload', async (key) => {
  await open('/');
  const event = new KeyboardEvent('keydown', {
    key,
    code: key === 'r' ? 'KeyR' : key,
    ctrlKey: key === 'r',
    cancelable: true,
    bubbles: true,
  });
  document.body.dispatchEvent(event);
  expect(event.defaultPrevented).toBe(true);
});

test('zoom follows the plus sign of any keyboard and keeps its bounds', async () => {
  const setZoom = vi.fn<Client['setZoom']>(async () => null);
  await open('/', { ipc: { setZoom } });
  await user.keyboard('{Control>}+{/Control}{Control>}-{/Control}{Control>}[Digit0]{/Control}');
  expect(setZoom.mock.calls.map(([{ percent }]) => percent)).toEqual([110, 100, 100]);
});

test('locking empties the window of names', async () => {
  const { container } = await open('/');
  await user.click(screen.getByRole('button', { name: 'Lock' }));
  await screen.findByRole('heading', { level: 1, name: 'Locked' });
  expect(container).not.toHaveTextContent(/ONVIF|Hikvision|Foscam/);
  expect(document.title).toBe('Privacy Dashboard, locked');
});

test('locking changes neither the language nor the theme', async () => {
  const closed = start({ phase: 'unlock', locked: 'by-member', language: 'en', theme: 'light' });
  const world = { ...busyWorld(), start: start({ language: 'de', theme: 'dark' }) };
  await open('/', { world, ipc: { lock: async () => closed } });
  await user.click(screen.getByRole('button', { name: 'Sperren' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Gesperrt' })).toBeVisible();
  expect(document.documentElement.dataset.theme).toBe('dark');
});

test('unlocking leads back to where one was', async () => {
  await open('/outbox', {
    world: { ...busyWorld(), start: start({ phase: 'unlock', locked: 'passphrase' }) },
  });
  await user.type(screen.getByLabelText('Passphrase'), 'correct');
  await user.click(screen.getByRole('button', { name: 'Unlock' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Outbox' })).toBeVisible();
});

test('a start that fails says so and can be tried again', async () => {
  const getStart = vi.fn<Client['getStart']>(async () => start());
  getStart.mockRejectedValueOnce(new IpcError('another-instance', 'c0de'));
  await open('/', { ipc: { getStart } });
  expect(screen.getByRole('heading', { name: 'Privacy Dashboard is already open' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Home' })).toBeVisible();
});

test('an address that leads nowhere says so', async () => {
  await open('/nowhere');
  expect(screen.getByRole('heading', { level: 1, name: 'Not found' })).toBeVisible();
});

test('the zoom of last time is back once the data is open', async () => {
  const setZoom = vi.fn<Client['setZoom']>(async () => null);
  const world = busyWorld();
  world.settings.zoom = 150;
  await open('/', { world, ipc: { setZoom } });
  expect(setZoom.mock.calls).toEqual([[{ percent: 150 }]]);
});

test('the foot says how much will go when the computer is online again', async () => {
  const world = busyWorld();
  world.organizations = world.organizations.map((each) => ({ ...each, problem: 'offline' as const }));
  await open('/', { world });
  const nav = within(screen.getByRole('navigation', { name: 'Main' }));
  expect(nav.getByText('3 items will go when you are online.')).toBeInTheDocument();
});
