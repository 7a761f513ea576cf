import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { handedOver, leaving } from '../../fixtures/later-client';
import { requestOf, row } from '../../fixtures/requests';
import { removedItem } from '../../fixtures/states';
import { busyWorld, emptyWorld, organization } from '../../fixtures/world';
import { expectAccessible, show } from '../../testing/screen';
import Outbox from './Outbox.svelte';

/** The world with only the named change in the outbox. */
function only(operation: string) {
  const world = busyWorld();
  world.outbox = world.outbox.filter((each) => each.operation === operation);
  world.requests = [];
  return world;
}

test('an empty outbox says so', async () => {
  await show(Outbox, { world: emptyWorld() });
  expect(screen.getByText('Nothing is waiting to go.')).toBeVisible();
});

test('every change says what it is, how far it is, and is never called done', async () => {
  const { container } = await show(Outbox);
  for (const state of ['Two versions', 'Waiting', 'Refused', 'Sign-in needed', 'Not known if it arrived']) {
    expect(screen.getAllByText(state)).not.toHaveLength(0);
  }
  expect(container).not.toHaveTextContent(/\b(updated|deleted|stopped|removed|confirmed)\b/i);
  await expectAccessible(container);
});

test('of two versions neither is preselected, and the choice is sent field by field', async () => {
  const resolveConflict = vi.fn(async () => null);
  await show(Outbox, { world: only('operation-conflict'), ipc: { resolveConflict } });
  const keep = screen.getByRole('button', { name: 'Keep these versions' });
  for (const radio of screen.getAllByRole('radio')) expect(radio).not.toBeChecked();
  await userEvent.click(screen.getByRole('radio', { name: /Mailing address: keep yours/ }));
  expect(keep).toBeDisabled();
  await userEvent.click(screen.getByRole('radio', { name: /Job title: keep ONVIF/ }));
  await userEvent.click(keep);
  expect(resolveConflict).toHaveBeenCalledWith({
    organization: 'onvif',
    operation: 'operation-conflict',
    choices: [
      { field: 'given.mailing_address', keep: 'yours' },
      { field: 'given.job_title', keep: 'theirs' },
    ],
  });
});

test('the organization’s words are shown as text, whatever they contain', async () => {
  const { container } = await show(Outbox, { world: only('operation-refused') });
  expect(screen.getByText('name: must not contain brackets <b>at all</b>')).toBeVisible();
  expect(container.querySelector('bdi b')).toBeNull();
});

test('a change is discarded only after a second press, and the first one keeps it', async () => {
  const discardChange = vi.fn(async () => null);
  await show(Outbox, { world: only('operation-refused'), ipc: { discardChange } });
  await userEvent.click(screen.getByRole('button', { name: 'Discard' }));
  const question = screen.getByRole('alertdialog', { name: 'Discard this change?' });
  expect(within(question).getByRole('button', { name: 'Keep change' })).toHaveFocus();
  await userEvent.click(within(question).getByRole('button', { name: 'Discard change' }));
  expect(discardChange).toHaveBeenCalledWith({ organization: 'hikvision', operation: 'operation-refused' });
});

test('a change that waits for a sign-in is tried again after it', async () => {
  const retryChange = vi.fn(async () => null);
  const beginSignIn = vi.fn(async () => ({
    signInId: 's',
    address: 'https://login.example',
    browserOpened: true,
  }));
  const awaitSignIn = async () => organization('hikvision');
  await show(Outbox, { world: only('operation-email'), ipc: { retryChange, beginSignIn, awaitSignIn } });
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
  await vi.waitFor(() => expect(retryChange).toHaveBeenCalledOnce());
  expect(beginSignIn).toHaveBeenCalledWith({ organization: 'hikvision', stepUp: true });
});

test('offline, what waits will go later', async () => {
  const world = busyWorld();
  world.organizations = world.organizations.map((each) => ({ ...each, problem: 'offline' }));
  await show(Outbox, { world });
  expect(screen.getByText('3 items will go when you are online.')).toBeVisible();
});

test('what was removed under a change shows its text and lets it be discarded, never kept by a table', async () => {
  const world = busyWorld();
  world.outbox = [removedItem()];
  const { container } = await show(Outbox, { world });
  expect(screen.getByText('No longer there')).toBeVisible();
  expect(screen.getByText('Back door (north)')).toBeVisible();
  expect(screen.queryByRole('radio')).toBeNull();
  expect(screen.getByRole('button', { name: 'Discard' })).toBeEnabled();
  await expectAccessible(container);
});

test('a double press tries a change again once', async () => {
  const retryChange = vi.fn(() => new Promise<never>(() => undefined));
  await show(Outbox, { world: only('operation-refused'), ipc: { retryChange } });
  await userEvent.dblClick(screen.getByRole('button', { name: 'Try again' }));
  expect(retryChange).toHaveBeenCalledOnce();
});

test('a change that waits says what for', async () => {
  const world = only('operation-waiting');
  world.outbox = world.outbox.map((each) => ({
    ...each,
    pending: { ...each.pending, reason: 'portal-unreachable' },
  }));
  await show(Outbox, { world });
  expect(screen.getByText('Hikvision’s portal did not answer.')).toBeVisible();
});

test('a removal of what is not listed any more says so, and lists no values', async () => {
  const world = busyWorld();
  world.outbox = [
    {
      ...removedItem(),
      action: 'remove',
      fields: [{ field: 'name', before: 'Back door', wanted: null, theirs: null, inConflict: false }],
    },
  ];
  await show(Outbox, { world });
  expect(
    screen.getByText(
      'Hikvision does not list Back door (north) any more, but has not confirmed removing it.',
    ),
  ).toBeVisible();
  expect(screen.queryByText('Empty')).toBeNull();
  expect(screen.getByRole('button', { name: 'Discard' })).toBeVisible();
});

test('letters that have not left stand with the changes, and none is called sent', async () => {
  const world = busyWorld();
  world.outbox = [];
  const { container } = await show(Outbox, { world });
  expect(screen.getAllByRole('heading', { level: 3 }).map((each) => each.textContent)).toEqual([
    'Letter: Stop passing my data on',
    'Letter: Correct my data',
    'Letter: Delete my data',
  ]);
  expect(screen.queryByText('Sent')).toBeNull();
  await expectAccessible(container);
  await userEvent.click(screen.getByRole('button', { name: 'Say whether you sent it' }));
  expect(location.hash).toBe('#/org/onvif/requests/r8');
});

test('a later letter of which nobody knows whether it left stands there too, and none is called sent', async () => {
  const world = { ...emptyWorld(), organizations: [organization('mipi')] };
  const request = (id: string) => requestOf(row(id, 'mipi', 'access', { sentOn: '2026-05-01' }));
  world.requests = [leaving(request('x'), 'complaint'), handedOver(request('y'), 'reminder'), request('z')];
  const { container } = await show(Outbox, { world });
  expect(screen.getAllByRole('heading', { level: 3 }).map((each) => each.textContent)).toEqual([
    'Letter: complaint, Get a copy of my data',
    'Letter: reminder, Get a copy of my data',
  ]);
  expect(screen.getByText('Did your complaint go out?')).toBeVisible();
  expect(screen.getByText('Did you send the reminder?')).toBeVisible();
  expect(screen.queryByText('Sent')).toBeNull();
  await expectAccessible(container);
});
