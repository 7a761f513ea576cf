import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { requestOf, row, rows } from '../../fixtures/requests';
import { busyWorld, emptyWorld, factsOf, organization } from '../../fixtures/world';
import { IpcError } from '../../ipc/client';
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
