import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { ACCOUNT } from '../../../fixtures/mail';
import { busyWorld } from '../../../fixtures/world';
import type { Client } from '../../../ipc/client';
import type { MailAccountView, PostedView } from '../../../ipc/types';
import { Post } from '../../../shared/mail/post.svelte';
import { expectAccessible, show } from '../../../testing/screen';
import OneRequest from '../OneRequest.test.svelte';

/** A letter that is ready, its address checked, and an account to send it. */
function open(ipc: Partial<Client> = {}, mail: Partial<MailAccountView> = {}) {
  const world = busyWorld();
  world.mail = { ...ACCOUNT, ...mail };
  world.requests = world.requests.map((each) => ({
    ...each,
    contact: each.contact && { ...each.contact, checkedOn: '2026-05-12' },
  }));
  return show(OneRequest, { props: { organization: 'mipi', request: 'r9' }, ipc, world });
}

const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));

test('to whom and from whom is shown once more before anything leaves', async () => {
  const { client, container } = await open();
  const send = vi.spyOn(client, 'sendRequest');
  await press('Send from your mail account');
  const dialog = within(await screen.findByRole('dialog', { name: 'Send this letter?' }));
  expect(await dialog.findByText('admin@team.mipi.org')).toBeVisible();
  expect(dialog.getByText('Ada Lovelace')).toBeVisible();
  expect(dialog.getByText('ada@example.org')).toBeVisible();
  expect(dialog.getByText('smtp.example.org')).toBeVisible();
  await expectAccessible(container);
  await userEvent.click(dialog.getByRole('button', { name: 'Cancel' }));
  expect(send).not.toHaveBeenCalled();
  expect(screen.getByRole('button', { name: 'Send from your mail account' })).toHaveFocus();
});

test('what was typed for the account and not saved is not told as the sender', async () => {
  const typed = {
    host: 'smtp.elsewhere.example',
    from: 'eve@elsewhere.example',
    name: 'Eve',
    isChanged: true,
  };
  await open({}, typed);
  await press('Send from your mail account');
  const dialog = within(await screen.findByRole('dialog', { name: 'Send this letter?' }));
  expect(await dialog.findByText('ada@example.org')).toBeVisible();
  expect(dialog.getByText('Ada Lovelace')).toBeVisible();
  expect(dialog.getByText('smtp.example.org')).toBeVisible();
  expect(dialog.queryByText(/elsewhere|Eve/)).toBeNull();
});

test('a letter that has ended leaves the guard of another one alone', async () => {
  let answer: () => void = () => undefined;
  const { app, client } = await open();
  const sendRequest = client.sendRequest;
  client.sendRequest = async (request) => {
    await new Promise<void>((resolve) => (answer = resolve));
    return sendRequest(request);
  };
  await press('Send from your mail account');
  await press('Send now');
  await vi.waitFor(() => expect(app.posting).not.toBeNull());
  const other = new Post(client, 'r8');
  app.posting = other;
  answer();
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(app.posting).toBe(other);
});

test('a letter the server took is sent, and nobody is asked about it', async () => {
  await open();
  await press('Send from your mail account');
  await press('Send now');
  expect(await screen.findByRole('heading', { name: 'What happened next?' })).toBeVisible();
  expect(screen.queryByText(/Did you send it|Did your letter go out/)).toBeNull();
});

test('a letter the server did not take is still there, and the reason stands beside it', async () => {
  const trouble = {
    reason: 'timed-out',
    step: 'signing-in',
    code: null,
    words: null,
    later: false,
    unknown: false,
  };
  const { client } = await open();
  client.sendRequest = async ({ request }) => ({
    request: await client.getRequest({ organization: 'mipi', request }),
    trouble,
  });
  await press('Send from your mail account');
  await press('Send now');
  const alert = within(await screen.findByRole('alert'));
  expect(alert.getByText('smtp.example.org did not answer in time, while signing in')).toBeVisible();
  expect(alert.getByText('Your letter was not sent. It is still here and ready.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
});

test('while it is on its way it can be stopped, and what was noted before is no question yet', async () => {
  let answer: (view: PostedView) => void = () => undefined;
  const sendRequest = vi.fn(
    (_: { post: string }) => new Promise<PostedView>((resolve) => (answer = resolve)),
  );
  const cancelPost = vi.fn(async () => null);
  const { client } = await open({ sendRequest, cancelPost });
  await press('Send from your mail account');
  await press('Send now');
  await vi.waitFor(() => expect(sendRequest).toHaveBeenCalled());
  const post = sendRequest.mock.calls[0]?.[0].post ?? '';
  const before = await client.getRequest({ organization: 'mipi', request: 'r9' });
  // The shell noted that it leaves.
  client.getRequest = async () => ({ ...before, row: { ...before.row, state: 'did-you-send' } });
  client.emit('requests-changed', { organization: 'mipi' });
  client.emit('mail-progress', { post, step: 'waiting', sent: 0, total: 0 });
  expect(await screen.findByText(/nobody knows whether it went/)).toBeVisible();
  expect(screen.queryByRole('heading', { name: /Did you/ })).toBeNull();
  await press('Stop waiting');
  expect(cancelPost).toHaveBeenCalledWith({ post });
  const line = {
    number: 3,
    writtenAt: '2026-05-12T08:14:00Z',
    what: 'sending-unknown',
    on: null,
    by: 'member',
    more: {},
  };
  const unknown: PostedView = {
    request: {
      ...before,
      row: { ...before.row, state: 'did-you-send' },
      log: [...before.log, { ...line, document: null }],
    },
    trouble: {
      reason: 'unknown-cancelled',
      step: null,
      code: null,
      words: null,
      later: false,
      unknown: true,
    },
  };
  client.getRequest = async () => unknown.request;
  answer(unknown);
  expect(await screen.findByRole('heading', { name: 'Did your letter go out?' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'No, it did not' })).toBeVisible();
  expect(screen.queryByRole('dialog')).toBeNull();
});
