import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { due, message, requestOf, row } from '../../../fixtures/requests';
import { busyWorld, type World } from '../../../fixtures/world';
import { IpcError, type Client } from '../../../ipc/client';
import type { RequestRow, RequestView } from '../../../ipc/types';
import { expectAccessible, show } from '../../../testing/screen';
import OneRequest from '../OneRequest.test.svelte';

const open = (organization: string, request: string, ipc: Partial<Client> = {}, world: World = busyWorld()) =>
  show(OneRequest, { props: { organization, request }, ipc, world });

/** The world with one request changed. */
function changed(id: string, changes: Partial<RequestView>): World {
  const world = busyWorld();
  world.requests = world.requests.map((each) => (each.row.id === id ? { ...each, ...changes } : each));
  return world;
}

test('a late request says by how much, why, and what can be done', async () => {
  const { container } = await open('mipi', 'r1');
  expect((await screen.findAllByText('6 days late')).length).toBeGreaterThan(0);
  expect(
    screen.getByText(/one month after you sent it by e-mail on Mon 6 Apr 2026 \(GDPR, Art\. 12\(3\)\)/),
  ).toBeVisible();
  for (const name of ['Write a reminder', 'Write a complaint to an authority', 'They told me it is extended'])
    expect(screen.getByRole('button', { name })).toBeVisible();
  await expectAccessible(container);
});

test('a date that may only be later, or is not sure, says so wherever it stands', async () => {
  const posted = due('2026-06-08', { notBefore: true });
  const world = changed('r4', { dues: [posted, due('2026-06-18', { what: 'acknowledge', about: true })] });
  await open('hikvision', 'r4', {}, world);
  expect(await screen.findByText('not before Mon 8 Jun 2026')).toBeVisible();
  expect(screen.getByText('about Thu 18 Jun 2026')).toBeVisible();
});

test('what the clock did and what could not be read stands beside whose clock it is', async () => {
  const clockNotes = ['No law of Brazil could be read.', 'On 2 May they asked who you are.'];
  const { container } = await open('hikvision', 'r4', {}, changed('r4', { clockNotes }));
  const notes = await screen.findByRole('list', { name: 'About these dates' });
  expect(
    within(notes)
      .getAllByRole('listitem')
      .map((each) => each.textContent),
  ).toEqual(clockNotes);
  await expectAccessible(container);
});

test('only what may follow is offered', async () => {
  await open('mipi', 'r1', {}, changed('r1', { steps: ['answered', 'withdrawn'] }));
  expect(await screen.findByRole('button', { name: 'They answered' })).toBeVisible();
  for (const name of ['Write a reminder', 'They need longer', 'They asked a fee'])
    expect(screen.queryByRole('button', { name })).toBeNull();
});

test('that the authority answered is noted as its step, apart from theirs and the member’s own', async () => {
  const world = changed('r1', { steps: ['answered', 'authority-answered', 'withdrawn'] });
  const { client } = await open('mipi', 'r1', {}, world);
  const note = vi.spyOn(client, 'noteRequestEvent');
  const steps = within(await screen.findByRole('list', { name: 'The authority' }));
  await userEvent.click(steps.getByRole('button', { name: 'The authority answered' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'The authority answered' }));
  expect(dialog.getByText(/A receipt is no answer yet/)).toBeVisible();
  await userEvent.click(dialog.getByRole('button', { name: 'Note it' }));
  expect(note.mock.calls.at(-1)?.[0]).toMatchObject({ what: 'authority-answered', more: null });
});

test('what happened is noted with its day and what was said, and no day is still to come', async () => {
  const { client, container } = await open('hikvision', 'r4');
  const note = vi.spyOn(client, 'noteRequestEvent');
  await userEvent.click(await screen.findByRole('button', { name: 'They need longer' }));
  const dialog = within(screen.getByRole('dialog'));
  await userEvent.clear(dialog.getByLabelText('On which day'));
  await userEvent.type(dialog.getByLabelText('On which day'), '2026-05-13');
  await userEvent.click(dialog.getByRole('button', { name: 'Note it' }));
  expect(dialog.getByText('This day is still to come. Enter today or an earlier day.')).toBeVisible();
  expect(dialog.getByText('Choose whether they gave reasons.')).toBeVisible();
  expect(note).not.toHaveBeenCalled();
  await expectAccessible(container);
  await userEvent.click(dialog.getByRole('radio', { name: 'Yes' }));
  await userEvent.clear(dialog.getByLabelText('On which day'));
  await userEvent.type(dialog.getByLabelText('On which day'), '2026-05-11');
  await userEvent.type(dialog.getByLabelText(/What was said/), 'Two more months');
  await userEvent.click(dialog.getByRole('button', { name: 'Note it' }));
  expect(note).toHaveBeenCalledWith({
    organization: 'hikvision',
    request: 'r4',
    what: 'extended',
    on: '2026-05-11',
    more: null,
    reasons: true,
    text: 'Two more months',
  });
});

test('a note that was not stored is still there, also after closing the dialog', async () => {
  const noteRequestEvent = async () => {
    throw new IpcError('disk-full');
  };
  await open('hikvision', 'r4', { noteRequestEvent });
  await userEvent.click(await screen.findByRole('button', { name: 'I told them who I am' }));
  await userEvent.type(screen.getByLabelText(/What was said/), 'By phone');
  await userEvent.click(screen.getByRole('button', { name: 'Note it' }));
  expect(await screen.findByRole('alert')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  await userEvent.click(screen.getByRole('button', { name: 'I told them who I am' }));
  expect(screen.getByLabelText(/What was said/)).toHaveValue('By phone');
});

test('a broken log is said plainly, before everything else', async () => {
  await open('mipi', 'r1', {}, changed('r1', { logBrokenAt: 3 }));
  expect(await screen.findByText('The log of this request does not hold together')).toBeVisible();
  expect(screen.getByText(/From line 3 on it was changed/)).toBeVisible();
});

test('the log is a table with the hash of each document', async () => {
  await open('mipi', 'r1');
  await userEvent.click(await screen.findByText('Show the log'));
  const table = within(screen.getAllByRole('table').at(-1) as HTMLElement);
  expect(table.getAllByRole('row').length).toBeGreaterThan(4);
  expect(table.getAllByText(/^[0-9a-f]{64}$/).length).toBeGreaterThan(0);
});

test('the log speaks in words, also of how a request was begun and what cannot be read', async () => {
  const line = (number: number, what: string, more: Record<string, string>) => ({
    number,
    writtenAt: '2026-04-06T09:10:00Z',
    what,
    on: null,
    by: 'member',
    more,
    document: null,
  });
  const began = { wish: 'access', channel: 'email', law: 'eu-gdpr', country: 'DE', language: 'de' };
  const log = [
    line(1, 'began', began),
    line(2, 'way-chosen', { channel: 'post', language: 'en' }),
    line(3, 'unreadable', {}),
    line(4, 'prepared', { mood: 'sunny-7' }),
  ];
  await open('mipi', 'r1', {}, changed('r1', { log }));
  await userEvent.click(await screen.findByText('Show the log'));
  const table = within(screen.getAllByRole('table').at(-1) as HTMLElement);
  const words = ['Get a copy of my data', 'Letter by email', 'EU and EEA: GDPR', 'Germany', 'Deutsch'];
  expect(table.getByText(words.join(', '))).toBeVisible();
  expect(table.getByText(/Way or language changed/)).toHaveTextContent('Letter on paper, English');
  expect(table.getByText('A line this version cannot read')).toBeVisible();
  expect(table.queryByText(/sunny-7/)).toBeNull();
});

test('a line of the log is named by the way that was in force when it was written', async () => {
  const line = (number: number, what: string, more: Record<string, string> = {}) => ({
    number,
    writtenAt: '2026-04-06T09:10:00Z',
    what,
    on: null,
    by: 'member',
    more,
    document: null,
  });
  const log = [
    line(1, 'prepared'),
    line(2, 'began', { channel: 'email', language: 'en' }),
    line(3, 'prepared'),
    line(4, 'reopened'),
    line(5, 'way-chosen', { channel: 'phone', language: 'en' }),
    line(6, 'prepared'),
  ];
  const world = changed('r1', { log });
  world.requests = world.requests.map((each) =>
    each.row.id === 'r1' ? { ...each, row: { ...each.row, channel: 'guided' } } : each,
  );
  await open('mipi', 'r1', {}, world);
  await userEvent.click(await screen.findByText('Show the log'));
  const names = within(screen.getAllByRole('table').at(-1) as HTMLElement)
    .getAllByRole('row')
    .slice(1)
    .map((each) => within(each).getAllByRole('cell')[0]?.firstChild?.textContent?.trim());
  // Before a line that names a way, the present one is all that is known.
  expect([names[0], names[2], names[5]]).toEqual(['Ready to do', 'Letter ready', 'Ready to call']);
});

test('dates are offered as a file only where one is due', async () => {
  const world = busyWorld();
  const settled = row('x', 'onvif', 'access', { state: 'closed', group: 'closed', sentOn: '2026-03-02' });
  world.requests = [{ ...requestOf(settled), dues: [due('2026-04-02', { current: false }, '2026-03-02')] }];
  await open('onvif', 'x', {}, world);
  expect(await screen.findByText('Evidence')).toBeVisible();
  expect(screen.queryByRole('button', { name: /calendar file/ })).toBeNull();
});

test('after a refusal the date of a complaint is still awaited, and a date that came says when', async () => {
  const answered = due('2026-05-06', { current: false, metOn: '2026-05-04' });
  const complaint = due('2026-06-05', { what: 'complaint-answer', current: false, about: true });
  const over = due('2026-05-01', { what: 'acknowledge', current: false, passed: true });
  const refused = row('x', 'onvif', 'access', { state: 'refused', group: 'closed', sentOn: '2026-04-06' });
  const world = busyWorld();
  world.requests = [{ ...requestOf(refused), dues: [answered, complaint, over] }];
  await open('onvif', 'x', {}, world);
  expect(await screen.findByRole('button', { name: /calendar file/ })).toBeVisible();
  expect(screen.getByText('Came on 4 May 2026')).toBeVisible();
  expect(screen.getByText('about Fri 5 Jun 2026')).toBeVisible();
  expect(screen.getAllByText('This day has passed')).toHaveLength(1);
});

test('the date that an extension has replaced is told from the one that is waited for', async () => {
  const world = changed('r1', {
    dues: [
      due('2026-05-06', { current: false }),
      due('2026-07-06', { what: 'extended-answer', current: true }),
    ],
  });
  await open('mipi', 'r1', {}, world);
  expect(await screen.findByText('Due before the extension')).toBeVisible();
  expect(screen.getByText('Due after the extension')).toBeVisible();
  expect(screen.queryByText('Due', { selector: 'dt *, dt' })).toBeNull();
});

test('of a step on one’s own device no dates are counted by anybody’s clock', async () => {
  const step = row('x', 'smarteye', 'erasure', {
    channel: 'local',
    state: 'sent',
    group: 'closed',
    sentOn: '2026-04-06',
    due: null,
  });
  const world = busyWorld();
  world.requests = [{ ...requestOf(step), dues: [], steps: ['message-kept', 'closed'] }];
  await open('smarteye', 'x', {}, world);
  expect((await screen.findAllByText('Done, you said')).length).toBeGreaterThan(0);
  expect(screen.queryByText('Whose clock')).toBeNull();
  expect(screen.getByRole('button', { name: 'Close it' })).toBeVisible();
  expect(screen.queryByRole('button', { name: /remind|complain|take it back/iu })).toBeNull();
});

test('the log says who did each step', async () => {
  await open('mipi', 'r1');
  await userEvent.click(await screen.findByText('Show the log'));
  const rows = within(screen.getAllByRole('table').at(-1) as HTMLElement)
    .getAllByRole('row')
    .slice(1);
  const cells = (row: HTMLElement) =>
    within(row)
      .getAllByRole('cell')
      .map((each) => each.textContent?.trim());
  const who = rows.map((row) => cells(row).slice(0, 2));
  expect(who).toContainEqual(['They confirmed that they have it', 'MIPI Alliance']);
  expect(who.filter(([, by]) => by === 'You').length).toBeGreaterThan(1);
});

test('what is said twice of the dates breaks nothing', async () => {
  await open(
    'hikvision',
    'r4',
    {},
    changed('r4', { clockNotes: ['The clock runs on.', 'The clock runs on.'] }),
  );
  expect(await screen.findAllByText('The clock runs on.')).toHaveLength(2);
});

test('a message is text, whatever it contains, and a signature that does not fit is said', async () => {
  const hostile = message({
    signature: 'failed',
    signedBy: null,
    subject: '<b class="hostile">Re</b>',
    text: '<img class="hostile">',
  });
  const { container } = await open('mipi', 'r1', {}, changed('r1', { messages: [hostile] }));
  expect(await screen.findByText('Signature does not fit')).toBeVisible();
  expect(container.querySelector('.hostile')).toBeNull();
});

test('where a message may differ from what was sent, that is said, also by a name this window does not know', async () => {
  const doubtful = message({
    doubts: ['cut', 'letters', 'upside-down'],
    attachments: [{ name: '', sizeBytes: 20_000, fingerprint: 'a' }],
  });
  await open('mipi', 'r1', {}, changed('r1', { messages: [doubtful] }));
  for (const said of [
    /Only the beginning is shown/,
    /Some letters may be wrong/,
    /may not be shown as it was sent/,
  ])
    expect(await screen.findByText(said)).toBeInTheDocument();
  expect(screen.getByText(/Attached: .*a file without a name/)).toBeInTheDocument();
  expect(screen.queryByText(/several senders/)).toBeNull();
});

test('the log says on whose word a letter was sent', async () => {
  const log = requestOf(row('r1', 'mipi', 'access', { state: 'sent', sentOn: '2026-04-06' })).log;
  const byAccount = log.map((line) =>
    line.what === 'sent' ? { ...line, more: { by: 'mail-account' } } : line,
  );
  await open('mipi', 'r1', {}, changed('r1', { log: byAccount }));
  await userEvent.click(await screen.findByText('Show the log'));
  expect(screen.getByText(/Sent, the mail server took it/)).toBeVisible();
  expect(screen.queryByText(/Sent, you said/)).toBeNull();
});

test('another law can be followed, and the dates are asked for anew', async () => {
  const { client } = await open('mipi', 'r10');
  const choose = vi.spyOn(client, 'chooseRequestLaw');
  await userEvent.click(await screen.findByRole('button', { name: 'Change law or country' }));
  await userEvent.click(screen.getByRole('radio', { name: /EU and EEA: GDPR/ }));
  await userEvent.selectOptions(screen.getByLabelText('Public holidays of'), 'Germany');
  await userEvent.click(screen.getByRole('button', { name: 'Follow this law' }));
  expect(choose).toHaveBeenCalledWith({
    organization: 'mipi',
    request: 'r10',
    law: 'eu-gdpr',
    country: 'DE',
  });
});

test('codes this window does not know do not break the page', async () => {
  const world = busyWorld();
  const strange = row('x', 'onvif', 'forget-me', {
    state: 'pondering',
    law: 'mars',
    sentOn: '2026-05-01',
    group: 'organization',
  });
  world.requests = [{ ...requestOf(strange), steps: ['levitated', 'answered'], country: 'Atlantis' }];
  await open('onvif', 'x', {}, world);
  expect(await screen.findByText('A law this version does not know, holidays: Atlantis')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Something else happened' })).toBeVisible();
});

test('a request that is gone says so and leads back', async () => {
  await open('mipi', 'nothing');
  expect(await screen.findByText('There is no request at this address any more.')).toBeVisible();
});

test('mail files that are dropped on the page are kept, one after the other', async () => {
  const { client } = await open('mipi', 'r1');
  const keep = vi.spyOn(client, 'keepDroppedReply');
  await screen.findByText('Or drop the mail file anywhere on this page.');
  const files = ['From: a@example.org', 'Grüße'].map((text) => new File([text], 'answer.eml'));
  const held = { dataTransfer: { files, types: ['Files'] } };
  await fireEvent.drop(document.body, held);
  await waitFor(() => expect(keep).toHaveBeenCalledTimes(2));
  const sent = keep.mock.calls.map(([{ message }]) =>
    new TextDecoder().decode(Uint8Array.from(atob(message), (c) => c.charCodeAt(0))),
  );
  expect(sent).toEqual(['From: a@example.org', 'Grüße']);
});

test('of several dropped files the refused one is named, and the others are kept', async () => {
  const ipc = {
    keepDroppedReply: async ({ message }: { message: string }) => {
      if (message === '') throw new IpcError('not-a-message');
      return requestOf(row('r1', 'mipi', 'access'));
    },
  };
  const { client } = await open('mipi', 'r1', ipc);
  const keep = vi.spyOn(client, 'keepDroppedReply');
  await screen.findByText('Or drop the mail file anywhere on this page.');
  const shown = vi.fn();
  Element.prototype.scrollIntoView = shown;
  const files = [new File([], 'empty.eml'), new File(['From: a@example.org'], 'answer.eml')];
  await fireEvent.drop(document.body, { dataTransfer: { files, types: ['Files'] } });
  await waitFor(() => expect(keep).toHaveBeenCalledTimes(2));
  expect(await screen.findByText('empty.eml')).toBeVisible();
  await waitFor(() => expect(shown).toHaveBeenCalledOnce());
  expect(screen.queryByText('answer.eml')).toBeNull();
});

test('a dropped file that is no mail is refused in words, and text that is dropped is nobody’s file', async () => {
  const { client } = await open('mipi', 'r1', {
    keepDroppedReply: async () => {
      throw new IpcError('not-a-message');
    },
  });
  const keep = vi.spyOn(client, 'keepDroppedReply');
  await screen.findByText('Or drop the mail file anywhere on this page.');
  await fireEvent.drop(document.body, { dataTransfer: { files: [], types: ['text/plain'] } });
  expect(keep).not.toHaveBeenCalled();
  await fireEvent.drop(document.body, { dataTransfer: { files: [new File([], 'x.eml')], types: ['Files'] } });
  expect(await screen.findByRole('alert')).toBeVisible();
  expect(keep).toHaveBeenCalledWith(expect.objectContaining({ message: '' }));
});

const names = (...ids: string[]) =>
  new IpcError('belongs-elsewhere', '', {
    requests: busyWorld()
      .requests.map((each) => each.row)
      .filter(({ id }) => ids.includes(id)),
  });

test('a chosen mail file that names another request says which, and is kept there by one press', async () => {
  const { client, container } = await open('mipi', 'r1', {
    importReply: async () => Promise.reject(names('r4')),
  });
  const keep = vi.spyOn(client, 'keepChosenReply');
  await userEvent.click(await screen.findByRole('button', { name: 'Add their answer from a mail file' }));
  const panel = within(await screen.findByRole('alert'));
  const { reference } = names('r4').requests[0]!;
  expect(panel.getByText(new RegExp(`It names “Hikvision: .*reference ${reference}`))).toBeVisible();
  expect(panel.getByRole('link', { name: /^Go to that request/ })).toHaveAttribute(
    'href',
    '#/org/hikvision/requests/r4',
  );
  await expectAccessible(container);
  await userEvent.click(panel.getByRole('button', { name: /^Keep it with that request/ }));
  expect(keep).toHaveBeenCalledExactlyOnceWith({ organization: 'hikvision', request: 'r4' });
  expect(await screen.findByText(/^It is kept with “Hikvision: /)).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
  const link = screen.getByRole('link', { name: /^Go to that request/ });
  expect(link).toHaveFocus();
  await expectAccessible(container);
});

test('a misplaced file that cannot be kept there either says why and can be tried again', async () => {
  const keepChosenReply = vi.fn<Client['keepChosenReply']>(async () =>
    Promise.reject(new IpcError('disk-full')),
  );
  await open('mipi', 'r1', { importReply: async () => Promise.reject(names('r4', 'r2')), keepChosenReply });
  await userEvent.click(await screen.findByRole('button', { name: 'Add their answer from a mail file' }));
  const [first] = await screen.findAllByRole('button', { name: /^Keep it with that request/ });
  await userEvent.click(first!);
  await userEvent.click(first!);
  expect(keepChosenReply).toHaveBeenCalledTimes(2);
  expect(screen.getAllByRole('alert')).toHaveLength(2);
  expect(screen.queryByText(/^It is kept with/)).toBeNull();
});

test('a dropped mail file that names another request is kept there without being dropped again', async () => {
  const { client } = await open('mipi', 'r1', {
    keepDroppedReply: async ({ request }) => {
      if (request === 'r1') throw names('r4');
      return requestOf(row('r4', 'hikvision', 'access'));
    },
  });
  const keep = vi.spyOn(client, 'keepDroppedReply');
  await screen.findByText('Or drop the mail file anywhere on this page.');
  const files = [new File(['From: a@example.org'], 'answer.eml')];
  await fireEvent.drop(document.body, { dataTransfer: { files, types: ['Files'] } });
  await userEvent.click(await screen.findByRole('button', { name: /^Keep it with that request/ }));
  const message = btoa('From: a@example.org');
  await waitFor(() =>
    expect(keep).toHaveBeenLastCalledWith({ organization: 'hikvision', request: 'r4', message }),
  );
  expect(await screen.findByText(/^It is kept with “Hikvision: /)).toBeVisible();
  expect(screen.getByText('answer.eml')).toBeVisible();
});

test('a clock that is behind the day of sending is told, whatever else stands there', async () => {
  const world = changed('r4', { steps: [] });
  const behind = { sentOn: '2026-05-05', today: '2026-05-01' };
  world.requests = world.requests.map((each) => ({ ...each, row: { ...each.row, ...behind } }));
  const { container } = await open('hikvision', 'r4', {}, world);
  expect(
    await screen.findByText('The clock of this computer says 1 May 2026, and you sent this on 5 May 2026'),
  ).toBeVisible();
  expect(screen.getByText(/^Set the clock right\./)).toBeVisible();
  expect(screen.queryByText(/days? late/)).toBeNull();
  await expectAccessible(container);
});

test.each([
  ['email', 'you sent this on'],
  ['phone', 'you made this call on'],
  ['guided', 'you did this there on'],
  ['local', 'you did this on'],
  ['portal', 'their portal accepted this on'],
])('where the clock is behind, a request by %s is named by what happened: %s', async (channel, words) => {
  const world = changed('r4', { steps: [], portal: null });
  const behind = { sentOn: '2026-05-05', today: '2026-05-01', channel };
  world.requests = world.requests.map((each) => ({ ...each, row: { ...each.row, ...behind } }));
  await open('hikvision', 'r4', {}, world);
  const said = `The clock of this computer says 1 May 2026, and ${words} 5 May 2026`;
  expect(await screen.findByText(said)).toBeVisible();
});

test('after an answer of an organization kept by hand a quiet link leads to entering what they sent', async () => {
  const link = () => screen.queryByRole('link', { name: 'Enter what they sent' });
  const answered = { state: 'answered-partly', group: 'closed' };
  const shown = async (organization: string, id: string, changes: Partial<RequestRow>) => {
    const world = busyWorld();
    const of = row(id, organization, 'access', changes);
    world.requests = [...world.requests.filter((each) => each.row.id !== id), requestOf(of)];
    const { unmount, container } = await open(organization, id, {}, world);
    await screen.findByText('Evidence');
    return { unmount, container };
  };
  const { unmount, container } = await shown('smarteye', 'r20', answered);
  expect(link()).toHaveAttribute('href', '#/org/smarteye/profile?enter=answer');
  await expectAccessible(container);
  unmount();
  (await shown('smarteye', 'r20', { state: 'sent' })).unmount();
  await shown('hikvision', 'r21', answered);
  expect(link()).toBeNull();
});
