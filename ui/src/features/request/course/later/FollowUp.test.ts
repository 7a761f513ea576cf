import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { busyWorld, type World } from '../../../../fixtures/world';
import { IpcError, type Client } from '../../../../ipc/client';
import { expectAccessible, show } from '../../../../testing/screen';
import OneRequest from '../../OneRequest.test.svelte';

const open = (organization: string, request: string, ipc: Partial<Client> = {}, world: World = busyWorld()) =>
  show(OneRequest, { props: { organization, request }, ipc, world });

async function writing(name: string) {
  await userEvent.click(await screen.findByRole('button', { name }));
  const dialog = within(screen.getByRole('dialog'));
  if (name === 'Write a complaint to an authority') await dialog.findByLabelText('Find an authority');
  else await dialog.findByRole('button', { name: 'Copy parts' });
  return dialog;
}

const textIn = (where: Pick<typeof screen, 'getByLabelText'>) =>
  where.getByLabelText<HTMLTextAreaElement>('Text').value;

test('a reminder comes from the shell, is changed at will, and noted only when the member has sent it', async () => {
  const { client, container } = await open('mipi', 'r1');
  const note = vi.spyOn(client, 'noteFollowUp');
  const hand = vi.spyOn(client, 'handOverFollowUp');
  const dialog = await writing('Write a reminder');
  expect(textIn(dialog)).toContain('PD-R1-7Q4M');
  await expectAccessible(container);
  await userEvent.type(dialog.getByLabelText('Text'), ' Please.');
  await userEvent.click(dialog.getByRole('button', { name: 'Open in mail program' }));
  await vi.waitFor(() => expect(hand).toHaveBeenCalledWith(expect.objectContaining({ by: 'mail-program' })));
  expect(note).not.toHaveBeenCalled();
  await userEvent.click(dialog.getByRole('button', { name: 'I sent the reminder' }));
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(note.mock.calls[0]?.[0]).toMatchObject({ kind: 'reminder', on: '2026-05-12' });
  const shown = await screen.findByText('Show the reminder to MIPI Alliance, Inc., 12 May 2026');
  await userEvent.click(shown);
  expect(screen.getByText(/ Please\.$/)).toBeVisible();
});

test('a reminder that was typed is there again after the page was left, until it is noted', async () => {
  const world = busyWorld();
  const { unmount } = await open('mipi', 'r1', {}, world);
  await userEvent.type((await writing('Write a reminder')).getByLabelText('Text'), ' Please.');
  unmount();
  await vi.waitFor(() =>
    expect(world.requests.find((each) => each.row.id === 'r1')?.slots.at(-1)).toMatchObject({
      id: 'reminder',
      value: expect.stringContaining(' Please.'),
    }),
  );
  await open('mipi', 'r1', {}, world);
  const dialog = await writing('Write a reminder');
  expect(textIn(dialog)).toContain(' Please.');
  await userEvent.click(dialog.getByRole('button', { name: 'I sent the reminder' }));
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(textIn(await writing('Write a reminder'))).not.toContain(' Please.');
});

test('a letter is saved as a page to print, and the window says where it lies, not that it was sent', async () => {
  const { client } = await open('mipi', 'r1');
  const hand = vi.spyOn(client, 'handOverFollowUp');
  const note = vi.spyOn(client, 'noteFollowUp');
  const dialog = await writing('Write a reminder');
  expect(dialog.getByRole('button', { name: 'Open in mail program' })).toHaveClass('primary');
  await userEvent.click(dialog.getByRole('button', { name: 'Save as PDF' }));
  expect(hand).toHaveBeenCalledWith(expect.objectContaining({ kind: 'reminder', by: 'pdf' }));
  expect(await dialog.findByText('Saved as /home/ada/Documents/letter.pdf')).toBeVisible();
  expect(note).not.toHaveBeenCalled();
  expect(dialog.getByRole('button', { name: 'I sent the reminder' })).toBeVisible();
});

test('to an address on paper the page to print comes first, and where it cannot be printed it is not offered', async () => {
  await open('mipi', 'r1');
  const dialog = await writing('Write a complaint to an authority');
  await userEvent.click(dialog.getByRole('button', { name: /Österreichische/ }));
  await dialog.findByRole('button', { name: 'Open www.dsb.gv.at' });
  expect(dialog.queryByRole('button', { name: 'Save as PDF' })).toBeNull();
  await userEvent.type(dialog.getByLabelText(/Its address/), 'Barichgasse 40, 1030 Wien');
  await userEvent.tab();
  expect(await dialog.findByRole('button', { name: 'Save as PDF' })).toHaveClass('primary');
  expect(dialog.queryByRole('button', { name: 'Open in mail program' })).toBeNull();
});

test('a letter that something is wrong with neither leaves nor is noted', async () => {
  const { client } = await open('mipi', 'r1');
  const note = vi.spyOn(client, 'noteFollowUp');
  const hand = vi.spyOn(client, 'handOverFollowUp');
  const dialog = await writing('Write a reminder');
  await userEvent.clear(dialog.getByLabelText('Text'));
  await userEvent.type(dialog.getByLabelText('Text'), 'Answer!');
  for (const name of [
    'Open in mail program',
    'Copy parts',
    'Save as mail file',
    'Save as PDF',
    'I sent the reminder',
  ]) {
    await userEvent.click(dialog.getByRole('button', { name }));
    expect((await dialog.findAllByText(/The reference is missing from the text/)).length).toBeGreaterThan(0);
  }
  expect([note.mock.calls, hand.mock.calls]).toEqual([[], []]);
  expect(textIn(dialog)).toBe('Answer!');
});

test('an authority is found by country, its source and day are said, and its page shows its host', async () => {
  const { client, container } = await open('mipi', 'r1');
  const hand = vi.spyOn(client, 'handOverFollowUp');
  const dialog = await writing('Write a complaint to an authority');
  expect(dialog.queryByLabelText('Text')).toBeNull();
  const listed = await dialog.findAllByRole('listitem');
  expect(listed[1]).toHaveTextContent('Berliner Beauftragte');
  expect(dialog.queryByRole('button', { name: 'I sent the complaint' })).toBeNull();
  await expectAccessible(container);
  await userEvent.type(dialog.getByLabelText('Find an authority'), 'austria');
  expect(dialog.getByText('1 authority')).toBeVisible();
  await userEvent.click(dialog.getByRole('button', { name: /Österreichische/ }));
  await vi.waitFor(() =>
    expect(dialog.getByRole('button', { name: 'Choose another authority' })).toHaveFocus(),
  );
  expect(dialog.getByText(/^Copied on 27 Apr 2026 from https:\/\/github\.com/)).toBeVisible();
  expect(textIn(dialog)).toContain('To Österreichische Datenschutzbehörde');
  await userEvent.click(dialog.getByRole('button', { name: 'Open www.dsb.gv.at' }));
  expect(hand).toHaveBeenCalledWith(expect.objectContaining({ kind: 'complaint', by: 'page' }));
  expect(dialog.queryByRole('button', { name: 'Open in mail program' })).toBeNull();
  await userEvent.type(dialog.getByLabelText(/Its address/), 'post@dsb.example');
  await userEvent.tab();
  expect(await dialog.findByRole('button', { name: 'Open in mail program' })).toBeVisible();
});

test('an authority of the member’s own is typed once, also when the dialog was closed in between', async () => {
  const { client } = await open('mipi', 'r1');
  const save = vi.spyOn(client, 'saveAuthority');
  let dialog = await writing('Write a complaint to an authority');
  await userEvent.click(dialog.getByRole('button', { name: 'Add an authority' }));
  await vi.waitFor(() => expect(dialog.getByLabelText('Name')).toHaveFocus());
  await userEvent.type(dialog.getByLabelText('Name'), 'The Office');
  await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
  expect(dialog.getByText('Enter an address or a page.')).toBeVisible();
  expect(dialog.getByText('Say where you found it.')).toBeVisible();
  expect(save).not.toHaveBeenCalled();
  await userEvent.click(dialog.getByRole('button', { name: 'Not yet' }));
  dialog = await writing('Write a complaint to an authority');
  await userEvent.click(dialog.getByRole('button', { name: 'Add an authority' }));
  expect(dialog.getByLabelText('Name')).toHaveValue('The Office');
  await userEvent.type(dialog.getByLabelText(/Email or postal address/), 'post@office.example');
  await userEvent.type(dialog.getByLabelText('Where you found it'), 'a friend');
  await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
  await userEvent.click(await dialog.findByRole('button', { name: /The Office.*Added by you/ }));
  expect(await dialog.findByText('You added it on 12 May 2026: a friend')).toBeVisible();
  await userEvent.click(dialog.getByRole('button', { name: 'I sent the complaint' }));
  expect(await screen.findByText('Show the complaint to The Office, 12 May 2026')).toBeVisible();
});

test('a request is taken back by a letter, and who the member is is answered by one where they asked', async () => {
  const { client } = await open('hikvision', 'r4');
  const note = vi.spyOn(client, 'noteFollowUp');
  const dialog = await writing('Write who I am');
  await userEvent.click(dialog.getByRole('button', { name: 'I sent the answer' }));
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(note).toHaveBeenCalledWith(expect.objectContaining({ kind: 'identity-answer' }));
  expect(screen.queryByRole('button', { name: 'Write who I am' })).toBeNull();
  const withdrawal = await writing('Write that I take it back');
  await userEvent.click(withdrawal.getByRole('button', { name: 'I sent the withdrawal' }));
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(document.activeElement).not.toBe(document.body);
});

test('a letter that is not noted says so, and the dialog stays', async () => {
  const noteFollowUp = async () => {
    throw new IpcError('disk-full');
  };
  await open('mipi', 'r1', { noteFollowUp });
  const dialog = await writing('Write a reminder');
  await userEvent.click(dialog.getByRole('button', { name: 'I sent the reminder' }));
  expect(await dialog.findByRole('alert')).toBeVisible();
});

test('the address of an old policy is looked at before a letter goes there, and the tick is kept', async () => {
  const world = busyWorld();
  world.requests = world.requests.map((each) =>
    each.row.id === 'r1' && each.contact ? { ...each, contact: { ...each.contact, checkedOn: null } } : each,
  );
  const { client, container } = await open('mipi', 'r1', {}, world);
  const hand = vi.spyOn(client, 'handOverFollowUp');
  const save = vi.spyOn(client, 'saveRequest');
  const dialog = await writing('Write a reminder');
  await userEvent.click(dialog.getByRole('button', { name: 'Open in mail program' }));
  await dialog.findByText(/Check that the address is current/);
  expect(hand).not.toHaveBeenCalled();
  await expectAccessible(container);
  await userEvent.click(dialog.getByLabelText('I have checked that it is current'));
  await vi.waitFor(() =>
    expect(save).toHaveBeenCalledWith(expect.objectContaining({ contactChecked: true })),
  );
  await new Promise((next) => setTimeout(next));
  expect(dialog.getByLabelText('I have checked that it is current')).toHaveFocus();
  await userEvent.click(dialog.getByRole('button', { name: 'Open in mail program' }));
  await vi.waitFor(() => expect(hand).toHaveBeenCalledOnce());
});

test('that another letter left than the one shown is said before it is noted', async () => {
  const { client } = await open('mipi', 'r1');
  const get = client.getFollowUp;
  vi.spyOn(client, 'getFollowUp').mockImplementation(async (request) => ({
    ...(await get(request)),
    leftOtherwise: 'The Office',
  }));
  const dialog = await writing('Write a reminder');
  expect(dialog.getByText(/The one that left last, to The Office, is what is noted as sent/)).toBeVisible();
});

test('one way is put forward, the others stand together, and who can read a file is said before it is written', async () => {
  await open('mipi', 'r1');
  const dialog = await writing('Write a reminder');
  const others = within(dialog.getByRole('group', { name: 'Other ways' }));
  expect(others.getAllByRole('button').map((each) => each.textContent.trim())).toEqual([
    'Copy parts',
    'Save as mail file',
    'Save as PDF',
  ]);
  const said = 'Anyone who opens a saved file can read it. It is not encrypted.';
  expect(others.getByText(said)).toBeVisible();
  for (const name of ['Save as mail file', 'Save as PDF'])
    expect(others.getByRole('button', { name })).toHaveAccessibleDescription(said);
  expect(others.getByRole('button', { name: 'Copy parts' })).not.toHaveAccessibleDescription();
  expect(dialog.getByRole('button', { name: 'Open in mail program' })).not.toHaveAccessibleDescription();
});
