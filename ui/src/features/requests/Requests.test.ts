import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { handedOver } from '../../fixtures/later-client';
import { requestOf, row, rows } from '../../fixtures/requests';
import { busyWorld, emptyWorld, factsOf, organization } from '../../fixtures/world';
import { IpcError } from '../../ipc/client';
import type { RequestRow } from '../../ipc/types';
import { Post } from '../../shared/mail/post.svelte';
import { startRouter } from '../../shared/router.svelte';
import { showOrganization } from '../../testing/organization';
import { expectAccessible, show } from '../../testing/screen';
import AllRequests from './AllRequests.svelte';
import NewRequest from './NewRequest.svelte';
import NewRequestOf from './NewRequestOf.svelte';
import { groupsOf } from './groups';

/** Opens a path as the window would. */
function at(path: string) {
  history.replaceState(null, '', `#${path}`);
  startRouter()();
}

test('late comes first, then what is due soon, then what waits on the member', async () => {
  const { container } = await show(AllRequests);
  expect(screen.getAllByRole('heading', { level: 2 }).map((each) => each.textContent)).toEqual([
    'Late',
    'Due in 7 days',
    'Waiting on you',
    'Waiting on them',
    'Closed',
  ]);
  expect(within(screen.getByRole('list', { name: 'Late' })).getByText('6 days late')).toBeVisible();
  await expectAccessible(container);
});

test('a request whose letter may have been sent says what is asked of it', async () => {
  const world = busyWorld();
  world.requests = world.requests.map((each) =>
    each.row.id === 'r10' ? handedOver(each, 'reminder') : each,
  );
  const { app, client } = await show(AllRequests, { world });
  const waiting = within(screen.getByRole('list', { name: 'Waiting on you' }));
  expect(waiting.getByText(/Did you send the reminder\?/)).toBeVisible();
  expect(screen.getAllByText(/Did you send the reminder\?/)).toHaveLength(1);
  app.posting = new Post(client, 'r10');
  await vi.waitFor(() => expect(screen.queryByText(/Did you send the reminder\?/)).toBeNull());
});

test('within a group the newest comes first', () => {
  for (const group of groupsOf(rows())) {
    const days = group.rows.map(({ sentOn, begunAt }) => sentOn ?? begunAt.slice(0, 10));
    expect(days).toEqual([...days].sort().reverse());
  }
});

test('without requests there is one thing to do', async () => {
  await show(AllRequests, { world: { ...emptyWorld(), organizations: [organization('onvif')] } });
  expect(screen.getByText('No requests yet. Ask for a copy of your data: 90 seconds.')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'New request' }));
  expect(location.hash).toBe('#/requests/new');
});

test('codes this window does not know break nothing and lose no request', async () => {
  const world = busyWorld();
  const strange = row('x', 'onvif', 'forget-me', {
    state: 'pondering',
    law: 'mars',
    group: 'elsewhere',
    channel: 'pigeon',
  });
  world.requests = [requestOf(strange)];
  await show(AllRequests, { world });
  expect(screen.getByText('ONVIF: Another request')).toBeVisible();
  expect(screen.getByText('State not known here')).toBeVisible();
});

test('requests that cannot be read say so, and are not called none', async () => {
  const world = { ...busyWorld(), requests: [] };
  const listRequests = async () => {
    throw new IpcError('disk-error');
  };
  const { app } = await show(AllRequests, { world, ipc: { listRequests } });
  expect(screen.getByRole('alert')).toBeVisible();
  expect(screen.queryByText(/No requests yet/)).toBeNull();
  expect(app.organizations).toHaveLength(5);
});

test('the dates are saved as a file, and where it lies is said', async () => {
  await show(AllRequests);
  await userEvent.click(screen.getByRole('button', { name: 'Save dates as calendar file' }));
  expect(await screen.findByText('Saved as /home/ada/Documents/deadlines.ics')).toBeVisible();
  expect(screen.getByText('Anyone who opens this file can read it.')).toBeVisible();
});

test('a right is chosen in plain words with the law’s name beside it', async () => {
  at('/requests/new');
  const { container } = await show(NewRequest);
  const access = screen.getByRole('button', { name: /^Get a copy of my data/ });
  expect(access).toHaveTextContent('right of access');
  await expectAccessible(container);
  await userEvent.click(access);
  expect(location.hash).toBe('#/requests/new?kind=access');
});

test('what each policy says stands beside it, silence included, and one press begins the letter', async () => {
  at('/requests/new?kind=access');
  const { client, container } = await show(NewRequest);
  const begin = vi.spyOn(client, 'beginRequest');
  expect(await screen.findAllByText('The policy lists this right')).toHaveLength(2);
  expect(screen.getByText('The policy does not say')).toBeVisible();
  expect(screen.getByText('Policy, §10 · copy of 16 Jul 2019')).toBeVisible();
  await expectAccessible(container);
  await userEvent.click(screen.getByRole('button', { name: 'Write to Foscam' }));
  expect(begin).toHaveBeenCalledWith({ organization: 'foscam', wish: 'access', channel: 'email', about: [] });
  await vi.waitFor(() => expect(location.hash).toBe('#/org/foscam/requests/n13'));
});

test('through which channel it is asked stands beside what the policy says, and who names it', async () => {
  at('/requests/new?kind=erasure');
  const { container } = await show(NewRequest);
  const row = async (name: string) =>
    within((await screen.findByText(name, { selector: '.label' })).closest('li') as HTMLElement);
  expect((await row('Foscam')).getByText('Letter by email, as the policy says')).toBeVisible();
  expect(
    (await row('ONVIF')).getByText('Letter by email: our suggestion, the policy names no way'),
  ).toBeVisible();
  await expectAccessible(container);
});

test('a letter begun for the same is gone on with, not begun twice', async () => {
  at('/requests/new?kind=erasure');
  await show(NewRequest);
  await userEvent.click(await screen.findByRole('button', { name: 'Go on with your letter, smarteyegroup' }));
  expect(location.hash).toBe('#/org/smarteye/requests/r7');
});

test('from another screen the right and what it is about are taken along', async () => {
  at('/org/onvif/requests/new?kind=rectification&about=given.name,given.email');
  const { client } = await showOrganization(NewRequestOf, 'onvif');
  const begin = vi.spyOn(client, 'beginRequest');
  expect(await screen.findByText(/right to rectification/)).toBeVisible();
  expect(begin).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: 'Write the letter' }));
  expect(begin.mock.calls[0]?.[0]).toMatchObject({
    wish: 'rectification',
    about: ['given.name', 'given.email'],
  });
});

test('a letter about one recipient is not gone on with for another', async () => {
  at('/org/onvif/requests/new?kind=objection&about=to.participants');
  const world = busyWorld();
  const begun = requestOf(row('r0', 'onvif', 'objection', { state: 'draft', about: ['to.attendees'] }));
  world.requests = [...world.requests, begun];
  const other = await showOrganization(NewRequestOf, 'onvif', { world });
  expect(await screen.findByRole('button', { name: 'Write the letter' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Go on with your letter' })).toBeNull();
  other.unmount();
  at('/org/onvif/requests/new?kind=objection&about=to.attendees');
  await showOrganization(NewRequestOf, 'onvif', { world });
  expect(await screen.findByRole('button', { name: 'Go on with your letter' })).toBeVisible();
});

test('every right is offered at an organization, the usual ones first', async () => {
  at('/org/hikvision/requests/new');
  await showOrganization(NewRequestOf, 'hikvision');
  expect(await screen.findByRole('heading', { name: 'More rights' })).toBeVisible();
  const rights = screen.getAllByRole('button');
  expect(rights[0]).toHaveTextContent('Get a copy of my data');
  expect(rights).toHaveLength(14);
  expect(factsOf('hikvision').policyCopyDate).toBe('2019-07-16');
});

const asked = (changes: Partial<RequestRow>, organization = 'onvif', wish = 'erasure') => {
  const world = busyWorld();
  world.requests = [requestOf(row('r70', organization, wish, changes))];
  return world;
};
const SENT = { sentOn: '2026-04-15' };
const erasureAt = (item: HTMLElement) => within(item.closest('li') as HTMLElement);

test.each([
  [{ ...SENT }, 'Request of 15 Apr 2026', 'Sent'],
  [{ ...SENT, state: 'extended' }, 'Request of 15 Apr 2026', 'They need longer'],
  [{ ...SENT, channel: 'phone' }, 'Request of 15 Apr 2026', 'Called'],
  [{ ...SENT, channel: 'portal' }, 'Request of 15 Apr 2026', 'Accepted'],
  [{ state: 'draft' }, 'Request begun on 9 May', 'Draft'],
])(
  'in the list of wishes a request for one that goes on (%o) stands beside it, and no second is begun without a word',
  async (is, link, state) => {
    at('/org/onvif/requests/new');
    const { client, container } = await showOrganization(NewRequestOf, 'onvif', { world: asked(is) });
    const begin = vi.spyOn(client, 'beginRequest');
    const wish = await screen.findByRole('button', { name: /^Delete my data/ });
    const found = erasureAt(wish).getByRole('link', { name: new RegExp(`^${link}`) });
    expect(found).toHaveAttribute('href', '#/org/onvif/requests/r70');
    expect(erasureAt(wish).getByText(state)).toBeVisible();
    expect(screen.getAllByRole('link', { name: /^Request (of|begun)/ })).toHaveLength(1);
    await expectAccessible(container);
    await userEvent.click(wish);
    expect(location.hash).toBe('#/org/onvif/requests/new?kind=erasure');
    expect(begin).not.toHaveBeenCalled();
    expect(await screen.findByText('There is a request for this already')).toBeVisible();
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus());
    await expectAccessible(container);
    await userEvent.click(screen.getByRole('button', { name: 'Begin another' }));
    expect(begin).toHaveBeenCalledTimes(1);
  },
);

test.each(['answered-fully', 'answered-partly', 'refused', 'withdrawn', 'closed'])(
  'a request that is over (%s) hides nothing and asks nothing',
  async (state) => {
    at('/org/onvif/requests/new');
    const world = asked({ ...SENT, state });
    const { client } = await showOrganization(NewRequestOf, 'onvif', { world });
    const begin = vi.spyOn(client, 'beginRequest');
    const wish = await screen.findByRole('button', { name: /^Delete my data/ });
    expect(screen.queryByRole('link', { name: /^Request/ })).toBeNull();
    await userEvent.click(wish);
    expect(begin).toHaveBeenCalledTimes(1);
  },
);

test('a request whose log is damaged is shown as that, and keeps no other from being begun', async () => {
  at('/org/onvif/requests/new');
  const damaged = () => ({ world: asked({ state: 'draft', damaged: true }) });
  const { client, unmount } = await showOrganization(NewRequestOf, 'onvif', damaged());
  const begin = vi.spyOn(client, 'beginRequest');
  const wish = await screen.findByRole('button', { name: /^Delete my data/ });
  expect(erasureAt(wish).getByText('Log damaged')).toBeVisible();
  await userEvent.click(wish);
  expect(begin).toHaveBeenCalledTimes(1);
  unmount();
  at('/org/onvif/requests/new?kind=erasure');
  const kind = await showOrganization(NewRequestOf, 'onvif', damaged());
  expect(await screen.findByText(/nothing more can be noted there/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Write the letter' })).toBeVisible();
  expect(screen.queryByRole('button', { name: /Go on/ })).toBeNull();
  await expectAccessible(kind.container);
  kind.unmount();
  at('/requests/new?kind=erasure');
  await show(NewRequest, damaged());
  expect(await screen.findByRole('button', { name: 'Write to ONVIF' })).toBeVisible();
  expect(screen.getByText('Log damaged')).toBeVisible();
  expect(screen.queryByRole('button', { name: /Go on/ })).toBeNull();
});

test('where an organization was asked already, its row says so, leads there, and another is begun knowingly', async () => {
  at('/requests/new?kind=erasure');
  const { client, container } = await show(NewRequest, { world: asked(SENT) });
  const begin = vi.spyOn(client, 'beginRequest');
  const link = await screen.findByRole('link', { name: 'Request of 15 Apr 2026, ONVIF' });
  expect(link).toHaveAttribute('href', '#/org/onvif/requests/r70');
  expect(screen.queryByRole('button', { name: 'Write to ONVIF' })).toBeNull();
  await expectAccessible(container);
  await userEvent.click(screen.getByRole('button', { name: 'Begin another, ONVIF' }));
  expect(begin).toHaveBeenCalledWith(expect.objectContaining({ organization: 'onvif', wish: 'erasure' }));
});

test.each([
  [{ state: 'draft' }, 'Go on with your letter'],
  [{ state: 'ready', channel: 'phone' }, 'See request'],
  [{ state: 'ready', channel: 'portal', filing: 'waiting' }, 'See request'],
  [{ state: 'did-you-send' }, 'See request'],
])('only a letter that is being written is gone on with as one: %o', async (is, words) => {
  at('/requests/new?kind=erasure');
  const { unmount } = await show(NewRequest, { world: asked(is) });
  expect(await screen.findByRole('button', { name: `${words}, ONVIF` })).toBeVisible();
  unmount();
  at('/org/onvif/requests/new?kind=erasure');
  await showOrganization(NewRequestOf, 'onvif', { world: asked(is) });
  await userEvent.click(await screen.findByRole('button', { name: words }));
  expect(location.hash).toBe('#/org/onvif/requests/r70');
});
