import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { leaving } from '../../../../fixtures/later-client';
import { ACCOUNT } from '../../../../fixtures/mail';
import { busyWorld, type World } from '../../../../fixtures/world';
import type { Client } from '../../../../ipc/client';
import type { MailTrouble, PostedView } from '../../../../ipc/types';
import { expectAccessible, show } from '../../../../testing/screen';
import OneRequest from '../../OneRequest.test.svelte';

const withAccount = (): World => ({ ...busyWorld(), mail: { ...ACCOUNT } });

/** A request that is late, and an account to send from. */
const open = (ipc: Partial<Client> = {}, world: World = withAccount()) =>
  show(OneRequest, { props: { organization: 'mipi', request: 'r1' }, ipc, world });

const askedAbout = (kind: string): World => {
  const world = withAccount();
  world.requests = world.requests.map((each) => (each.row.id === 'r1' ? leaving(each, kind) : each));
  return world;
};

const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));

/** The dialog that asks once more, from the reminder's own. */
async function asking() {
  await press('Write a reminder');
  await press('Send from your mail account');
  return within(await screen.findByRole('dialog', { name: 'Send this letter?' }));
}

const TROUBLE: MailTrouble = {
  reason: 'login-refused',
  step: null,
  code: 535,
  words: '5.7.8 no',
  later: false,
  unknown: false,
};

test('a reminder goes through the mail account after the same question as the first letter', async () => {
  const { client, container } = await open();
  const send = vi.spyOn(client, 'sendFollowUp');
  const note = vi.spyOn(client, 'noteFollowUp');
  const dialog = await asking();
  expect(await dialog.findByText('admin@team.mipi.org')).toBeVisible();
  expect(dialog.getByText('ada@example.org')).toBeVisible();
  expect(dialog.getByText('GDPR Request')).toBeVisible();
  await expectAccessible(container);
  expect(send).not.toHaveBeenCalled();
  await userEvent.click(dialog.getByRole('button', { name: 'Send now' }));
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(send.mock.calls.map(([{ kind, request }]) => [kind, request])).toEqual([['reminder', 'r1']]);
  expect(note).not.toHaveBeenCalled();
  expect(await screen.findByText('Show the reminder to MIPI Alliance, Inc., 12 May 2026')).toBeVisible();
  expect(screen.queryByText(/go out\?/)).toBeNull();
  expect(document.body).not.toHaveFocus();
});

test('without an account, or where only a page is known, that way is not offered', async () => {
  await open({}, busyWorld());
  expect(await screen.findByText(/You can remind them, or complain/)).toBeVisible();
  await press('Write a reminder');
  expect(await screen.findByRole('button', { name: 'Open in mail program' })).toHaveClass('primary');
  expect(screen.getByText(/Nothing is noted before you say/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Send from your mail account' })).toBeNull();
});

test('a text the shell would not take is not even asked about', async () => {
  const { client } = await open();
  const send = vi.spyOn(client, 'sendFollowUp');
  await press('Write a reminder');
  await userEvent.clear(await screen.findByLabelText('Text'));
  await userEvent.type(screen.getByLabelText('Text'), 'Answer!');
  await press('Send from your mail account');
  expect((await screen.findAllByText(/The reference is missing from the text/)).length).toBeGreaterThan(0);
  expect(screen.queryByRole('dialog', { name: 'Send this letter?' })).toBeNull();
  expect(send).not.toHaveBeenCalled();
});

test('one the server did not take is there as it was, with the reason, and nothing is asked', async () => {
  const { client } = await open();
  client.sendFollowUp = async (which) => ({ request: await client.getRequest(which), trouble: TROUBLE });
  const dialog = await asking();
  await userEvent.click(dialog.getByRole('button', { name: 'Send now' }));
  const alert = within(await screen.findByRole('alert'));
  expect(alert.getByText('smtp.example.org does not accept user name and password')).toBeVisible();
  await userEvent.click(dialog.getByRole('button', { name: 'Cancel' }));
  expect(screen.getByRole('dialog', { name: 'Write a reminder' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Send from your mail account' })).toHaveFocus();
});

test('while it is on its way it can be stopped, and of one that may have left the member is asked', async () => {
  let answer: (view: PostedView) => void = () => undefined;
  const sendFollowUp = vi.fn(
    (_: { post: string }) => new Promise<PostedView>((resolve) => (answer = resolve)),
  );
  const cancelPost = vi.fn(async () => null);
  const { client } = await open({ sendFollowUp, cancelPost });
  const dialog = await asking();
  await userEvent.click(dialog.getByRole('button', { name: 'Send now' }));
  await vi.waitFor(() => expect(sendFollowUp).toHaveBeenCalled());
  const post = sendFollowUp.mock.calls[0]?.[0].post ?? '';
  const before = await client.getRequest({ organization: 'mipi', request: 'r1' });
  const after = leaving(before, 'reminder');
  client.getRequest = async () => after;
  client.emit('requests-changed', { organization: 'mipi' });
  client.emit('mail-progress', { post, step: 'waiting', sent: 0, total: 0 });
  expect(await screen.findByText(/nobody knows whether it went/)).toBeVisible();
  expect(screen.queryByRole('heading', { name: /go out\?/ })).toBeNull();
  await press('Stop waiting');
  expect(cancelPost).toHaveBeenCalledWith({ post });
  answer({ request: after, trouble: { ...TROUBLE, reason: 'unknown-cancelled', code: null, unknown: true } });
  expect(await screen.findByRole('heading', { name: 'Did your reminder go out?' })).toBeVisible();
  expect(screen.queryByText(/You can remind them/)).toBeNull();
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(screen.queryByRole('button', { name: /Write a/ })).toBeNull();
});

test('the question is there after a restart, and a yes notes the reminder on its day', async () => {
  const { client, container } = await open({}, askedAbout('reminder'));
  const settle = vi.spyOn(client, 'settleFollowUp');
  expect(await screen.findByRole('heading', { name: 'Did your reminder go out?' })).toBeVisible();
  expect(screen.getByText(/^The letter to MIPI Alliance, Inc\. was on its way/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Write a reminder' })).toBeNull();
  await expectAccessible(container);
  await press('Yes, it went out');
  await vi.waitFor(() => expect(screen.queryByRole('heading', { name: /go out\?/ })).toBeNull());
  expect(settle).toHaveBeenCalledWith({
    organization: 'mipi',
    request: 'r1',
    kind: 'reminder',
    on: '2026-05-12',
  });
  expect(await screen.findByText('Show the reminder to MIPI Alliance, Inc., 12 May 2026')).toBeVisible();
  expect(document.body).not.toHaveFocus();
});

test('a no makes it ready to be written again, and a day before the request is no day', async () => {
  const { client } = await open({}, askedAbout('complaint'));
  const settle = vi.spyOn(client, 'settleFollowUp');
  await screen.findByRole('heading', { name: 'Did your complaint go out?' });
  const day = screen.getByLabelText('Sent on');
  await userEvent.clear(day);
  await userEvent.type(day, '2020-05-12');
  await press('Yes, it went out');
  expect(settle).not.toHaveBeenCalled();
  await press('No, it did not');
  await vi.waitFor(() => expect(screen.queryByRole('heading', { name: /go out\?/ })).toBeNull());
  expect(settle.mock.calls[0]?.[0].on).toBeNull();
  expect(screen.getByRole('button', { name: 'Write a complaint to an authority' })).toBeVisible();
});

test('on a page that was left and opened again while it is on its way, that is shown and not asked', async () => {
  const { app, client } = await open({}, askedAbout('reminder'));
  await screen.findByRole('heading', { name: 'Did your reminder go out?' });
  const { Post } = await import('../../../../shared/mail/post.svelte');
  const post = new Post(client, 'r1');
  post.step = 'waiting';
  app.posting = post;
  expect(await screen.findByRole('heading', { name: 'Your letter is being sent' })).toBeVisible();
  expect(screen.queryByRole('heading', { name: /go out\?/ })).toBeNull();
  app.posting = null;
  expect(await screen.findByRole('heading', { name: 'Did your reminder go out?' })).toBeVisible();
});
