import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { requestOf, row } from '../../fixtures/requests';
import { busyWorld, deletion, field, organization, profile } from '../../fixtures/world';
import { IpcError } from '../../ipc/client';
import { spoken } from '../../shared/live.svelte';
import { DONE, showOrganization, worldWith } from '../../testing/organization';
import { go } from '../../shared/router.svelte';
import { expectAccessible } from '../../testing/screen';
import Profile from './Profile.svelte';

const user = userEvent.setup({ delay: null });

/** Hikvision with nothing waiting. */
function calmWorld() {
  const world = busyWorld();
  world.organizations = [organization('hikvision'), organization('smarteye', { channel: 'by-hand' })];
  world.profiles.hikvision = profile('hikvision');
  return world;
}

async function edit(group: string) {
  await user.click(await screen.findByRole('button', { name: `Edit ${group}` }));
}

test('every value says where it comes from', async () => {
  const { container } = await showOrganization(Profile, 'hikvision', { world: calmWorld() });
  const held = profile('hikvision').fields.filter((each) => each.value !== null);
  expect(await screen.findAllByText('From portal, 12 May 2026')).toHaveLength(held.length);
  await expectAccessible(container);
});

test('what waits shows what the organization still has, and nothing is called done', async () => {
  const { container } = await showOrganization(Profile, 'hikvision');
  expect(await screen.findByText('At Hikvision it is still: Ada')).toBeVisible();
  expect(screen.getByText('Waiting')).toBeVisible();
  expect(screen.getByText('Sign-in needed')).toBeVisible();
  expect(container).not.toHaveTextContent(DONE);
  await expectAccessible(container);
});

test('of two versions neither is preselected, and nothing else on the screen decides', async () => {
  const resolveConflict = vi.fn(async () => null);
  const { container } = await showOrganization(Profile, 'onvif', { ipc: { resolveConflict } });
  await screen.findByRole('heading', { name: 'Two versions need your choice' });
  for (const radio of screen.getAllByRole('radio')) expect(radio).not.toBeChecked();
  expect(screen.getByText(/At ONVIF it is now: Postfach 99/)).toBeVisible();
  expect(resolveConflict).not.toHaveBeenCalled();
  await expectAccessible(container);
});

test('Edit leads the focus into the form, and Esc leads it back to Edit', async () => {
  await showOrganization(Profile, 'hikvision', { world: calmWorld() });
  await edit('Identity');
  expect(screen.getByRole('textbox', { name: /^Name/ })).toHaveFocus();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.getByRole('button', { name: 'Edit Identity' })).toHaveFocus());
});

test('a value arriving from sync does not overwrite what is typed', async () => {
  const world = calmWorld();
  const { client } = await showOrganization(Profile, 'hikvision', { world });
  await edit('Identity');
  const nickname = screen.getByRole('textbox', { name: /^Nickname/ });
  await user.clear(nickname);
  await user.type(nickname, 'Countess');
  world.profiles.hikvision = profile('hikvision', {
    'given.name': { value: 'Ada King', confirmed: 'Ada King' },
    'given.nickname': { value: 'A.', confirmed: 'A.' },
  });
  client.emit('records-changed', { organization: 'hikvision', kinds: ['profile'] });
  await waitFor(() => expect(screen.getByRole('textbox', { name: /^Name/ })).toHaveValue('Ada King'));
  expect(nickname).toHaveValue('Countess');
});

test('an unsaved text opens its group again and says what it is', async () => {
  const world = calmWorld();
  world.profiles.hikvision = profile('hikvision', { 'given.nickname': { draft: 'Countess' } });
  await showOrganization(Profile, 'hikvision', { world });
  const nickname = await screen.findByRole('textbox', { name: /^Nickname/ });
  expect(nickname).toHaveValue('Countess');
  expect(nickname).toHaveAccessibleDescription('This is text you had not saved yet.');
  expect(nickname).not.toHaveFocus();
});

test('what is typed is stored as a draft on the way out, and before the window locks', async () => {
  const saveDraft = vi.fn(async () => null);
  const { app, unmount } = await showOrganization(Profile, 'hikvision', {
    world: calmWorld(),
    ipc: { saveDraft },
  });
  await edit('Identity');
  await user.type(screen.getByRole('textbox', { name: /^Nickname/ }), '!');
  await Promise.all([...app.unsaved].map((store) => store()));
  const draft = { organization: 'hikvision', kind: 'profile', record: 'self', field: 'given.nickname' };
  expect(saveDraft.mock.calls).toEqual([[{ ...draft, text: 'Ada!' }]]);
  await user.type(screen.getByRole('textbox', { name: /^Nickname/ }), '!');
  unmount();
  expect(saveDraft).toHaveBeenLastCalledWith({ ...draft, text: 'Ada!!' });
});

test('a failed save keeps the text and says so', async () => {
  const saveProfile = async () => {
    throw new IpcError('disk-full', 'a1b2');
  };
  await showOrganization(Profile, 'hikvision', { world: calmWorld(), ipc: { saveProfile } });
  await edit('Identity');
  const name = screen.getByRole('textbox', { name: /^Name/ });
  await user.clear(name);
  await user.type(name, 'Ada King{Enter}');
  expect(await screen.findByRole('heading', { name: 'Not saved: the disk is full' })).toBeVisible();
  expect(name).toHaveValue('Ada King');
  expect(spoken.assertive).toContain('Not saved');
});

test('a double Enter makes one call, with only what changed', async () => {
  let answer: (view: ReturnType<typeof profile>) => void = () => undefined;
  const saveProfile = vi.fn(() => new Promise<ReturnType<typeof profile>>((resolve) => (answer = resolve)));
  await showOrganization(Profile, 'hikvision', { world: calmWorld(), ipc: { saveProfile } });
  await edit('Identity');
  const name = screen.getByRole('textbox', { name: /^Name/ });
  await user.clear(name);
  await user.type(name, ' Ada King {Enter}{Enter}');
  await waitFor(() => expect(saveProfile).toHaveBeenCalledOnce());
  expect(saveProfile).toHaveBeenCalledWith({
    organization: 'hikvision',
    edits: [{ field: 'given.name', value: 'Ada King', seen: ['Ada Lovelace-Freifrau von Unterschleißheim'] }],
  });
  answer(profile('hikvision'));
  await waitFor(() => expect(screen.getByRole('button', { name: 'Edit Identity' })).toHaveFocus());
  expect(saveProfile).toHaveBeenCalledOnce();
});

test('a saved change is not called updated before the organization confirmed it', async () => {
  const { container } = await showOrganization(Profile, 'hikvision', { world: calmWorld() });
  await edit('Identity');
  const name = screen.getByRole('textbox', { name: /^Name/ });
  await user.clear(name);
  await user.type(name, 'Ada King{Enter}');
  expect(await screen.findByText('Waiting')).toBeVisible();
  expect(screen.getByText(/At Hikvision it is still: Ada Lovelace/)).toBeVisible();
  expect(spoken.polite).toContain('Saved here. Waiting for Hikvision to confirm it.');
  expect(container).not.toHaveTextContent(DONE);
});

test('pasted line breaks do not run words together, and it is said', async () => {
  const saveProfile = vi.fn(async () => profile('hikvision'));
  await showOrganization(Profile, 'hikvision', { world: calmWorld(), ipc: { saveProfile } });
  await edit('Identity');
  const name = screen.getByRole('textbox', { name: /^Name/ });
  await user.clear(name);
  await user.paste('Ada\r\n  King\n');
  expect(name).toHaveValue('Ada King');
  expect(spoken.polite).toContain('line breaks became spaces');
  await user.keyboard('{Enter}');
  await waitFor(() =>
    expect(saveProfile).toHaveBeenCalledWith(
      expect.objectContaining({
        edits: [expect.objectContaining({ field: 'given.name', value: 'Ada King' })],
      }),
    ),
  );
});

test('an emptied value is sent as cleared', async () => {
  const saveProfile = vi.fn(async () => profile('hikvision'));
  await showOrganization(Profile, 'hikvision', { world: calmWorld(), ipc: { saveProfile } });
  await edit('Identity');
  await user.clear(screen.getByRole('textbox', { name: /^Nickname/ }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(saveProfile).toHaveBeenCalledWith({
    organization: 'hikvision',
    edits: [{ field: 'given.nickname', value: null, seen: ['Ada'] }],
  });
});

test('Cancel with changes asks, and keeping on keeps the text', async () => {
  await showOrganization(Profile, 'hikvision', { world: calmWorld() });
  await edit('Identity');
  const name = screen.getByRole('textbox', { name: /^Name/ });
  await user.type(name, '!');
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  const question = screen.getByRole('dialog', { name: 'Discard what you typed?' });
  expect(within(question).getByRole('button', { name: 'Keep editing' })).toHaveFocus();
  await user.click(within(question).getByRole('button', { name: 'Keep editing' }));
  expect(name).toHaveValue('Ada Lovelace-Freifrau von Unterschleißheim!');
});

test('text that was not saved when the account went is shown, to copy or to let go', async () => {
  const world = calmWorld();
  // Without a proof nobody says that it is deleted.
  world.organizations = [
    organization('hikvision', { deletion: deletion({ state: 'executed', proven: false }) }),
  ];
  const held = profile('hikvision');
  let draft: string | null = 'Ada, Countess';
  const getProfile = async () => ({
    ...held,
    fields: held.fields.map((each) => (each.id === 'given.name' ? { ...each, draft } : each)),
  });
  const saveDraft = vi.fn(async ({ text }: { text: string | null }) => {
    draft = text;
    return null;
  });
  const { container } = await showOrganization(Profile, 'hikvision', {
    world,
    ipc: { getProfile, saveDraft },
  });
  expect(await screen.findByText(/^Nothing can be changed at Hikvision any more/)).toBeVisible();
  expect(screen.getByText('Ada, Countess')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
  expect(saveDraft).not.toHaveBeenCalled();
  await expectAccessible(container);
  await user.click(screen.getByRole('button', { name: 'Discard text' }));
  await waitFor(() => expect(screen.queryByText('Ada, Countess')).toBeNull());
  expect(draft).toBeNull();
});

test('discarding forgets the draft', async () => {
  const saveDraft = vi.fn(async () => null);
  await showOrganization(Profile, 'hikvision', { world: calmWorld(), ipc: { saveDraft } });
  await edit('Identity');
  await user.type(screen.getByRole('textbox', { name: /^Name/ }), '!');
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  await user.click(screen.getByRole('button', { name: 'Discard text' }));
  await waitFor(() => expect(screen.getByRole('button', { name: 'Edit Identity' })).toHaveFocus());
  expect(saveDraft).toHaveBeenLastCalledWith(expect.objectContaining({ field: 'given.name', text: null }));
});

test('what the form or the shell refuses leads to its field', async () => {
  const saveProfile = async () => {
    throw new IpcError('validation', 'a1', {
      fields: [{ field: 'given.physical_address', reason: 'control', max: null }],
    });
  };
  const { container } = await showOrganization(Profile, 'hikvision', {
    world: calmWorld(),
    ipc: { saveProfile },
  });
  await edit('Contact');
  const email = screen.getByRole('textbox', { name: /^Email address/ });
  await user.clear(email);
  await user.type(email, 'nobody{Enter}');
  const summary = screen.getByRole('heading', { name: 'One field needs your attention' });
  expect(summary).toHaveFocus();
  await user.click(screen.getByRole('link', { name: /Email address: enter one address/ }));
  expect(email).toHaveFocus();
  expect(email).toBeInvalid();
  await expectAccessible(container);

  await user.clear(email);
  await user.type(email, 'ada@example.net{Enter}');
  const address = await screen.findByRole('link', { name: /^Postal address holds a character/ });
  await user.click(address);
  expect(screen.getByRole('textbox', { name: /^Postal address/ })).toHaveFocus();
  expect(email).toHaveValue('ada@example.net');
});

test('a change that needs a fresh sign-in asks for it once it is saved, and waits if that is cancelled', async () => {
  await showOrganization(Profile, 'hikvision', { world: calmWorld() });
  await edit('Contact');
  const email = screen.getByRole('textbox', { name: /^Email address/ });
  expect(email).toHaveAccessibleDescription(/asks you to sign in again/);
  await user.clear(email);
  await user.type(email, 'ada@example.net{Enter}');
  const dialog = await screen.findByRole('dialog', { name: 'Sign in at Hikvision' });
  await user.click(within(dialog).getByRole('button', { name: 'Cancel sign-in' }));
  expect(await screen.findByText('ada@example.net')).toBeVisible();
  expect(screen.getByText('Waiting')).toBeVisible();
});

test('by hand a value is saved on this computer and waits for nobody', async () => {
  const { container } = await showOrganization(Profile, 'smarteye', { world: calmWorld() });
  await edit('Identity');
  expect(screen.getByText(/may keep the earlier version of what you change/)).toBeVisible();
  await user.type(screen.getByRole('textbox', { name: /^Middle name/ }), 'Byron{Enter}');
  expect(await screen.findByText('Byron')).toBeVisible();
  expect(screen.queryByText('Waiting')).toBeNull();
  expect(spoken.polite).toContain('Saved on this computer.');
  await expectAccessible(container);
});

test.each([
  [{ problem: 'offline' as const }, /You are offline\. Changes wait here/],
  [{ problem: 'signed-out' as const, signedIn: false }, /You are signed out at Hikvision/],
  [{ problem: null, signedIn: false }, /You are signed out at Hikvision/],
  [{ problem: 'removals-stopped' as const, signedIn: false }, /You are signed out at Hikvision/],
  [{ problem: 'portal-unreachable' as const }, /The portal does not answer/],
  [{ network: false }, /The network for Hikvision is off/],
])('%o: the values stay, with their date', async (changes, words) => {
  const { container } = await showOrganization(Profile, 'hikvision', {
    world: worldWith('hikvision', changes),
  });
  expect(await screen.findByText('Ada L.')).toBeVisible();
  const banner = screen.getByText(words).closest('.banner');
  expect(banner).toHaveTextContent('What you see is from Tue 12 May 2026');
  await expectAccessible(container);
});

test('a profile that cannot be read says so and keeps what was read before', async () => {
  let broken = false;
  const getProfile = async () => {
    if (broken) throw new IpcError('disk-error', 'a1');
    return profile('hikvision');
  };
  const { client } = await showOrganization(Profile, 'hikvision', {
    world: calmWorld(),
    ipc: { getProfile },
  });
  await screen.findByText('Ada');
  broken = true;
  client.emit('records-changed', { organization: 'hikvision', kinds: ['profile'] });
  expect(await screen.findByRole('button', { name: 'Try again' })).toBeVisible();
  expect(screen.getByText('Ada')).toBeVisible();
});

test('markup in a value is shown as text', async () => {
  const world = calmWorld();
  world.profiles.hikvision = profile('hikvision', { 'given.nickname': { value: '<img src=x onerror=1>' } });
  const { container } = await showOrganization(Profile, 'hikvision', { world });
  expect(await screen.findByText('<img src=x onerror=1>')).toBeVisible();
  expect(container.querySelector('img')).toBeNull();
});

test('nothing held yet names the one press that fills it', async () => {
  const world = calmWorld();
  world.profiles.hikvision = {
    organization: 'hikvision',
    updatedAt: null,
    fields: profile('hikvision').fields.map((each) => field(each.id, null)),
  };
  const syncNow = vi.fn(async () => organization('hikvision'));
  await showOrganization(Profile, 'hikvision', { world, ipc: { syncNow } });
  expect(await screen.findByText('No profile values for Hikvision yet')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Check now' }));
  expect(syncNow).toHaveBeenCalledOnce();
});

test('what changes at the organization under the form is told, and what was seen goes with the save', async () => {
  const world = calmWorld();
  const saveProfile = vi.fn(async () => profile('hikvision'));
  const { client, container } = await showOrganization(Profile, 'hikvision', { world, ipc: { saveProfile } });
  await edit('Identity');
  const nickname = screen.getByRole('textbox', { name: /^Nickname/ });
  await user.type(nickname, ' L.');
  world.profiles.hikvision = profile('hikvision', {
    'given.nickname': { value: 'Countess', confirmed: 'Countess', seenAt: '2026-05-02T08:00:00Z' },
  });
  client.emit('records-changed', { organization: 'hikvision', kinds: ['profile'] });
  expect(
    await screen.findByText(/^Hikvision’s copy changed on 2 May 2026 while you were editing\./),
  ).toBeVisible();
  expect(screen.getByText('Nickname there now: Countess')).toBeVisible();
  expect(nickname).toHaveValue('Ada L.');
  await expectAccessible(container);
  await user.dblClick(screen.getByRole('button', { name: 'Save' }));
  expect(saveProfile.mock.calls).toEqual([
    [
      {
        organization: 'hikvision',
        edits: [{ field: 'given.nickname', value: 'Ada L.', seen: ['Ada'] }],
      },
    ],
  ]);
});

test('when the portal was last asked stands above the values, and a long asking can be stopped', async () => {
  const world = calmWorld();
  const cancelSync = vi.fn(async () => null);
  const { client } = await showOrganization(Profile, 'hikvision', { world, ipc: { cancelSync } });
  expect(await screen.findByText(/^Checked 12 May(?: 2026)?, \d\d:14$/)).toBeVisible();
  client.emit('sync-progress', { organization: 'hikvision', step: 'pull', done: 1000, total: 5000 });
  expect(await screen.findByText('1,000 of 5,000')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(cancelSync).toHaveBeenCalledWith({ organization: 'hikvision' });
});

test('corrected by hand, nothing has changed at the organization, and a letter can say so', async () => {
  await showOrganization(Profile, 'smarteye');
  expect(screen.queryByText('Nothing changes at smarteyegroup until you send it.')).toBeNull();
  await edit('Contact');
  const form = within(screen.getByRole('form', { name: 'Contact' }));
  const [first] = form.getAllByRole('textbox');
  if (!first) throw new Error('no field');
  await user.clear(first);
  await user.type(first, 'ada@example.net');
  await user.click(form.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Nothing changes at smarteyegroup until you send it.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Write a correction letter' }));
  expect(location.hash).toMatch(/^#\/org\/smarteye\/requests\/new\?kind=rectification&about=[a-z_.]+$/);
});

/** smarteye is kept by hand, and answered in full. */
function answeredWorld() {
  const world = calmWorld();
  world.requests = [
    requestOf(row('r20', 'smarteye', 'access', { state: 'answered-fully', group: 'closed' })),
  ];
  return world;
}

test('what is typed out of their answer is saved and shown as that, where the member says so', async () => {
  const { client, container } = await showOrganization(Profile, 'smarteye', { world: answeredWorld() });
  const save = vi.spyOn(client, 'saveProfile');
  const [group] = await screen.findAllByRole('button', { name: /^Edit / });
  await user.click(group!);
  const box = await screen.findByRole('checkbox', { name: 'This is from their answer of 8 May 2026' });
  expect(box).not.toBeChecked();
  expect(box).toHaveAccessibleDescription(/“Get a copy of my data”/);
  await expectAccessible(container);
  const [first] = screen.getAllByRole('textbox');
  await user.clear(first!);
  await user.type(first!, 'ada@example.org');
  await user.click(box);
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(save).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ answeredOn: '2026-05-08' }));
  expect(await screen.findByText('From their answer, 8 May 2026')).toBeVisible();
  expect(screen.queryByText(/Nothing changes/)).toBeNull();
});

test('without a tick it is the member’s own word, and nothing is said of an answer', async () => {
  const { client } = await showOrganization(Profile, 'smarteye', { world: answeredWorld() });
  const save = vi.spyOn(client, 'saveProfile');
  const [group] = await screen.findAllByRole('button', { name: /^Edit / });
  await user.click(group!);
  await screen.findByRole('checkbox', { name: /from their answer/ });
  await user.type(screen.getAllByRole('textbox')[0]!, 'x');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(save.mock.calls[0]?.[0]).not.toHaveProperty('answeredOn');
});

test('where they have not answered, or a portal says what is held, no answer can be named', async () => {
  for (const id of ['smarteye', 'hikvision']) {
    const world = id === 'smarteye' ? calmWorld() : answeredWorld();
    const { client, unmount } = await showOrganization(Profile, id, { world });
    const asked = vi.spyOn(client, 'getNewestAnswer');
    const [group] = await screen.findAllByRole('button', { name: /^Edit / });
    await user.click(group!);
    await screen.findAllByRole('textbox');
    expect(screen.queryByRole('checkbox', { name: /from their answer/ })).toBeNull();
    if (id === 'hikvision') expect(asked).not.toHaveBeenCalled();
    unmount();
  }
});

test('the way from an answered request opens the first form', async () => {
  go('/org/smarteye/profile?enter=answer');
  await showOrganization(Profile, 'smarteye', { world: answeredWorld() });
  expect(await screen.findByRole('checkbox', { name: /from their answer/ })).not.toBeChecked();
  expect(screen.getAllByRole('textbox')[0]).toHaveFocus();
  expect(screen.getAllByRole('form')).toHaveLength(1);
  go('/');
});
