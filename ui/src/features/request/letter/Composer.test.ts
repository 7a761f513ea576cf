import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { requestOf, row } from '../../../fixtures/requests';
import { busyWorld, type World } from '../../../fixtures/world';
import { IpcError, type Client } from '../../../ipc/client';
import type { RequestView } from '../../../ipc/types';
import { expectAccessible, show } from '../../../testing/screen';
import OneRequest from '../OneRequest.test.svelte';

const open = (organization: string, request: string, ipc: Partial<Client> = {}, world: World = busyWorld()) =>
  show(OneRequest, { props: { organization, request }, ipc, world });

/** The world, the addresses of all letters already checked. */
function checkedWorld(): World {
  const world = busyWorld();
  world.requests = world.requests.map((each) => ({
    ...each,
    contact: each.contact && { ...each.contact, checkedOn: '2026-05-12' },
  }));
  return world;
}

const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const textIn = (where: Pick<typeof screen, 'getByLabelText'>) =>
  where.getByLabelText<HTMLTextAreaElement>('Text').value;
const SENT = /^(Sent|They have it)$/;

test('what is typed goes to the vault by itself, and the letter follows', async () => {
  const { client } = await open('mipi', 'r9');
  const save = vi.spyOn(client, 'saveRequest');
  await userEvent.type(await screen.findByLabelText(/What exactly you want/), 'My seat in the camera group');
  await userEvent.tab();
  await vi.waitFor(() => expect(textIn(screen)).toContain('My seat in the camera group'));
  expect(save.mock.calls.at(-1)?.[0].slots).toEqual({ details: 'My seat in the camera group' });
});

test('a choice that is being kept is what the list shows, whatever is read in between', async () => {
  const { client } = await open('mipi', 'r9');
  const list = await screen.findByLabelText<HTMLSelectElement>('Law the letter names');
  client.saveRequest = () => new Promise(() => undefined);
  await userEvent.selectOptions(list, 'right');
  // Something else of this request has changed; the choice is not in what is read now.
  const now = await client.getRequest({ organization: 'mipi', request: 'r9' });
  client.getRequest = async () => ({ ...now, namedLaw: 'eu-gdpr', language: 'fr' });
  client.emit('requests-changed', { organization: 'mipi' });
  await vi.waitFor(() => expect(screen.getByLabelText('Language of the letter')).toHaveValue('fr'));
  expect(list).toHaveValue('right');
});

test('a draft is not lost when saving fails, and is saved by the next try', async () => {
  const world = busyWorld();
  let full = true;
  const { client } = await open('mipi', 'r9', {}, world);
  const saveRequest = client.saveRequest;
  client.saveRequest = async (request) => {
    if (full) throw new IpcError('disk-full');
    return saveRequest(request);
  };
  const text = await screen.findByLabelText('Text');
  await userEvent.clear(text);
  await userEvent.type(text, 'In my own words');
  await userEvent.tab();
  expect(await screen.findByText('Not saved yet. Your text is still here.')).toBeVisible();
  expect(screen.getByLabelText('Text')).toHaveValue('In my own words');
  full = false;
  await press('Try again');
  await vi.waitFor(() => expect(screen.queryByText('Not saved yet. Your text is still here.')).toBeNull());
  expect(world.requests.find((each) => each.row.id === 'r9')?.letter?.body).toBe('In my own words');
});

test('a letter that could not be saved does not leave', async () => {
  const handOverRequest = vi.fn<Client['handOverRequest']>();
  const saveRequest = async () => {
    throw new IpcError('disk-full');
  };
  await open('mipi', 'r9', { handOverRequest, saveRequest }, checkedWorld());
  await userEvent.type(await screen.findByLabelText('Text'), '!');
  await press('Open in mail program');
  expect(await screen.findByText('Not saved yet. Your text is still here.')).toBeVisible();
  expect(handOverRequest).not.toHaveBeenCalled();
});

test('leaving the screen stores what was typed last', async () => {
  const { client, unmount } = await open('mipi', 'r9');
  const save = vi.spyOn(client, 'saveRequest');
  await userEvent.type(await screen.findByLabelText(/What exactly you want/), 'x');
  unmount();
  await vi.waitFor(() => expect(save.mock.calls.at(-1)?.[0].slots).toEqual({ details: 'x' }));
});

test('a prescribed subject cannot be edited, and says why', async () => {
  await open('mipi', 'r9');
  expect(await screen.findByText('GDPR Request')).toBeVisible();
  expect(screen.queryByRole('textbox', { name: 'Subject' })).toBeNull();
  expect(screen.getByText('MIPI Alliance prescribes this subject, so it cannot be changed.')).toBeVisible();
});

test('where no subject is prescribed the member may write their own', async () => {
  const world = busyWorld();
  const begun = row('d1', 'foscam', 'erasure', { state: 'draft', group: 'member' });
  world.requests = [requestOf(begun)];
  await open('foscam', 'd1', {}, world);
  expect(await screen.findByRole('textbox', { name: 'Subject' })).toBeEnabled();
});

test('MIPI gets no letter without a named right', async () => {
  const world = checkedWorld();
  world.requests = world.requests.map((each) => ({ ...each, namedLaw: null }));
  const { client } = await open('mipi', 'r9', {}, world);
  // The fixture composes anew, as the shell would.
  await client.saveRequest({
    organization: 'mipi',
    request: 'r9',
    slots: {},
    language: null,
    englishCopy: null,
    namedLaw: '',
    channel: null,
    subject: null,
    body: null,
    contact: null,
    contactChecked: false,
  });
  const hand = vi.spyOn(client, 'handOverRequest');
  expect(await screen.findByText('The letter appears here as soon as what it needs is there.')).toBeVisible();
  await press('Open in mail program');
  const summary = await screen.findByRole('group', { name: 'One field needs your attention' });
  expect(within(summary).getByRole('link')).toHaveTextContent(
    'Choose the right or the law the letter names.',
  );
  expect(hand).not.toHaveBeenCalled();
  await userEvent.selectOptions(screen.getByLabelText('Law the letter names'), 'EU and EEA: GDPR');
  await vi.waitFor(() => expect(screen.getByLabelText('Law the letter names')).toHaveValue('eu-gdpr'));
  await press('Open in mail program');
  await vi.waitFor(() => expect(hand).toHaveBeenCalledOnce());
});

test('an organization without an address is asked for one, and where it was found', async () => {
  const { client, container } = await open('smarteye', 'r7');
  const hand = vi.spyOn(client, 'handOverRequest');
  expect(
    await screen.findByText('The copy of smarteyegroup’s policy has no address. Where did you find one?'),
  ).toBeVisible();
  await press('Open in mail program');
  expect(await screen.findByRole('group', { name: '2 fields need your attention' })).toBeVisible();
  await expectAccessible(container);
  await userEvent.type(screen.getByLabelText('Address'), 'privacy@smarteye.example');
  await press('Open in mail program');
  expect(hand).not.toHaveBeenCalled();
  await userEvent.type(screen.getByLabelText('Where you found it'), 'Imprint of the app');
  await press('Open in mail program');
  await vi.waitFor(() => expect(hand).toHaveBeenCalledOnce());
});

test('an address out of an old copy is checked before its first use', async () => {
  const { client, container } = await open('mipi', 'r9');
  const hand = vi.spyOn(client, 'handOverRequest');
  expect(
    await screen.findByText('Is this address still right? Our copy of the policy is from 30 Nov 2019.'),
  ).toBeVisible();
  const box = screen.getByRole('checkbox', { name: 'I have checked that it is current' });
  expect(box).not.toBeChecked();
  await press('Open in mail program');
  expect(hand).not.toHaveBeenCalled();
  await userEvent.click(box);
  expect(await screen.findByText('You checked it on 12 May 2026.')).toBeVisible();
  await expectAccessible(container);
});

test.each([true, false])(
  'the tick goes with the box, and the focus only with the tick: %s',
  async (stays) => {
    const { client } = await open('mipi', 'r9');
    const box = await screen.findByRole('checkbox', { name: 'I have checked that it is current' });
    let answer = () => {};
    const answered = new Promise<void>((resolve) => (answer = resolve));
    const save = client.saveRequest;
    vi.spyOn(client, 'saveRequest').mockImplementationOnce(async (request) => {
      await answered;
      return save(request);
    });
    await userEvent.click(box);
    const elsewhere = screen.getByLabelText('Language of the letter');
    if (!stays) elsewhere.focus();
    answer();
    const line = await screen.findByText('You checked it on 12 May 2026.');
    await new Promise((next) => setTimeout(next));
    expect(box).not.toBeInTheDocument();
    expect(stays ? line : elsewhere).toHaveFocus();
  },
);

test('another address can be given up for the policy’s, by a press or by emptying it', async () => {
  await open('mipi', 'r9');
  const box = { name: 'I have checked that it is current' };
  await userEvent.click(await screen.findByRole('button', { name: 'Use another address' }));
  expect(screen.getByLabelText('Address')).toHaveFocus();
  await userEvent.type(screen.getByLabelText('Address'), 'dpo@mipi.example');
  await userEvent.tab();
  await vi.waitFor(() => expect(screen.getAllByText('dpo@mipi.example')).not.toHaveLength(0));
  await press('Use the policy’s address');
  expect(await screen.findByRole('checkbox', box)).toBeVisible();
  expect(screen.getAllByText('admin@team.mipi.org')).toHaveLength(2);
  await press('Use another address');
  await userEvent.type(screen.getByLabelText('Address'), 'x');
  await userEvent.clear(screen.getByLabelText('Address'));
  await press('Open in mail program');
  expect(await screen.findByRole('checkbox', box)).toBeVisible();
});

test('an emptied text shows what would go, the composed one', async () => {
  await open('mipi', 'r9');
  await userEvent.clear(await screen.findByLabelText('Text'));
  await userEvent.tab();
  await vi.waitFor(() => expect(textIn(screen)).toContain('Yours faithfully'));
});

test('a choice the vault refused is made by the next try', async () => {
  let full = true;
  const { client } = await open('mipi', 'r9');
  const saveRequest = client.saveRequest;
  client.saveRequest = async (request) => {
    if (full) throw new IpcError('disk-full');
    return saveRequest(request);
  };
  await screen.findByLabelText('Text');
  await userEvent.selectOptions(screen.getByLabelText('Language of the letter'), 'Deutsch');
  expect(await screen.findByText('Not saved yet. Your text is still here.')).toBeVisible();
  full = false;
  const save = vi.spyOn(client, 'saveRequest');
  await press('Try again');
  await vi.waitFor(() => expect(save.mock.calls.at(-1)?.[0].language).toBe('de'));
  await vi.waitFor(() => expect(screen.queryByText('Not saved yet. Your text is still here.')).toBeNull());
  expect(screen.getByLabelText('Language of the letter')).toHaveValue('de');
});

const COPY_BOX = { name: 'Put an English copy below it' };
const COPY = '--- English copy of this letter ---';

test('a letter in another language has an English copy unless the member takes it away', async () => {
  const { client, container } = await open('mipi', 'r9');
  const save = vi.spyOn(client, 'saveRequest');
  await screen.findByLabelText('Text');
  expect(screen.queryByRole('checkbox', COPY_BOX)).toBeNull();
  await userEvent.selectOptions(screen.getByLabelText('Language of the letter'), 'Français');
  const box = await screen.findByRole('checkbox', COPY_BOX);
  expect(box).toBeChecked();
  expect(box).toHaveAccessibleDescription(/^The policy of MIPI Alliance is in English/);
  expect(textIn(screen)).toContain(COPY);
  await expectAccessible(container);
  await userEvent.click(box);
  await vi.waitFor(() => expect(save.mock.calls.at(-1)?.[0].englishCopy).toBe(false));
  await vi.waitFor(() => expect(textIn(screen)).not.toContain(COPY));
  expect(screen.getByRole('checkbox', COPY_BOX)).not.toBeChecked();
});

test('a letter that is too long for a link says whether its English copy may be why', async () => {
  const world = checkedWorld();
  const long = (view: RequestView): RequestView => ({
    ...view,
    language: 'fr',
    englishCopy: true,
    letter: view.letter && { ...view.letter, fitsMailLink: false },
  });
  world.requests = world.requests.map(long);
  await open('mipi', 'r9', {}, world);
  expect(await screen.findByText(/Without its English copy it may be short enough/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Open in mail program' })).toBeNull();
});

test('a text changed by hand stays word for word when the copy is chosen, and the member is told', async () => {
  await open('mipi', 'r9');
  await userEvent.type(await screen.findByLabelText('Text'), ' My own words');
  await userEvent.selectOptions(screen.getByLabelText('Language of the letter'), 'Deutsch');
  expect(await screen.findByText(/so no English copy was put below it/)).toBeVisible();
  expect(textIn(screen)).toMatch(/My own words$/);
  expect(textIn(screen)).not.toContain(COPY);
  await press('Write it from your answers again');
  await vi.waitFor(() => expect(textIn(screen)).toContain(COPY));
  await userEvent.type(screen.getByLabelText('Text'), ' My own words');
  await userEvent.click(screen.getByRole('checkbox', COPY_BOX));
  expect(await screen.findByText(/the English copy still stands below it/)).toBeVisible();
  expect(textIn(screen)).toMatch(/My own words$/);
  expect(textIn(screen)).toContain(COPY);
});

test('a letter that was handed over is not called sent before the member said so', async () => {
  const { client, container } = await open('mipi', 'r9', {}, checkedWorld());
  const note = vi.spyOn(client, 'noteRequestEvent');
  await screen.findByLabelText('Text');
  await press('Open in mail program');
  expect(await screen.findByRole('heading', { name: 'Did you send it?' })).toBeVisible();
  await vi.waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus());
  expect(screen.queryByText(SENT)).toBeNull();
  await expectAccessible(container);
  await press('Yes, I sent it');
  await vi.waitFor(() =>
    expect(note).toHaveBeenCalledWith(
      expect.objectContaining({ what: 'sent', on: '2026-05-12', more: 'email' }),
    ),
  );
  expect((await screen.findAllByText(SENT)).length).toBeGreaterThan(0);
});

test.each([
  ['post', 'On paper, by post', /The clock starts when .* gets it/],
  ['email', 'By email', /The clock starts on the day you sent it/],
])('a letter that was saved to print is asked about first: %s', async (more, label, says) => {
  const world = busyWorld();
  world.requests = world.requests.map((each) =>
    each.row.id === 'r8'
      ? {
          ...each,
          log: each.log.map((line) =>
            line.what === 'handed-over' ? { ...line, more: { by: 'pdf' } } : line,
          ),
        }
      : each,
  );
  const { client, container } = await open('onvif', 'r8', {}, world);
  const note = vi.spyOn(client, 'noteRequestEvent');
  expect(await screen.findByRole('radio', { name: 'On paper, by post' })).toBeChecked();
  await userEvent.click(screen.getByRole('radio', { name: label }));
  expect(screen.getByText(says)).toBeVisible();
  await expectAccessible(container);
  await press('Yes, I sent it');
  await vi.waitFor(() => expect(note).toHaveBeenCalledWith(expect.objectContaining({ what: 'sent', more })));
});

test('not yet sent leads back to the letter', async () => {
  await open('onvif', 'r8');
  await userEvent.click(await screen.findByRole('button', { name: 'Not yet' }));
  expect(await screen.findByLabelText('Text')).toBeVisible();
  expect(screen.getByText('Ready to send')).toBeVisible();
});

test('a mail program that did not open is said, and nothing is lost', async () => {
  const world = checkedWorld();
  const handOverRequest: Client['handOverRequest'] = async ({ request }) => {
    const found = world.requests.find((each) => each.row.id === request);
    if (!found) throw new IpcError('not-found');
    return { path: null, handed: false, request: found };
  };
  await open('mipi', 'r9', { handOverRequest }, world);
  await screen.findByLabelText('Text');
  await press('Open in mail program');
  expect(await screen.findByText('No mail program opened. Copy the parts, or save as a file.')).toBeVisible();
  expect(screen.getByText('Ready to send')).toBeVisible();
});

test('parts that were copied count as handed over, closed without copying they do not', async () => {
  const user = userEvent.setup();
  const { client } = await open('mipi', 'r9', {}, checkedWorld());
  const hand = vi.spyOn(client, 'handOverRequest');
  await screen.findByLabelText('Text');
  await user.click(screen.getByRole('button', { name: 'Copy parts' }));
  await user.click(await screen.findByRole('button', { name: 'Done' }));
  expect(hand).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: 'Copy parts' }));
  await user.click(await screen.findByRole('button', { name: 'Copy, Text' }));
  await user.click(screen.getByRole('button', { name: 'Done' }));
  await vi.waitFor(() => expect(hand).toHaveBeenCalledWith(expect.objectContaining({ by: 'copied' })));
});

test('a text changed by hand stays until the member wants it written again', async () => {
  await open('mipi', 'r9');
  const text = await screen.findByLabelText('Text');
  await userEvent.type(text, ' My own words');
  await userEvent.type(screen.getByLabelText(/What exactly you want/), 'a seat');
  await userEvent.tab();
  expect(textIn(screen)).toContain('My own words');
  await press('Write it from your answers again');
  await vi.waitFor(() => expect(textIn(screen)).not.toContain('My own words'));
});

test('a draft is discarded only after a second press', async () => {
  const { client } = await open('mipi', 'r9');
  const remove = vi.spyOn(client, 'removeRequest');
  await screen.findByLabelText('Text');
  await press('Discard draft');
  const question = within(screen.getByRole('alertdialog'));
  expect(question.getByRole('button', { name: 'Keep draft' })).toHaveFocus();
  expect(remove).not.toHaveBeenCalled();
  await userEvent.click(question.getByRole('button', { name: 'Discard draft' }));
  expect(remove).toHaveBeenCalledWith({ organization: 'mipi', request: 'r9' });
});

test('a letter that goes by post is put forward as a file, and who can read it stands beside that button', async () => {
  const world = checkedWorld();
  world.requests = world.requests.map((each) => ({ ...each, row: { ...each.row, channel: 'post' } }));
  await open('mipi', 'r9', {}, world);
  const save = await screen.findByRole('button', { name: 'Save as PDF' });
  expect(save).toHaveClass('primary');
  expect(save).toHaveAccessibleDescription('Anyone who opens a saved file can read it. It is not encrypted.');
  const others = within(screen.getByRole('group', { name: 'Other ways' }));
  expect(others.getAllByRole('button')).toHaveLength(1);
});
