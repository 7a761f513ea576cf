import { cleanup, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { ACCOUNT } from '../../fixtures/mail';
import { row } from '../../fixtures/requests';
import { busyWorld, deletion, factsOf } from '../../fixtures/world';
import { IpcError } from '../../ipc/client';
import type { PlanPart } from '../../ipc/types';
import { t } from '../../shared/words.svelte';
import { expectAccessible, show } from '../../testing/screen';
import Marketing from './Marketing.svelte';
import Sharing from './Sharing.svelte';
import { isOpen, progressOf, standingOf } from './progress';

const DONE = /\b(stopped|unsubscribed|done)\b/iu;

function fresh() {
  const world = busyWorld();
  world.requests = [];
  return world;
}

test('nothing is ticked before the member ticks it, and every organization is listed', async () => {
  const { container } = await show(Marketing, { world: fresh() });
  const boxes = await screen.findAllByRole('checkbox');
  expect(boxes).toHaveLength(5);
  for (const box of boxes) expect(box).not.toBeChecked();
  expect(screen.getByText(/The copy of the policy has no address/)).toBeVisible();
  await expectAccessible(container);
});

test('one press prepares all of them, and calls nothing stopped', async () => {
  const { client, container } = await show(Marketing, { world: fresh() });
  const begin = vi.spyOn(client, 'beginEverywhere');
  await userEvent.click(await screen.findByRole('button', { name: 'Prepare all' }));
  expect(begin).toHaveBeenCalledWith({
    wish: 'stop-marketing',
    organizations: ['onvif', 'hikvision', 'mipi', 'foscam', 'smarteye'],
  });
  expect(await screen.findByText('0 of 5 confirmed, 2 waiting on them, 3 waiting on you')).toBeVisible();
  expect(container).not.toHaveTextContent(DONE);
  expect(screen.getByRole('button', { name: 'Open letter to ONVIF' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Add address for smarteyegroup' })).toBeVisible();
  await expectAccessible(container);
});

test('the focus stays where the member puts it, however long the lists take to be read', async () => {
  const world = fresh();
  let isSlow = false;
  let read = () => {};
  const wasRead = new Promise<void>((resolve) => (read = resolve));
  const listOutbox = async () => {
    if (isSlow) await wasRead;
    return world.outbox;
  };
  await show(Marketing, { world, ipc: { listOutbox } });
  const prepare = await screen.findByRole('button', { name: 'Prepare all' });
  isSlow = true;
  await userEvent.click(prepare);
  await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus());
  const box = screen.getByRole('checkbox', { name: /these addresses are current/ });
  box.focus();
  read();
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Prepare all' })).toBeNull());
  await new Promise((next) => setTimeout(next));
  expect(box).toHaveFocus();
});

test('the focus stays with the member who went on before the answer came', async () => {
  const { client } = await show(Marketing, { world: fresh() });
  await userEvent.click(await screen.findByRole('checkbox', { name: 'ONVIF' }));
  let answer = () => {};
  const answered = new Promise<void>((resolve) => (answer = resolve));
  const begin = client.beginEverywhere;
  vi.spyOn(client, 'beginEverywhere').mockImplementationOnce(async (request) => {
    await answered;
    return begin(request);
  });
  await userEvent.click(screen.getByRole('button', { name: 'Prepare the one you chose' }));
  const box = screen.getByRole('checkbox', { name: 'Hikvision' });
  box.focus();
  answer();
  await screen.findByRole('button', { name: 'Open letter to ONVIF' });
  await new Promise((next) => setTimeout(next));
  expect(box).toHaveFocus();
});

test('more requests about the same are told, and lead to all of them', async () => {
  const world = fresh();
  const { client } = await show(Marketing, { world: fresh() });
  const parts = await client.planEverywhere({ wish: 'stop-marketing', organizations: [] });
  const two = parts.map((part) =>
    part.organization === 'mipi' ? { ...part, request: row('x', 'mipi', 'stop-marketing'), others: 1 } : part,
  );
  cleanup();
  await show(Marketing, { world, ipc: { planEverywhere: async () => two } });
  expect(await screen.findByText(/One more request about this is open/)).toBeVisible();
  const all = screen.getByRole('link', { name: 'See all requests to MIPI Alliance' });
  expect(all).toHaveAttribute('href', '#/org/mipi/requests');
});

test('every prepared letter goes with one press once its address was checked, and none is called sent', async () => {
  const { client, container } = await show(Marketing, { world: fresh() });
  await userEvent.click(await screen.findByRole('button', { name: 'Prepare all' }));
  const letters = within(await screen.findByRole('list', { name: 'Letters to send' }));
  expect(letters.getByText('admin@team.mipi.org')).toBeVisible();
  const open = vi.spyOn(client, 'handOverRequest');
  await userEvent.click(letters.getByRole('button', { name: 'Open in mail program, MIPI Alliance' }));
  const box = screen.getByRole('checkbox', { name: 'I have checked that these addresses are current' });
  expect(open).not.toHaveBeenCalled();
  expect(screen.getByRole('alert')).toHaveTextContent('then tick the box');
  expect(box).toHaveFocus();
  expect(box).not.toBeChecked();
  await userEvent.click(box);
  await waitFor(() => expect(box).not.toBeInTheDocument());
  await userEvent.click(letters.getByRole('button', { name: 'Open in mail program, MIPI Alliance' }));
  expect(open).toHaveBeenCalledWith(expect.objectContaining({ organization: 'mipi', by: 'mail-program' }));
  expect(
    await screen.findByRole('button', { name: 'Answer whether you sent the letter to MIPI Alliance' }),
  ).toBeVisible();
  expect(letters.queryByText('MIPI Alliance')).toBeNull();
  expect(letters.getByRole('button', { name: 'Open in mail program, ONVIF' })).toHaveFocus();
  expect(container).not.toHaveTextContent(/\b(letter is sent|stopped)\b/u);
  await expectAccessible(container);
});

test('with a mail account each letter goes from there after one more question, or in the mail program', async () => {
  const world = { ...fresh(), mail: { ...ACCOUNT } };
  const { client, container } = await show(Marketing, { world });
  const send = vi.spyOn(client, 'sendRequest');
  await userEvent.click(await screen.findByRole('button', { name: 'Prepare all' }));
  const letters = within(await screen.findByRole('list', { name: 'Letters to send' }));
  const post = async () =>
    userEvent.click(
      await letters.findByRole('button', { name: 'Send from your mail account, MIPI Alliance' }),
    );
  await post();
  const box = screen.getByRole('checkbox', { name: 'I have checked that these addresses are current' });
  expect(box).toHaveFocus();
  expect(screen.queryByRole('dialog')).toBeNull();
  await userEvent.click(box);
  await waitFor(() => expect(box).not.toBeInTheDocument());
  expect(letters.getByRole('button', { name: 'Open in mail program, MIPI Alliance' })).toBeVisible();
  await post();
  const dialog = within(await screen.findByRole('dialog', { name: 'Send this letter?' }));
  expect(await dialog.findByText('admin@team.mipi.org')).toBeVisible();
  expect(dialog.getByText('ada@example.org')).toBeVisible();
  await expectAccessible(container);
  expect(send).not.toHaveBeenCalled();
  await userEvent.click(dialog.getByRole('button', { name: 'Send now' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(send).toHaveBeenCalledOnce();
  await waitFor(() => expect(letters.queryByText('MIPI Alliance')).toBeNull());
  await waitFor(() =>
    expect(letters.getByRole('button', { name: 'Send from your mail account, ONVIF' })).toHaveFocus(),
  );
});

test('a letter that no mail program took stays, and says so', async () => {
  const handed = vi.fn(async () => ({ path: null, handed: false, request: {} as never }));
  await show(Marketing, { world: fresh(), ipc: { handOverRequest: handed } });
  await userEvent.click(await screen.findByRole('button', { name: 'Prepare all' }));
  await userEvent.click(await screen.findByRole('checkbox', { name: /these addresses are current/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Open in mail program, ONVIF' }));
  expect(await screen.findByText(/No mail program opened/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Open in mail program, ONVIF' })).toBeVisible();
});

test('a check the vault did not take is no check', async () => {
  const saveRequest = vi.fn(async () => Promise.reject(new IpcError('disk-full', 'a1b2')));
  await show(Marketing, { world: fresh(), ipc: { saveRequest } });
  await userEvent.click(await screen.findByRole('button', { name: 'Prepare all' }));
  const box = await screen.findByRole('checkbox', { name: /these addresses are current/ });
  await userEvent.click(box);
  expect(await screen.findByRole('alert')).toHaveTextContent(/disk is full/i);
  expect(box).not.toBeChecked();
});

test('only a tick says that addresses are current, and it says so of these letters alone', async () => {
  const { client } = await show(Marketing, { world: fresh() });
  await userEvent.click(await screen.findByRole('checkbox', { name: 'ONVIF' }));
  await userEvent.click(screen.getByRole('button', { name: 'Prepare the one you chose' }));
  let take: () => void = () => undefined;
  const save = vi.spyOn(client, 'saveRequest').mockImplementationOnce(async () => {
    await new Promise<void>((resolve) => (take = resolve));
    throw new IpcError('disk-full', 'a1b2');
  });
  const box = () => screen.getByRole('checkbox', { name: /are current/ });
  await screen.findByRole('checkbox', { name: /are current/ });
  await userEvent.click(box());
  await userEvent.click(box());
  take();
  expect(await screen.findByRole('alert')).toBeVisible();
  expect(save).toHaveBeenCalledTimes(1);
  await userEvent.click(box());
  await waitFor(() => expect(screen.queryByRole('checkbox', { name: /are current/ })).toBeNull());
  await userEvent.click(await screen.findByRole('button', { name: 'Prepare all' }));
  await screen.findByRole('checkbox', { name: /are current/ });
  expect(box()).not.toBeChecked();
});

const TWOFOLD: PlanPart = {
  organization: 'mipi',
  action: 'portal',
  steps: [],
  stillComes: ['mipi-to-contractors', 'mipi-to-cards'],
  unasked: 2,
  portalConfirmed: true,
  request: null,
  others: 0,
  waiting: 0,
  confirmed: false,
};

test('what no switch of a portal reaches is said, offered a letter, and not covered by the portal’s word', async () => {
  await show(Sharing, { world: fresh(), ipc: { planEverywhere: async () => [TWOFOLD] } });
  expect(await screen.findByText(/confirmed what its portal lets you choose/)).toBeVisible();
  expect(screen.getByText(/no choice about 2 more recipients/)).toHaveTextContent(
    /One press prepares an objection to 2 of them/,
  );
  expect(screen.getByRole('button', { name: 'Prepare all' })).toBeVisible();
  expect(screen.queryByText('Confirmed')).toBeNull();
});

test('a request prepared for the portal is told as one that waits on the member, and never as a letter', async () => {
  const request = row('x', 'mipi', 'stop-sharing', { state: 'draft', channel: 'portal' });
  const begun = { ...TWOFOLD, unasked: 0, request };
  expect(standingOf(begun)).toBe('unfiled');
  expect(standingOf({ ...begun, request: { ...request, filing: 'waiting' } })).toBe('filing');
  expect(standingOf({ ...begun, request: { ...request, filing: 'refused' } })).toBe('not-taken');
  expect(standingOf({ ...begun, request: { ...request, filing: 'sign-in-needed' } })).toBe('sign-in');
  expect(standingOf({ ...begun, request: { ...request, state: 'sent' } })).toBe('answer');
  const { container } = await show(Sharing, {
    world: fresh(),
    ipc: { planEverywhere: async () => [begun] },
  });
  expect(await screen.findByText(/A request to their portal is prepared/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Open request to MIPI Alliance' })).toBeVisible();
  expect(screen.getByText('0 of 1 confirmed, 0 waiting on them, 1 waiting on you')).toBeVisible();
  expect(screen.queryByRole('list', { name: 'Letters to send' })).toBeNull();
  expect(container).not.toHaveTextContent(/letter is prepared/u);
  await expectAccessible(container);
});

const ASKED: PlanPart = {
  organization: 'onvif',
  action: 'letter',
  steps: [],
  stillComes: [],
  unasked: 0,
  portalConfirmed: null,
  request: null,
  others: 0,
  waiting: 0,
  confirmed: false,
};

test.each([
  ['email', 'Sent', 'It is sent. ONVIF has not confirmed anything yet.'],
  ['post', 'Sent', 'It is sent. ONVIF has not confirmed anything yet.'],
  ['portal', 'Accepted', 'Their portal accepted the request. ONVIF has not answered it yet.'],
  [
    'guided',
    'Done there, you said',
    'You noted that you did it on their pages. ONVIF has not confirmed anything yet.',
  ],
  ['phone', 'Called', 'You noted that you called. ONVIF has not confirmed anything yet.'],
  [
    'local',
    'Done, you said',
    'You noted that you did it on your device. ONVIF has not confirmed anything yet.',
  ],
])('what was asked by %s is called “%s”: only letters are sent', async (channel, word, sentence) => {
  const request = row('x', 'onvif', 'stop-marketing', { channel, sentOn: '2026-05-04' });
  const planEverywhere = async () => [{ ...ASKED, request }];
  const { container } = await show(Marketing, { world: fresh(), ipc: { planEverywhere } });
  expect(await screen.findByText(word)).toBeVisible();
  expect(screen.getByText(sentence)).toBeVisible();
  await expectAccessible(container);
});

test.each([
  ['guided', 'Not done yet', 'How to do it on their pages is ready. Nothing changes until you do it.'],
  ['phone', 'Not called yet', 'The call is prepared. Nothing changes until you make it.'],
  ['local', 'Not done yet', 'How to do it on your device is ready. Nothing changes until you do it.'],
])('what is prepared to be done by %s is never called a letter', async (channel, word, sentence) => {
  const request = row('x', 'onvif', 'stop-marketing', { channel, state: 'ready' });
  const of = (action: string) => ({ planEverywhere: async () => [{ ...ASKED, action, request }] });
  await show(Marketing, { world: fresh(), ipc: of('letter') });
  expect(await screen.findByText(word)).toBeVisible();
  expect(screen.getByText(sentence)).toBeVisible();
  expect(screen.getByRole('button', { name: 'See request to ONVIF' })).toBeVisible();
  cleanup();
  await show(Marketing, { world: fresh(), ipc: of('contact-needed') });
  expect(await screen.findByText(sentence)).toBeVisible();
});

test('whether a step on their pages was done is asked as that', async () => {
  const request = row('x', 'onvif', 'stop-marketing', { channel: 'guided', state: 'did-you-send' });
  const planEverywhere = async () => [{ ...ASKED, request }];
  await show(Marketing, { world: fresh(), ipc: { planEverywhere } });
  expect(await screen.findByText('Did you do it?')).toBeVisible();
  expect(screen.getByText('You opened their pages. Say whether you did it there.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Answer whether you did it at ONVIF' })).toBeVisible();
});

test('where the portal takes such requests, one press prepares one for it', async () => {
  const part = { ...TWOFOLD, action: 'filing', stillComes: [], unasked: 0, portalConfirmed: null };
  await show(Sharing, { world: fresh(), ipc: { planEverywhere: async () => [part] } });
  expect(await screen.findByText('One press prepares a request to their portal. You send it.')).toBeVisible();
});

test('both parts are told until both are confirmed', async () => {
  const request = row('x', 'mipi', 'stop-sharing', { state: 'draft' });
  const begun = { ...TWOFOLD, unasked: 0, request };
  expect(standingOf(begun)).toBe('letter');
  expect(isOpen(begun)).toBe(false);
  expect(isOpen({ ...begun, portalConfirmed: false })).toBe(true);
  const answered = {
    ...begun,
    portalConfirmed: false,
    waiting: 1,
    request: { ...request, state: 'answered-fully' },
  };
  expect(standingOf(answered)).toBe('portal');
  await show(Sharing, { world: fresh(), ipc: { planEverywhere: async () => [answered] } });
  expect(await screen.findByText(/One choice waits for their portal/)).toBeVisible();
  expect(screen.getByText(/confirmed what you asked about them/)).toBeVisible();
  expect(screen.queryByText('Confirmed')).toBeNull();
});

test('of several only the chosen ones are prepared', async () => {
  const { client } = await show(Marketing, { world: fresh() });
  const begin = vi.spyOn(client, 'beginEverywhere');
  await userEvent.click(await screen.findByRole('checkbox', { name: 'ONVIF' }));
  await userEvent.click(screen.getByRole('button', { name: 'Prepare the one you chose' }));
  expect(begin).toHaveBeenCalledWith({ wish: 'stop-marketing', organizations: ['onvif'] });
});

test('the prepared letter is one press away', async () => {
  await show(Marketing, { world: fresh() });
  await userEvent.click(await screen.findByRole('button', { name: 'Prepare all' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Open letter to ONVIF' }));
  expect(location.hash).toMatch(/^#\/org\/onvif\/requests\/n\d+$/);
});

test('what still comes is said for every organization', async () => {
  await show(Marketing, { world: fresh() });
  const list = within(await screen.findByRole('list', { name: 'Your organizations' }));
  expect(list.getAllByText(/still comes/i)).toHaveLength(5);
  for (const { id } of busyWorld().organizations)
    expect(list.getByText(new RegExp(t(factsOf(id).marketing.still[0]?.label ?? '')))).toBeVisible();
});

test('only the organization’s word makes a part confirmed', () => {
  const part: PlanPart = { ...ASKED, waiting: 2 };
  expect(standingOf(part)).toBe('portal');
  expect(standingOf({ ...part, confirmed: true })).toBe('confirmed');
  expect(progressOf([part, { ...part, confirmed: true }])).toEqual({
    total: 2,
    confirmed: 1,
    waiting: 1,
    letters: 0,
  });
});

test.each([
  ['refused', 'refused', 0],
  ['answered-partly', 'partly', 0],
  ['identity-asked', 'identity', 1],
  ['clarification-asked', 'clarification', 1],
  ['fee-asked', 'fee', 1],
])('%s is told as what they said, not as an answer still to come', async (state, standing, mine) => {
  const request = row('x', 'onvif', 'stop-marketing', { state, sentOn: '2026-05-04' });
  const part: PlanPart = { ...ASKED, request };
  expect(standingOf(part)).toBe(standing);
  expect(progressOf([part])).toEqual({ total: 1, confirmed: 0, waiting: 0, letters: mine });
  await show(Marketing, { world: fresh(), ipc: { planEverywhere: async () => [part] } });
  expect(await screen.findByRole('button', { name: 'See request to ONVIF' })).toBeVisible();
  expect(screen.getByText(/^ONVIF (refused|answered|asked)/)).toBeVisible();
  expect(screen.queryByText(/has not confirmed anything/)).toBeNull();
});

test.each([true, false])(
  'the box goes with its tick, and the focus goes on only if it was there: %s',
  async (stays) => {
    const { client } = await show(Marketing, { world: fresh() });
    await userEvent.click(await screen.findByRole('button', { name: 'Prepare all' }));
    const box = await screen.findByRole('checkbox', { name: /these addresses are current/ });
    let answer = () => {};
    const answered = new Promise<void>((resolve) => (answer = resolve));
    const save = client.saveRequest;
    vi.spyOn(client, 'saveRequest').mockImplementationOnce(async (request) => {
      await answered;
      return save(request);
    });
    await userEvent.click(box);
    const letters = screen.getAllByRole('button', { name: /^Open in mail program/ });
    if (!stays) letters[1]?.focus();
    answer();
    await waitFor(() => expect(box).not.toBeInTheDocument());
    await new Promise((next) => setTimeout(next));
    expect(stays ? letters[0] : letters[1]).toHaveFocus();
  },
);

test('where only deleting ends what still comes, that is a press away, of the same weight, and nowhere else', async () => {
  const { container } = await show(Marketing, { world: fresh() });
  const remove = await screen.findByRole('link', { name: 'See what deleting does, smarteyegroup' });
  expect(screen.getAllByRole('link', { name: /^See what deleting does/ })).toEqual([remove]);
  expect(remove).toHaveAttribute('href', '#/org/smarteye/delete');
  await userEvent.click(screen.getByRole('button', { name: 'Prepare all' }));
  const open = await screen.findByRole('button', { name: 'Add address for smarteyegroup' });
  const beside = screen.getByRole('link', { name: 'See what deleting does, smarteyegroup' });
  expect([...open.classList].sort()).toEqual([...beside.classList].sort());
  await expectAccessible(container);
});

test('where everything is deleted already, or about to be, nothing leads there from the marketing', async () => {
  const world = fresh();
  world.organizations = world.organizations.map((each) =>
    each.id === 'smarteye' ? { ...each, channel: 'portal', deletion: deletion() } : each,
  );
  await show(Marketing, { world });
  expect(await screen.findByText('smarteyegroup')).toBeVisible();
  expect(screen.queryByRole('link', { name: /^See what deleting does/ })).toBeNull();
});

test('the sharing says nothing of deleting', async () => {
  await show(Sharing, { world: fresh() });
  expect(await screen.findByText('smarteyegroup')).toBeVisible();
  expect(screen.queryByRole('link', { name: /^See what deleting does/ })).toBeNull();
});
