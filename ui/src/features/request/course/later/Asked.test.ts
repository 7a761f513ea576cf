import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { handedOver } from '../../../../fixtures/later-client';
import { busyWorld, type World } from '../../../../fixtures/world';
import type { Client } from '../../../../ipc/client';
import { expectAccessible, show } from '../../../../testing/screen';
import OneRequest from '../../OneRequest.test.svelte';

/** The world with a reminder of the late request that was handed over. */
function handed(kind = 'reminder'): World {
  const world = busyWorld();
  world.requests = world.requests.map((each) => (each.row.id === 'r1' ? handedOver(each, kind) : each));
  return world;
}

const open = (world: World = handed(), ipc: Partial<Client> = {}) =>
  show(OneRequest, { props: { organization: 'mipi', request: 'r1' }, ipc, world });

const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
const question = () => screen.queryByRole('heading', { name: 'Did you send the reminder?' });

test('a letter that was opened in the mail program is asked about once its dialog is closed', async () => {
  const { container } = await open(busyWorld());
  await press('Write a reminder');
  await press('Open in mail program');
  await vi.waitFor(() => expect(question()).not.toBeNull());
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Not yet' }));
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(screen.queryByRole('button', { name: 'Write a reminder' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Write a complaint to an authority' })).toBeVisible();
  expect(screen.queryByText(/You can remind them/)).toBeNull();
  expect(document.body).not.toHaveFocus();
  await expectAccessible(container);
});

test('a yes is noted on its day, and a day before the request is none', async () => {
  const { client } = await open();
  const settle = vi.spyOn(client, 'settleFollowUp');
  expect(await screen.findByText(/the letter to MIPI Alliance, Inc\. after it left here/)).toBeVisible();
  const day = screen.getByLabelText('Sent on');
  await userEvent.clear(day);
  await userEvent.type(day, '2020-05-12');
  await press('Yes, I sent it');
  expect(settle).not.toHaveBeenCalled();
  await userEvent.clear(day);
  await userEvent.type(day, '2026-05-11');
  await press('Yes, I sent it');
  await vi.waitFor(() => expect(question()).toBeNull());
  const which = { organization: 'mipi', request: 'r1', kind: 'reminder' };
  expect(settle.mock.calls).toEqual([[{ ...which, on: '2026-05-11' }]]);
  expect(await screen.findByText('Show the reminder to MIPI Alliance, Inc., 11 May 2026')).toBeVisible();
  expect(document.body).not.toHaveFocus();
});

test('what was not sent is no longer asked about, and can be written again', async () => {
  const { client } = await open();
  const settle = vi.spyOn(client, 'settleFollowUp');
  await press('No, I did not send it');
  await vi.waitFor(() => expect(question()).toBeNull());
  expect(settle.mock.calls[0]?.[0].on).toBeNull();
  expect(screen.getByRole('button', { name: 'Write a reminder' })).toBeVisible();
});

test('not yet keeps the question, quietly, and the letter is at hand', async () => {
  const { client, container } = await open();
  const settle = vi.spyOn(client, 'settleFollowUp');
  await press('Not yet');
  expect(settle).not.toHaveBeenCalled();
  expect(question()).toBeVisible();
  expect(screen.queryByLabelText('Sent on')).toBeNull();
  expect(screen.getByRole('button', { name: 'Say whether you sent it' })).toHaveFocus();
  await expectAccessible(container);
  await press('Open letter');
  const dialog = within(await screen.findByRole('dialog', { name: 'Write a reminder' }));
  await userEvent.click(await dialog.findByRole('button', { name: 'Not yet' }));
  await press('Say whether you sent it');
  expect(await screen.findByRole('button', { name: 'Yes, I sent it' })).toBeVisible();
});

test.each([
  ['withdrawal', 'Did you send the letter that takes your request back?'],
  ['complaint', 'Did you send the complaint?'],
  ['complaint-to-them', 'Did you send the complaint?'],
  ['identity-answer', 'Did you send the answer who you are?'],
])('of each letter it is asked in its own words: %s', async (kind, words) => {
  await open(handed(kind));
  expect(await screen.findByRole('heading', { name: words })).toBeVisible();
});
