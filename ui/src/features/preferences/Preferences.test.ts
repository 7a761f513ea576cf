import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { CATALOGUE, busyWorld, factsOf, organization, pending, preference } from '../../fixtures/world';
import { IpcError } from '../../ipc/client';
import type { PreferenceView } from '../../ipc/types';
import { spoken } from '../../shared/live.svelte';
import { DONE, showOrganization } from '../../testing/organization';
import { expectAccessible } from '../../testing/screen';
import { listsOf } from './lists';
import Preferences from './Preferences.svelte';

const user = userEvent.setup({ delay: null });
/** What the screen says, without what the policy allows. */
const claims = (container: Element) => (container.textContent ?? '').replaceAll(/can be stopped/giu, '');
const offers = (changes: Partial<PreferenceView>) => ({
  ...preference('hikvision', 'offers', true),
  ...changes,
});

/** Hikvision with one topic as given. */
function world(changes: Partial<PreferenceView> = {}) {
  const made = busyWorld();
  made.preferences.hikvision = [offers(changes)];
  return made;
}

test.each(CATALOGUE.organizations.map(({ id }) => id))(
  '%s: there is a switch exactly where the policy gives a choice',
  async (id) => {
    const { container } = await showOrganization(Preferences, id);
    await screen.findByRole('heading', { name: 'You can stop' });
    const choices = factsOf(id).topics.filter((each) => ['yes', 'partly'].includes(each.stoppable));
    expect(screen.getAllByRole('switch')).toHaveLength(choices.length);
    const silent = factsOf(id).topics.filter((each) => each.stoppable === 'silent');
    if (silent.length > 0) {
      const region = screen.getByRole('region', { name: 'The policy does not say' });
      expect(within(region).queryByRole('switch')).toBeNull();
      expect(within(region).getAllByText('The policy does not say')).toHaveLength(silent.length + 1);
    }
    await expectAccessible(container);
  },
);

test('every policy fact names its section, and the screen the date of the copy', async () => {
  const { container } = await showOrganization(Preferences, 'hikvision');
  await screen.findByRole('heading', { name: 'You can stop' });
  for (const { ref } of factsOf('hikvision').topics) expect(container).toHaveTextContent(`Policy, ${ref}`);
  expect(screen.getByText(/from the policy copy of 16 Jul 2019/)).toBeVisible();
});

test('a date nobody can tell is shown as it is printed', async () => {
  await showOrganization(Preferences, 'smarteye');
  expect(
    await screen.findByText(/policy copy of “October 2018, 11, 3” \(as printed; day and month unclear\)/),
  ).toBeVisible();
});

test('nothing is switched on that nobody said is on', () => {
  for (const { topics } of CATALOGUE.organizations)
    for (const list of listsOf(topics, []))
      for (const topic of list.topics) expect(topic.view).toBeUndefined();
});

test('a topic nobody has said anything about is not shown as on', async () => {
  await showOrganization(Preferences, 'hikvision', { world: world({ subscribed: null, confirmed: null }) });
  const offer = (await screen.findAllByRole('switch'))[0];
  expect(offer).not.toBeChecked();
  expect(offer).toHaveAccessibleDescription(/Not known/);
});

test('switching off waits, and is not called stopped before it is confirmed', async () => {
  const setEmailPreference = vi.fn(async () => [
    offers({ subscribed: false, pending: pending({ operation: 'o' }) }),
  ]);
  const { container } = await showOrganization(Preferences, 'hikvision', {
    world: world(),
    ipc: { setEmailPreference },
  });
  await user.click((await screen.findAllByRole('switch', { checked: true }))[0] as HTMLElement);
  expect(setEmailPreference.mock.calls).toEqual([
    [{ organization: 'hikvision', topic: 'offers', subscribed: false }],
  ]);
  expect(await screen.findByText('Waiting')).toBeVisible();
  expect(screen.getByText('At Hikvision it is still: On')).toBeVisible();
  expect(spoken.polite).toContain('Waiting for Hikvision to confirm it');
  expect(claims(container)).not.toMatch(DONE);
  await expectAccessible(container);
});

test('a failed switch goes back and says why', async () => {
  const setEmailPreference = async () => {
    throw new IpcError('disk-full', 'a1');
  };
  await showOrganization(Preferences, 'hikvision', { world: world(), ipc: { setEmailPreference } });
  const offer = (await screen.findAllByRole('switch'))[0] as HTMLElement;
  await user.click(offer);
  expect(await screen.findByRole('alert')).toHaveTextContent('the disk is full');
  expect(offer).toBeChecked();
});

test('an unknown outcome says that it may have arrived', async () => {
  await showOrganization(Preferences, 'hikvision', {
    world: world({
      subscribed: false,
      pending: pending({ state: 'unknown', canUndo: false, canRetry: true }),
    }),
  });
  expect(await screen.findByText('Not known if it arrived')).toBeVisible();
  expect(screen.getByText('At Hikvision it is still: On')).toBeVisible();
});

test('the portal says on, you said off: both are shown and neither is chosen', async () => {
  const resolveConflict = vi.fn(async () => null);
  const { container } = await showOrganization(Preferences, 'hikvision', {
    world: world({
      subscribed: false,
      pending: pending({ operation: 'o', state: 'conflict', canUndo: false }),
      conflict: { yours: false, theirs: true },
    }),
    ipc: { resolveConflict },
  });
  const yours = await screen.findByRole('radio', { name: /keep yours, Off/ });
  const theirs = screen.getByRole('radio', { name: /keep Hikvision’s, On/ });
  expect(yours).not.toBeChecked();
  expect(theirs).not.toBeChecked();
  expect(screen.getByText('You chose on 12 May 2026; Hikvision’s copy is of 12 May 2026.')).toBeVisible();
  expect(screen.queryByRole('switch', { name: 'Receive: Offers' })).toBeNull();
  await expectAccessible(container);
  await user.click(yours);
  await user.click(screen.getByRole('button', { name: 'Keep these versions' }));
  expect(resolveConflict.mock.calls).toEqual([
    [{ organization: 'hikvision', operation: 'o', choices: [{ field: 'subscribed', keep: 'yours' }] }],
  ]);
});

test('one press asks to stop all marketing, and the button goes with it', async () => {
  const { container } = await showOrganization(Preferences, 'onvif');
  const stop = await screen.findByRole('button', { name: 'Stop all marketing here' });
  await user.click(stop);
  await waitFor(() => expect(stop).not.toBeInTheDocument());
  expect(screen.getAllByText('Waiting')).toHaveLength(3);
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
  expect(claims(container)).not.toMatch(DONE);
});

test('by hand nothing claims to reach the organization', async () => {
  const made = busyWorld();
  made.organizations = [organization('smarteye', { channel: 'by-hand' })];
  await showOrganization(Preferences, 'smarteye', { world: made });
  expect(await screen.findByText(/smarteyegroup does not learn of it/)).toBeVisible();
  expect(screen.queryByRole('button', { name: /Stop all marketing/ })).toBeNull();
  expect(screen.getByRole('button', { name: 'Note all marketing as off' })).toBeVisible();
});

test('by hand there is a way to write to them', async () => {
  const made = busyWorld();
  made.organizations = [organization('smarteye', { channel: 'by-hand' })];
  await showOrganization(Preferences, 'smarteye', { world: made });
  await user.click(await screen.findByRole('button', { name: 'Write to them' }));
  expect(location.hash).toBe('#/org/smarteye/requests/new?kind=stop-marketing');
});
