import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { atPortal } from '../../../fixtures/filing';
import { busyWorld, type World } from '../../../fixtures/world';
import { IpcError, type Client } from '../../../ipc/client';
import { expectAccessible, show } from '../../../testing/screen';
import { laterKinds } from '../course/later/kinds';
import OneRequest from '../OneRequest.test.svelte';

/** The world in which Hikvision's request stands so at the portal. */
function world(stand: string): World {
  const made = busyWorld();
  made.requests = made.requests.map((each) => (each.row.id === 'r2' ? atPortal(each, stand) : each));
  return made;
}
const open = (stand: string, ipc: Partial<Client> = {}) =>
  show(OneRequest, { props: { organization: 'hikvision', request: 'r2' }, ipc, world: world(stand) });
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const SEND = 'Send through Hikvision’s portal';

test('what is sent counts as waiting, never as accepted, and can be taken back', async () => {
  const { container } = await open('draft');
  expect(await screen.findByLabelText('Your words')).toBeVisible();
  await expectAccessible(container);
  await press(SEND);
  expect(await screen.findByText(/Hikvision has not received it yet/)).toBeVisible();
  expect(screen.queryByText('Accepted')).toBeNull();
  await expectAccessible(container);
  await press('Take it back');
  expect(await screen.findByRole('button', { name: SEND })).toBeVisible();
});

test('a text that could not be kept does not leave', async () => {
  const fileRightsRequest = vi.fn<Client['fileRightsRequest']>();
  const saveRequest = async () => {
    throw new IpcError('disk-full');
  };
  await open('draft', { fileRightsRequest, saveRequest });
  await userEvent.type(await screen.findByLabelText('Your words'), '!');
  await press(SEND);
  expect(await screen.findByText('Not saved yet. Your text is still here.')).toBeVisible();
  expect(fileRightsRequest).not.toHaveBeenCalled();
});

test('a refused request says why, in their words too, and can be sent again', async () => {
  const { client } = await open('refused');
  const file = vi.spyOn(client, 'fileRightsRequest');
  const why = await screen.findByText('Hikvision did not take your request');
  expect(why).toBeVisible();
  expect(screen.getByText('The text must name a device.')).toBeVisible();
  // Before what is to be changed, not below it.
  const field = screen.getByLabelText('Law the request names');
  expect(why.compareDocumentPosition(field)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  await press(SEND);
  expect(file).toHaveBeenCalledOnce();
});

test('an unknown outcome is the portal’s to tell: the member is not asked whether they sent it', async () => {
  const { container } = await open('unknown');
  expect(await screen.findByText(/never send it twice/)).toBeVisible();
  expect(screen.queryByText('Did you send it?')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Take it back' })).toBeNull();
  await expectAccessible(container);
});

test('a portal that is silent for long leaves another way open, and the first request stays as it is', async () => {
  const { client, container } = await open('silent');
  const begin = vi.spyOn(client, 'beginRequest');
  expect(await screen.findByText('It is still not known whether Hikvision has your request')).toBeVisible();
  await expectAccessible(container);
  await press('Ask another way');
  expect(begin).toHaveBeenCalledOnce();
  expect(begin.mock.calls[0]?.[0].channel).not.toBe('portal');
  expect(location.hash).not.toMatch(/r2$/);
});

test('what no receipt proves is said to be unproven', async () => {
  await open('unproven');
  expect(await screen.findByText(/No receipt proves this/)).toBeVisible();
  expect(screen.getAllByText('Not proven')).toHaveLength(2);
  expect(screen.queryByText('Proven', { exact: true })).toBeNull();
});

test('their question is answered here, and what is typed is kept until it goes', async () => {
  const { client, container } = await open('asked');
  const save = vi.spyOn(client, 'saveRequest');
  const answer = vi.spyOn(client, 'answerRightsRequest');
  const box = await screen.findByLabelText('Your answer: who you are');
  expect(box).toHaveValue('The front door one, in');
  await expectAccessible(container);
  await userEvent.type(box, ' May');
  await userEvent.tab();
  await vi.waitFor(() =>
    expect(save.mock.calls.at(-1)?.[0].slots).toEqual({ 'portal-answer': 'The front door one, in May' }),
  );
  await press('Send to Hikvision');
  await vi.waitFor(() =>
    expect(answer).toHaveBeenCalledWith(expect.objectContaining({ text: 'The front door one, in May' })),
  );
  expect(await screen.findByText('Your message')).toBeVisible();
  expect(screen.getByLabelText('Your answer: who you are')).toHaveValue('');
  expect(screen.getByText('Waiting')).toBeVisible();
});

test('a request is taken back only after a second press, and counts when the portal says so', async () => {
  const { client } = await open('accepted');
  const withdraw = vi.spyOn(client, 'withdrawRightsRequest');
  await userEvent.click(await screen.findByRole('button', { name: 'Take this request back' }));
  const question = within(screen.getByRole('alertdialog'));
  expect(question.getByRole('button', { name: 'Keep it' })).toHaveFocus();
  expect(withdraw).not.toHaveBeenCalled();
  await userEvent.click(question.getByRole('button', { name: 'Take it back' }));
  expect(await screen.findByText('Taking it back')).toBeVisible();
  expect(screen.queryByText('Taken back')).toBeNull();
});

test('what cannot follow is shown as it came, and said not to count', async () => {
  const { container } = await open('answered');
  expect(await screen.findByText('Profile, devices and the log of the account.')).toBeVisible();
  expect(screen.getByRole('heading', { name: 'What you asked for' })).toBeVisible();
  expect(screen.getByRole('heading', { name: 'Why' })).toBeVisible();
  expect(screen.getByText('Does not follow')).toBeVisible();
  expect(screen.queryByLabelText('Write to them about it')).toBeNull();
  await expectAccessible(container);
});

/** Lets every call of a command wait until it is let go. */
function held<Ask, Answer>(work: (ask: Ask) => Promise<Answer>) {
  const waiting: (() => void)[] = [];
  const asked: Ask[] = [];
  const command = async (ask: Ask) => {
    asked.push(ask);
    await new Promise<void>((letGo) => waiting.push(letGo));
    return work(ask);
  };
  return { command, asked, letGo: () => waiting.shift()?.() };
}

test('what is typed while a message is on its way stays', async () => {
  const { client } = await open('asked');
  const { command, asked, letGo } = held(client.answerRightsRequest);
  vi.spyOn(client, 'answerRightsRequest').mockImplementation(command);
  const save = vi.spyOn(client, 'saveRequest');
  const box = await screen.findByLabelText('Your answer: who you are');
  await press('Send to Hikvision');
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  await userEvent.type(box, ' May');
  letGo();
  expect(await screen.findByText('Your message')).toBeVisible();
  expect(screen.getByLabelText('Your answer: who you are')).toHaveValue('The front door one, in May');
  await vi.waitFor(() =>
    expect(save.mock.calls.at(-1)?.[0].slots).toEqual({ 'portal-answer': 'The front door one, in May' }),
  );
});

test('what is typed while a request is being taken back stays to be read', async () => {
  const { client } = await open('accepted');
  const { command, asked, letGo } = held(client.withdrawRightsRequest);
  vi.spyOn(client, 'withdrawRightsRequest').mockImplementation(command);
  await userEvent.click(await screen.findByRole('button', { name: 'Take this request back' }));
  const question = within(screen.getByRole('alertdialog'));
  await userEvent.click(question.getByRole('button', { name: 'Take it back' }));
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  await userEvent.type(question.getByRole('textbox'), 'I found it.');
  letGo();
  expect(await screen.findByText('Taking it back')).toBeVisible();
  expect(screen.getByText('I found it.')).toBeVisible();
});

test('an answer that comes while the member writes leaves their words to be read', async () => {
  const made = world('asked');
  const { container } = await show(OneRequest, {
    props: { organization: 'hikvision', request: 'r2' },
    world: made,
  });
  await userEvent.type(await screen.findByLabelText('Your answer: who you are'), ' May');
  made.requests = made.requests.map((each) => (each.row.id === 'r2' ? atPortal(each, 'answered') : each));
  await press('Check now');
  expect(await screen.findByText('Here is everything we found.')).toBeVisible();
  expect(screen.queryByLabelText('Your answer: who you are')).toBeNull();
  expect(screen.getByText('The front door one, in May')).toBeVisible();
  await expectAccessible(container);
});

test('two quick choices both count, and nothing leaves before they are kept', async () => {
  const { client } = await open('draft');
  const { command, asked, letGo } = held(client.chooseRequestAbout);
  vi.spyOn(client, 'chooseRequestAbout').mockImplementation(command);
  const file = vi.spyOn(client, 'fileRightsRequest');
  await userEvent.click(await screen.findByText('Ask about a part of it'));
  const [front, back] = ['Front door', 'Back door'].map((name) => screen.getByRole('checkbox', { name }));
  await userEvent.click(front as HTMLElement);
  await userEvent.click(back as HTMLElement);
  await press(SEND);
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  expect(file).not.toHaveBeenCalled();
  letGo();
  await vi.waitFor(() => expect(asked.map(({ about }) => about)).toEqual([['1'], ['1', '2']]));
  expect(file).not.toHaveBeenCalled();
  letGo();
  await vi.waitFor(() => expect(file).toHaveBeenCalledOnce());
});

test('a choice that was not taken is not shown as one, and nothing leaves with it', async () => {
  const { client } = await open('draft');
  const refuse = async () => Promise.reject(new IpcError('disk-full'));
  const { command, letGo } = held(refuse);
  vi.spyOn(client, 'chooseRequestAbout').mockImplementation(command);
  const file = vi.spyOn(client, 'fileRightsRequest');
  await userEvent.click(await screen.findByText('Ask about a part of it'));
  await userEvent.click(screen.getByRole('checkbox', { name: 'Front door' }));
  await press(SEND);
  letGo();
  await vi.waitFor(() => expect(screen.getByRole('checkbox', { name: 'Front door' })).not.toBeChecked());
  expect(file).not.toHaveBeenCalled();
});

test('a time of acceptance that cannot be is shown as theirs, beside the one that counts', async () => {
  const { container } = await open('odd-clock');
  expect(await screen.findByText(/which cannot be/)).toHaveTextContent('2999');
  expect(screen.queryByText(/By their clock/)).toBeNull();
  await expectAccessible(container);
});

test('who the member is is said to the portal, in no letter beside it', () => {
  const made = world('asked').requests.find(({ row }) => row.id === 'r2');
  const view = { ...made!, steps: ['identity-answered', 'withdrawn', 'reminded'] };
  expect(laterKinds(view)).toEqual(['reminder']);
  const byMail = { ...view, row: { ...view.row, channel: 'email' } };
  expect(laterKinds(byMail)).toEqual(['identity-answer', 'reminder', 'withdrawal']);
});

test('what is not held any more blocks the request until it is chosen anew', async () => {
  const { client, container } = await open('about-gone');
  const choose = vi.spyOn(client, 'chooseRequestAbout');
  const file = vi.spyOn(client, 'fileRightsRequest');
  expect((await screen.findAllByText(/is not held any more/))[0]).toBeVisible();
  await press(SEND);
  expect(file).not.toHaveBeenCalled();
  await expectAccessible(container);
  await userEvent.click(screen.getByRole('link', { name: /is not held any more/ }));
  expect(screen.getByText('Ask about a part of it')).toHaveFocus();
  await userEvent.click(screen.getByRole('checkbox', { name: 'Front door' }));
  await vi.waitFor(() => expect(choose).toHaveBeenCalledWith(expect.objectContaining({ about: ['1'] })));
});
