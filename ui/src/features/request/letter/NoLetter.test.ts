import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { requestOf, row } from '../../../fixtures/requests';
import { busyWorld } from '../../../fixtures/world';
import { IpcError, type Client } from '../../../ipc/client';
import { expectAccessible, show } from '../../../testing/screen';
import OneRequest from '../OneRequest.test.svelte';

const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const CHECK = 'Check that the number is current, then tick the box.';
const OPEN = 'Open members.mipi.org';

/** A request that has only been begun, and goes this way. */
function open(organization: string, channel: string, wish = 'access', ipc: Partial<Client> = {}) {
  const world = busyWorld();
  world.requests = [requestOf(row('p1', organization, wish, { channel, state: 'draft', group: 'member' }))];
  return show(OneRequest, { props: { organization, request: 'p1' }, ipc, world });
}

test('a number out of an old copy is shown with its date and checked before the call is noted', async () => {
  const { client, container } = await open('hikvision', 'phone');
  const ready = vi.spyOn(client, 'readyRequest');
  expect(await screen.findByRole('heading', { name: 'Whom to call' })).toBeVisible();
  expect(screen.getByText('+86-571-8807-5998')).toBeVisible();
  expect(
    screen.getByText('Is this number still right? Our copy of the policy is from 16 Jul 2019.'),
  ).toBeVisible();
  const box = screen.getByRole('checkbox', { name: 'I have checked that it is current' });
  expect(box).not.toBeChecked();
  await press('I have called');
  const summary = await screen.findByRole('group', { name: 'One field needs your attention' });
  expect(within(summary).getByRole('link', { name: CHECK })).toHaveAttribute(
    'href',
    expect.stringContaining('request-contact-checked'),
  );
  expect(ready).not.toHaveBeenCalled();
  expect(screen.queryByRole('dialog')).toBeNull();
  await expectAccessible(container);
  await userEvent.click(box);
  expect(await screen.findByText('You checked it on 12 May 2026.')).toBeVisible();
  await press('I have called');
  expect(await screen.findByRole('dialog', { name: 'I have called' })).toBeVisible();
  expect(ready).toHaveBeenCalledOnce();
});

test('a contact belongs to the way it was found for: neither taken for another nor lost by giving that up', async () => {
  const { client } = await open('hikvision', 'email');
  await userEvent.click(await screen.findByRole('button', { name: 'Use another address' }));
  await userEvent.type(screen.getByLabelText('Address'), 'privacy@hikvision.example');
  await userEvent.type(screen.getByLabelText('Where you found it'), 'Their website');
  await userEvent.selectOptions(screen.getByLabelText('How it goes'), 'phone');

  expect(await screen.findByText('+86-571-8807-5998')).toBeVisible();
  expect(screen.queryByLabelText('Number')).toBeNull();
  await press('Use another number');
  await userEvent.type(screen.getByLabelText('Number'), 'ask@hikvision.example');
  await userEvent.type(screen.getByLabelText('Where you found it'), 'The box');
  const ready = vi.spyOn(client, 'readyRequest');
  await press('I have called');
  const summary = await screen.findByRole('group', { name: 'One field needs your attention' });
  expect(within(summary).getByRole('link')).toHaveTextContent('This is not a number that can be called.');
  expect(ready).not.toHaveBeenCalled();
  await press('Use the policy’s number');
  expect(await screen.findByRole('checkbox', { name: 'I have checked that it is current' })).toBeVisible();

  await userEvent.selectOptions(screen.getByLabelText('How it goes'), 'email');
  expect(await screen.findByLabelText('Address')).toHaveValue('privacy@hikvision.example');
  expect(screen.getByLabelText('Where you found it')).toHaveValue('Their website');
});

test('a way that the vault takes only at the second try has its own contact too', async () => {
  const { client } = await open('hikvision', 'email');
  await userEvent.click(await screen.findByRole('button', { name: 'Use another address' }));
  const save = client.saveRequest;
  client.saveRequest = async () => {
    throw new IpcError('disk-full');
  };
  await userEvent.type(screen.getByLabelText('Address'), 'privacy@hikvision.example');
  await userEvent.selectOptions(screen.getByLabelText('How it goes'), 'phone');
  const again = await screen.findByRole('button', { name: 'Try again' });
  client.saveRequest = save;
  await userEvent.click(again);
  expect(await screen.findByText('+86-571-8807-5998')).toBeVisible();
  expect(screen.queryByLabelText('Number')).toBeNull();
});

test('a source alone is kept and asks for what was found there', async () => {
  const { client } = await open('hikvision', 'phone');
  await userEvent.click(await screen.findByRole('button', { name: 'Use another number' }));
  await userEvent.type(screen.getByLabelText('Where you found it'), 'The box');
  await press('I have called');
  const summary = await screen.findByRole('group', { name: 'One field needs your attention' });
  expect(within(summary).getByRole('link')).toHaveTextContent('Enter the number of');
  const kept = await client.getRequest({ organization: 'hikvision', request: 'p1' });
  expect(kept.found).toEqual({ value: '', source: 'The box' });
});

test('another number than the policy’s is called, once it is said where it was found', async () => {
  const { client } = await open('hikvision', 'phone');
  const save = vi.spyOn(client, 'saveRequest');
  await userEvent.click(await screen.findByRole('button', { name: 'Use another number' }));
  await userEvent.type(screen.getByLabelText('Number'), '+49 30 1234567');
  await press('I have called');
  expect(await screen.findByRole('link', { name: 'Say where you found the number.' })).toBeVisible();
  expect(screen.queryByRole('dialog')).toBeNull();
  await userEvent.type(screen.getByLabelText('Where you found it'), 'The label of the camera');
  await press('I have called');
  expect(await screen.findByRole('dialog', { name: 'I have called' })).toBeVisible();
  expect(save.mock.calls.at(-1)?.[0].contact).toEqual({
    value: '+49 30 1234567',
    source: 'The label of the camera',
  });
});

test('a call that was noted is called one, and not a letter that was sent', async () => {
  await open('hikvision', 'phone');
  await userEvent.click(await screen.findByRole('checkbox'));
  await press('I have called');
  await userEvent.click(await screen.findByRole('button', { name: 'Note it' }));
  expect((await screen.findAllByText('Called')).length).toBeGreaterThan(0);
  expect(screen.queryByText('Sent')).toBeNull();
  expect(screen.queryByRole('button', { name: 'It was delivered' })).toBeNull();
});

test('their page is opened on a press that names its host, and is done only on the member’s word', async () => {
  const { client, container } = await open('mipi', 'guided', 'rectification');
  const hand = vi.spyOn(client, 'handOverRequest');
  const note = vi.spyOn(client, 'noteRequestEvent');
  expect(
    await screen.findByText(/members\.mipi\.org is from our copy of the policy of 30 Nov 2019/u),
  ).toBeVisible();
  expect(hand).not.toHaveBeenCalled();
  await expectAccessible(container);
  await press(OPEN);
  expect(hand.mock.calls).toEqual([[{ organization: 'mipi', request: 'p1', by: 'page' }]]);
  expect(await screen.findByRole('heading', { name: 'Did you do it?' })).toBeVisible();
  expect(note).not.toHaveBeenCalled();
  expect(container.textContent).not.toMatch(/\bsen[dt]\b/iu);
  await expectAccessible(container);
  await press('Yes, I did it');
  await vi.waitFor(() =>
    expect(note).toHaveBeenCalledWith(
      expect.objectContaining({ what: 'sent', on: '2026-05-12', more: 'page' }),
    ),
  );
  expect((await screen.findAllByText('Done there, you said')).length).toBeGreaterThan(0);
});

test('a page no browser took is said, nothing is lost, and its address can be copied', async () => {
  const handOverRequest = async () => Promise.reject(new IpcError('browser-not-opened', 'a1b2'));
  const { container } = await open('mipi', 'guided', 'rectification', { handOverRequest });
  await userEvent.click(await screen.findByRole('button', { name: OPEN }));
  const alert = await screen.findByRole('alert');
  for (const said of ['No browser opened', 'Nothing was sent.', 'Copy the address into a browser yourself.'])
    expect(alert).toHaveTextContent(said);
  expect(screen.getByText('https://members.mipi.org')).toBeVisible();
  expect(screen.getByRole('button', { name: OPEN })).toBeVisible();
  expect(screen.queryByRole('heading', { name: 'Did you do it?' })).toBeNull();
  await expectAccessible(container);
});

test('where the policy gives no address of a page there is nothing to open, and it is said', async () => {
  await open('foscam', 'guided');
  expect(await screen.findByText(/^The copy of Foscam’s policy gives no address for it\./u)).toBeVisible();
  expect(screen.queryByRole('button', { name: /^Open/u })).toBeNull();
  await press('I have done it on their pages');
  expect(await screen.findByRole('dialog', { name: 'I have done it on their pages' })).toBeVisible();
});

test('a step on one’s own device asks for no contact', async () => {
  const { container } = await open('smarteye', 'local', 'erasure');
  expect(await screen.findByText(/^You do this on your own device\./u)).toBeVisible();
  expect(screen.queryByRole('checkbox')).toBeNull();
  expect(screen.queryByRole('button', { name: /^Open/u })).toBeNull();
  await expectAccessible(container);
  await press('I have done it');
  expect(await screen.findByRole('dialog', { name: 'I have done it' })).toBeVisible();
});
