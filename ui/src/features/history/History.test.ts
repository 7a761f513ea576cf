import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { entry, pageOf } from '../../fixtures/history';
import { busyWorld, emptyWorld, organization, pending } from '../../fixtures/world';
import type { HistoryEntry, ListHistoryRequest } from '../../ipc/types';
import { IpcError } from '../../ipc/client';
import { spoken } from '../../shared/live.svelte';
import { setLanguage } from '../../shared/words.svelte';
import { showOrganization } from '../../testing/organization';
import { expectAccessible } from '../../testing/screen';
import History from './History.svelte';

const user = userEvent.setup({ delay: null });

const line = async (title: string | RegExp) => {
  const heading = (await screen.findAllByRole('heading', { level: 3, name: title }))[0];
  return within(heading?.closest('li') as HTMLElement);
};

/** A world in which exactly this happened. */
function worldOf(...entries: HistoryEntry[]) {
  const world = emptyWorld();
  world.organizations = [organization('hikvision')];
  world.history = { hikvision: entries };
  return world;
}

test('each day is a heading, and each change says what, from where and how far', async () => {
  const { container } = await showOrganization(History, 'hikvision');
  const days = (await screen.findAllByRole('heading', { level: 2 })).map((each) => each.textContent);
  expect(days.slice(0, 2)).toEqual(['Tue 12 May 2026', 'Mon 11 May 2026']);
  const waiting = await line('Change in your profile');
  expect(waiting.getByText('Waiting')).toBeVisible();
  expect(waiting.getByText('You')).toBeVisible();
  expect(waiting.getByText('Nickname').closest('div')).toHaveTextContent(/Before: ?Ada → After: ?Ada L\./);
  const received = await line('Your profile changed');
  expect(received.getByText('From portal, 12 May 2026')).toBeVisible();
  const renamed = await line('仓库东门 changed');
  expect(renamed.getByText('Firmware')).toBeVisible();
  await expectAccessible(container);
});

test('nothing the organization has not confirmed is called done', async () => {
  await showOrganization(History, 'hikvision');
  const removal = await line('Removal of Attic');
  expect(removal.getByText('Discarded')).toBeVisible();
  const waiting = await line('Change in your profile');
  expect(waiting.queryByText(/Confirmed/)).toBeNull();
});

test('a code is said to have changed and never shown', async () => {
  await showOrganization(History, 'hikvision');
  const code = await line('Garden: verification code changed');
  expect(code.queryByText('→')).toBeNull();
});

test('what has not been sent can be undone, and the focus stays with its line', async () => {
  const discardChange = vi.fn(async () => null);
  await showOrganization(History, 'hikvision', { ipc: { discardChange } });
  const waiting = await line('Change in your profile');
  await user.dblClick(waiting.getByRole('button', { name: 'Undo, Change in your profile' }));
  expect(discardChange.mock.calls).toEqual([[{ organization: 'hikvision', operation: 'operation-waiting' }]]);
  await waitFor(() => expect(document.activeElement?.tagName).toBe('LI'));
  expect(spoken.polite).toContain('Taken back.');
});

test('what is confirmed or came from them they can be asked to change back, once for a double press', async () => {
  const changeBack = vi.fn(async () => 'asked' as const);
  await showOrganization(History, 'hikvision', { ipc: { changeBack } });
  const received = await line('Your profile changed');
  await user.dblClick(received.getByRole('button', { name: /^Ask them to change it back/ }));
  expect(changeBack).toHaveBeenCalledOnce();
  await waitFor(() => expect(spoken.polite).toContain('Hikvision is asked for the earlier value.'));
});

test('where the value has moved on the member is told that a choice comes first', async () => {
  await showOrganization(History, 'hikvision', { ipc: { changeBack: async () => 'conflict' } });
  const received = await line('Your profile changed');
  await user.click(received.getByRole('button', { name: /^Ask them/ }));
  await waitFor(() => expect(spoken.polite).toContain('Choose a version first; nothing is sent until then.'));
});

test('what was refused is decided in the Outbox', async () => {
  await showOrganization(History, 'hikvision');
  const refused = await line('Change to Back door');
  expect(refused.getByRole('link', { name: 'Decide in the Outbox' })).toHaveAttribute('href', '#/outbox');
  expect(refused.queryByRole('button')).toBeNull();
});

test('thousands of entries come page by page, and the last page leads the focus on', async () => {
  const world = worldOf(
    ...Array.from({ length: 70 }, (_, index) =>
      entry(new Date(Date.UTC(2026, 4, 12) - index * 60_000).toISOString(), { id: `noted:${index}` }),
    ),
  );
  await showOrganization(History, 'hikvision', { world });
  const count = () => screen.getAllByRole('heading', { level: 3 }).length;
  await user.click(await screen.findByRole('button', { name: 'Show more' }));
  await waitFor(() => expect(count()).toBe(70));
  expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  expect(spoken.polite).toContain('20 more entries');
  await waitFor(() => expect(document.activeElement).toHaveAttribute('data-entry-id', 'noted:50'));
});

test('entries can be narrowed by who and by what, and back', async () => {
  const world = busyWorld();
  const listHistory = vi.fn(async (ask: ListHistoryRequest) =>
    pageOf(world.history[ask.organization] ?? [], ask),
  );
  const { container } = await showOrganization(History, 'hikvision', { world, ipc: { listHistory } });
  await user.selectOptions(await screen.findByLabelText('Show'), 'What Hikvision logged');
  expect((await screen.findAllByText('Signed in'))[0]).toBeVisible();
  expect(screen.getAllByText('Logged as “weather-observed”')[0]).toBeVisible();
  await expectAccessible(container);
  await user.selectOptions(screen.getByLabelText('Show'), 'Changes from Hikvision');
  await user.selectOptions(screen.getByLabelText('About'), 'Camera: Serial number');
  expect(listHistory).toHaveBeenLastCalledWith({
    organization: 'hikvision',
    shown: 'received',
    kind: 'device',
    field: 'serial',
  });
  expect(await screen.findByText('No entry fits.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Show all changes' }));
  expect(await screen.findByText('Your profile changed')).toBeVisible();
});

test('an empty history says what will be here', async () => {
  await showOrganization(History, 'hikvision', { world: worldOf() });
  expect(await screen.findByText('Changes you make or receive will be listed here.')).toBeVisible();
});

test('a part that cannot be read is said to be missing, with its days', async () => {
  const world = worldOf(entry('2026-05-12T08:00:00Z'));
  const listHistory = async (ask: ListHistoryRequest) => ({
    ...pageOf(world.history.hikvision ?? [], ask),
    unread: ['2026-05-11T08:00:00Z', '2026-05-11T09:00:00Z'],
  });
  const { container } = await showOrganization(History, 'hikvision', { world, ipc: { listHistory } });
  expect(await screen.findByText('Part of the history could not be checked.')).toBeVisible();
  await user.click(screen.getByText('Show which days'));
  expect(screen.getByText('Mon 11 May 2026')).toBeVisible();
  expect(screen.getByText('Your profile changed')).toBeVisible();
  await expectAccessible(container);
});

test('a history that cannot be read says so and keeps what was read before', async () => {
  let broken = false;
  const world = worldOf(entry('2026-05-12T08:00:00Z'));
  const listHistory = async (ask: ListHistoryRequest) => {
    if (broken) throw new IpcError('disk-error', 'a1b2');
    return pageOf(world.history.hikvision ?? [], ask);
  };
  const { client } = await showOrganization(History, 'hikvision', { world, ipc: { listHistory } });
  expect(await screen.findByText('Your profile changed')).toBeVisible();
  broken = true;
  client.emit('records-changed', { organization: 'hikvision', kinds: ['profile'] });
  expect(await screen.findByRole('alert')).toBeVisible();
  expect(screen.getByText('Your profile changed')).toBeVisible();
});

test('what arrives meanwhile appears, and markup in it is text', async () => {
  const world = worldOf();
  const { client, container } = await showOrganization(History, 'hikvision', { world });
  await screen.findByText('Changes you make or receive will be listed here.');
  const fields = [{ field: 'given.nickname', before: null, after: '<b>Ada</b>' }];
  world.history.hikvision = [entry('2026-05-12T08:00:00Z', { fields })];
  client.emit('records-changed', { organization: 'hikvision', kinds: ['profile'] });
  expect(await screen.findByText('<b>Ada</b>')).toBeVisible();
  expect(container.querySelector('bdi b')).toBeNull();
});

test('by hand an earlier value is simply taken back', async () => {
  const changeBack = vi.fn(async () => 'asked' as const);
  await showOrganization(History, 'smarteye', { ipc: { changeBack } });
  const noted = await line('Your profile changed');
  expect(screen.queryByLabelText('Show')).toBeNull();
  await user.click(noted.getByRole('button', { name: /^Change it back/ }));
  expect(changeBack).toHaveBeenCalledOnce();
  await waitFor(() => expect(spoken.polite).toContain('Saved on this computer.'));
});

test('every kind of entry has words in both languages', async () => {
  const kinds = ['profile', 'device', 'email-preference', 'sharing-choice'] as const;
  const whats = [
    'changed',
    'added',
    'removed',
    'no-longer-listed',
    'listed-again',
    'secret-changed',
  ] as const;
  const entries = whats.flatMap((what) =>
    kinds.map((kind) => entry('2026-05-12T08:00:00Z', { what, kind, record: 'offers', recordName: 'Gate' })),
  );
  const states = ['waiting', 'sending', 'confirmed', 'refused', 'conflict', 'unknown', 'discarded'] as const;
  entries.push(
    ...states.map((state) => entry('2026-05-12T08:00:00Z', { what: 'edit', pending: pending({ state }) })),
  );
  for (const language of ['en', 'de'] as const) {
    setLanguage(language);
    const { container, unmount } = await showOrganization(History, 'hikvision', {
      world: worldOf(...entries.map((each) => ({ ...each, id: `${language}${each.id}` }))),
    });
    await waitFor(() => expect(container.querySelectorAll('h3')).toHaveLength(entries.length));
    await expectAccessible(container);
    unmount();
  }
});

test('what the member entered out of an answer is their change, and says of what', async () => {
  const world = worldOf(entry('2026-05-10T09:00:00Z', { source: 'imported-answer' }));
  await showOrganization(History, 'hikvision', { world });
  const changed = await line('Your profile changed');
  expect(changed.getByText('You')).toBeVisible();
  // The day of the line is that of entering it.
  expect(changed.getByText('From their answer')).toBeVisible();
});
