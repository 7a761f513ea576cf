import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { busyWorld, deletion, emptyWorld, organization } from '../../fixtures/world';
import { IpcError } from '../../ipc/client';
import type { OrganizationView } from '../../ipc/types';
import { expectAccessible, show } from '../../testing/screen';
import Home from './Home.svelte';
import { handedOver, leaving } from '../../fixtures/later-client';
import { reminder, requestOf, row, rows } from '../../fixtures/requests';
import { Post } from '../../shared/mail/post.svelte';
import { needsOf, requestNeedsOf } from './needs';

const withOrganizations = (...organizations: OrganizationView[]) => ({ ...emptyWorld(), organizations });

test('without organizations there is one thing to do', async () => {
  const { container } = await show(Home, { world: emptyWorld() });
  await userEvent.click(screen.getByRole('button', { name: 'Add organization' }));
  expect(location.hash).toBe('#/add');
  await expectAccessible(container);
});

test('if nothing waits on the member, it says so', async () => {
  await show(Home, { world: withOrganizations(organization('onvif')) });
  expect(screen.getByText('Nothing is waiting on you.')).toBeVisible();
  expect(screen.queryByRole('heading', { name: 'Needs you' })).toBeNull();
});

test('a change on its way needs nothing from the member and is not called done', async () => {
  const { container } = await show(Home, { world: withOrganizations(organization('onvif', { waiting: 1 })) });
  expect(screen.getByText(/One change is on its way/)).toBeVisible();
  expect(container).not.toHaveTextContent(/updated|deleted|stopped|confirmed/i);
});

test('conflicts come before refusals, sign-ins and deletions', () => {
  expect(needsOf(busyWorld().organizations).map(({ kind }) => kind)).toEqual([
    'conflicts',
    'refused',
    'signed-out',
    'deletion',
  ]);
});

test('a requested deletion is not called done', async () => {
  const { container } = await show(Home, {
    world: withOrganizations(organization('foscam', { deletion: deletion() })),
  });
  expect(screen.getByText('Deletion at Foscam is requested, not carried out yet')).toBeVisible();
  expect(container).not.toHaveTextContent(/\bdeleted\b/i);
  await expectAccessible(container);
});

test('a cancelled deletion needs nothing any more', () => {
  const cancelled = organization('foscam', { deletion: deletion({ state: 'cancelled' }) });
  expect(needsOf([cancelled])).toEqual([]);
});

test('one organization that cannot be read does not darken the others', async () => {
  const syncNow = vi.fn(async () => organization('onvif'));
  await show(Home, {
    world: withOrganizations(
      organization('onvif', { problem: 'portal-unreachable' }),
      organization('hikvision'),
    ),
    ipc: { syncNow },
  });
  expect(screen.getByText('Could not read 1 of 2 organizations. The rest is up to date.')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(syncNow.mock.calls).toEqual([[{ organization: 'onvif' }]]);
});

test('from Home the end of an account is two presses away', async () => {
  await show(Home, { world: withOrganizations(organization('hikvision')) });
  await userEvent.click(screen.getByRole('button', { name: 'More for Hikvision' }));
  await userEvent.click(within(screen.getByRole('menu')).getByRole('menuitem', { name: 'Delete account' }));
  expect(location.hash).toBe('#/org/hikvision/delete');
});

test('a first look shows how far it is and can be cancelled', async () => {
  const cancelSync = vi.fn(async () => null);
  const syncing = { organization: 'hikvision', step: 'pull', done: 1200, total: 4200 } as const;
  await show(Home, {
    world: withOrganizations(organization('hikvision', { syncing, lastChecked: null })),
    ipc: { cancelSync },
  });
  expect(screen.getByRole('progressbar', { name: 'First fetch' })).toHaveAttribute('value', '1200');
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(cancelSync).toHaveBeenCalledWith({ organization: 'hikvision' });
});

test('what a portal wants to remove at once is removed only after the member agreed', async () => {
  const syncNow = vi.fn(async () => organization('hikvision'));
  await show(Home, {
    world: withOrganizations(organization('hikvision', { problem: 'removals-stopped' })),
    ipc: { syncNow },
  });
  await userEvent.click(screen.getByRole('button', { name: 'Make your choice' }));
  const question = within(screen.getByRole('alertdialog'));
  expect(question.getByRole('button', { name: 'Keep everything' })).toHaveFocus();
  expect(syncNow).not.toHaveBeenCalled();
  await userEvent.click(question.getByRole('button', { name: 'Remove it here too' }));
  expect(syncNow.mock.calls).toEqual([[{ organization: 'hikvision', acceptRemovals: true }]]);
});

test('late requests come first, in words and days, before everything else that waits', async () => {
  const { container } = await show(Home);
  const needs = within(screen.getByRole('list', { name: 'Needs you' })).getAllByRole('listitem');
  expect(needs[0]).toHaveTextContent('MIPI Alliance is 6 days late: Get a copy of my data');
  expect(needs[1]).toHaveTextContent('Hikvision has 3 days left: Get a copy of my data');
  expect(needs[3]).toHaveTextContent('Did you send it to ONVIF?');
  expect(needs[4]).toHaveTextContent('Hikvision asked who you are: Correct my data');
  await expectAccessible(container);
});

test('what is closed or waits on them needs nothing from the member', () => {
  expect(requestNeedsOf(rows()).map(({ id }) => id)).toEqual(['r1', 'r2', 'r3', 'r8', 'r4']);
});

test('if nothing waits on the member, the next date is said', async () => {
  const world = withOrganizations(organization('onvif'), organization('mipi'));
  world.requests = busyWorld().requests.filter(({ row }) => row.id === 'r10');
  await show(Home, { world });
  expect(screen.getByText('Nothing is waiting on you.')).toBeVisible();
  expect(
    screen.getByText('Next date: about Thu 18 Jun 2026, MIPI Alliance: Ask who got my data.'),
  ).toBeVisible();
});

test('what can be begun from anywhere stands on Home', async () => {
  await show(Home);
  const ways = within(screen.getByRole('list', { name: 'Begin something' })).getAllByRole('link');
  expect(ways.map((each) => each.getAttribute('href'))).toEqual([
    '#/requests/new',
    '#/everywhere/marketing',
    '#/everywhere/sharing',
    '#/org/onvif/export',
  ]);
});

test('requests that cannot be read leave the organizations as they are', async () => {
  const listRequests = async () => {
    throw new IpcError('disk-error');
  };
  await show(Home, { world: withOrganizations(organization('onvif')), ipc: { listRequests } });
  expect(screen.getByRole('alert')).toBeVisible();
  expect(screen.getByRole('link', { name: 'ONVIF' })).toBeVisible();
});

test.each([
  ['2026-05-15', 'Your reminder for Foscam is in 3 days: Stop marketing'],
  ['2026-05-12', 'Your reminder for Foscam is today: Stop marketing'],
  ['2026-05-08', 'Your reminder for Foscam was on 8 May 2026: Stop marketing'],
])('a reminder of one’s own on %s is told as that, never as their duty', async (on, words) => {
  const own = row('x', 'foscam', 'stop-marketing', {
    law: 'own-reminder',
    sentOn: '2026-04-08',
    due: reminder(on, '2026-04-08'),
    group: 'soon',
  });
  const world = { ...withOrganizations(organization('foscam')), requests: [requestOf(own)] };
  await show(Home, { world });
  expect(await screen.findByText(words)).toBeVisible();
  expect(screen.queryByText(/days left|is due|-\d/)).toBeNull();
});

/** A world with one sent request, of which a later letter is asked about. */
const asked = (of: typeof leaving, id = 'x') => ({
  ...withOrganizations(organization('mipi')),
  requests: [of(requestOf(row(id, 'mipi', 'access', { sentOn: '2026-05-01' })), 'reminder')],
});

test.each([
  [
    'x',
    leaving,
    'Did your reminder go out? It is about MIPI Alliance: Get a copy of my data',
    /no final word came/,
  ],
  [
    'y',
    handedOver,
    'Did you send the reminder? It is about MIPI Alliance: Get a copy of my data',
    /only once you say so/,
  ],
])('of a later letter that may have left the member is asked on Home: %s', async (id, of, words, why) => {
  const { container } = await show(Home, { world: asked(of, id) });
  expect(screen.queryByText('Nothing is waiting on you.')).toBeNull();
  expect(screen.getByText(words)).toBeVisible();
  expect(screen.getByText(why)).toBeVisible();
  await expectAccessible(container);
  await userEvent.click(screen.getByRole('button', { name: /^Say whether you sent it/ }));
  expect(location.hash).toBe(`#/org/mipi/requests/${id}`);
});

test('while it is still on its way nothing is asked yet', async () => {
  const { app, client } = await show(Home, { world: asked(leaving) });
  app.posting = new Post(client, 'x');
  expect(await screen.findByText('Nothing is waiting on you.')).toBeVisible();
});

test('a late request says with it what is asked about its reminder, in one row', async () => {
  const world = busyWorld();
  world.requests = world.requests.map((each) =>
    ['r1', 'r4'].includes(each.row.id) ? handedOver(each, 'reminder') : each,
  );
  await show(Home, { world });
  const needs = within(screen.getByRole('list', { name: 'Needs you' })).getAllByRole('listitem');
  expect(needs[0]).toHaveTextContent(/MIPI Alliance is 6 days late.*Did you send the reminder\?/);
  expect(needs.filter((each) => /Hikvision.*Correct my data/.test(each.textContent))).toHaveLength(1);
});

test('letters that have not gone out stand below everything that presses', async () => {
  const world = busyWorld();
  const { container } = await show(Home, { world });
  const needs = within(screen.getByRole('list', { name: 'Needs you' })).getAllByRole('listitem');
  expect(needs.slice(-2).map((each) => each.querySelector('.what')?.textContent)).toEqual([
    'Not sent to smarteyegroup yet: Delete my data',
    'Not sent to MIPI Alliance yet: Correct my data',
  ]);
  expect(container).not.toHaveTextContent(/Nothing is waiting/);
  await userEvent.click(within(needs.at(-1) as HTMLElement).getByRole('button', { name: /^Open letter/ }));
  expect(location.hash).toBe('#/org/mipi/requests/r9');
});

test('many letters that have not gone out take one row', async () => {
  const world = withOrganizations(organization('foscam'));
  world.requests = ['a', 'b', 'c', 'd'].map((id) =>
    requestOf(row(id, 'foscam', 'access', { state: 'draft', group: 'member' })),
  );
  await show(Home, { world });
  expect(screen.getByText('4 requests have not gone out yet')).toBeVisible();
  expect(screen.queryByText(/^Not sent to/)).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Open the outbox' }));
  expect(location.hash).toBe('#/outbox');
});

test.each([
  ['guided', 'Not done at Foscam yet: Get a copy of my data'],
  ['phone', 'Foscam not called yet: Get a copy of my data'],
  ['local', 'Not done yet: Foscam, Get a copy of my data'],
  ['portal', 'Not handed to Foscam’s portal yet: Get a copy of my data'],
])('what is no letter is not called one: %s', async (channel, words) => {
  const world = withOrganizations(organization('foscam'));
  world.requests = [requestOf(row('x', 'foscam', 'access', { state: 'ready', group: 'member', channel }))];
  await show(Home, { world });
  expect(screen.getByText(words)).toBeVisible();
});
