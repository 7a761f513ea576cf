import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { message } from '../../../fixtures/requests';
import { busyWorld } from '../../../fixtures/world';
import { IpcError, type Client } from '../../../ipc/client';
import type { MessageView } from '../../../ipc/types';
import { expectAccessible, show } from '../../../testing/screen';
import OneRequest from '../OneRequest.test.svelte';

const UNCHECKED = {
  signature: 'not-checked',
  signedBy: null,
  signedForSender: false,
  signedWhole: false,
  signatureOn: null,
};

/** A request with one kept message, unfolded. */
async function open(changes: Partial<MessageView>, ipc: Partial<Client> = {}) {
  const world = busyWorld();
  world.requests = world.requests.map((each) =>
    each.row.id === 'r1' ? { ...each, messages: [message(changes)] } : each,
  );
  const shown = await show(OneRequest, { props: { organization: 'mipi', request: 'r1' }, ipc, world });
  await userEvent.click(await screen.findByText('Re: GDPR Request'));
  return shown;
}

const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));

test('which name would be asked for is shown before anybody is asked', async () => {
  const { client, container } = await open(UNCHECKED);
  const check = vi.spyOn(client, 'checkSignature');
  expect(screen.getByText('Signature not checked')).toBeVisible();
  await press('Check the signature');
  const dialog = within(await screen.findByRole('dialog', { name: 'Check this signature?' }));
  expect(await dialog.findByText('s1._domainkey.team.mipi.org')).toBeVisible();
  expect(check).not.toHaveBeenCalled();
  await expectAccessible(container);
  await userEvent.click(dialog.getByRole('button', { name: 'Ask now' }));
  expect(check).toHaveBeenCalledWith({ organization: 'mipi', request: 'r1', message: 'm1', key: null });
  expect(await screen.findByText('Signed by team.mipi.org, proven')).toBeVisible();
  expect(screen.getByText(/It speaks for the sender’s domain/)).toBeVisible();
});

test('a key can be pasted instead, and then nobody is asked', async () => {
  const { client } = await open(UNCHECKED);
  const check = vi.spyOn(client, 'checkSignature');
  await press('Check the signature');
  await press('Check with this key');
  expect(check).not.toHaveBeenCalled();
  expect(screen.getByText(/Paste the key first/)).toBeVisible();
  await userEvent.type(screen.getByLabelText('Or paste the key'), 'v=DKIM1; p=AAAA');
  await press('Check with this key');
  expect(check).toHaveBeenCalledWith(expect.objectContaining({ key: 'v=DKIM1; p=AAAA' }));
  expect(await screen.findByText('Fits the key you pasted')).toBeVisible();
});

test('a name server that does not answer is said, and the dialog stays', async () => {
  await open(UNCHECKED, { checkSignature: async () => Promise.reject(new IpcError('key-unreachable')) });
  await press('Check the signature');
  await press('Ask now');
  expect(await screen.findByText('The name server did not answer')).toBeVisible();
  expect(screen.getByRole('dialog')).toBeVisible();
});

test('another domain’s signature is not told as the sender’s', async () => {
  await open({ signedBy: 'mailer.example', signedForSender: false, signedWhole: false });
  expect(screen.getByText('Signed by mailer.example, not the sender’s domain')).toBeVisible();
  expect(screen.queryByText(/, proven/)).toBeNull();
  expect(screen.getByText(/somebody else vouches/)).toBeVisible();
  expect(screen.getByText(/covers a part of the text only/)).toBeVisible();
});

test('asking to stop shows the host first, and is never called done', async () => {
  const { client } = await open({
    unsubscribeHost: 'lists.mipi.org',
    unsubscribeVouchedBy: 'mailer.example',
  });
  const ask = vi.spyOn(client, 'unsubscribe');
  await press('Stop these letters at lists.mipi.org');
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText('lists.mipi.org')).toBeVisible();
  // The sender’s own signature does not reach as far as the way out.
  expect(dialog.getByText(/mailer\.example/)).toBeVisible();
  expect(dialog.queryByText(/team\.mipi\.org/)).toBeNull();
  expect(ask).not.toHaveBeenCalled();
  await userEvent.click(dialog.getByRole('button', { name: 'Ask them once' }));
  expect(
    await dialog.findByText(/They took the request. Whether the letters stop, time will show/),
  ).toBeVisible();
  expect(screen.queryByText(/done|unsubscribed/i)).toBeNull();
  await userEvent.click(dialog.getByRole('button', { name: 'Close' }));
  expect(screen.queryByRole('button', { name: /Stop these letters/ })).toBeNull();
  expect(screen.getByRole('button', { name: 'Check it again' })).toHaveFocus();
});

test('without a host that is vouched for only a letter is offered, and a mail program that is not there is said', async () => {
  const writeUnsubscribeLetter = vi.fn(async () => ({ opened: false }));
  await open({ stopLetterTo: 'stop@team.mipi.org' }, { writeUnsubscribeLetter });
  expect(screen.queryByRole('button', { name: /Stop these letters/ })).toBeNull();
  await press('Write to stop@team.mipi.org to stop them');
  expect(await screen.findByText(/No mail program opened/)).toBeVisible();
});

test('a message without a signature has nothing to check', async () => {
  await open({ ...UNCHECKED, signature: 'none' });
  expect(screen.getByText('Not signed')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Check the signature' })).toBeNull();
});
