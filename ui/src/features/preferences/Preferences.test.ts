import { cleanup, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import {
  CATALOGUE,
  busyWorld,
  deletion,
  factsOf,
  organization,
  pending,
  preference,
} from '../../fixtures/world';
import { IpcError } from '../../ipc/client';
import type { PreferenceView } from '../../ipc/types';
import { spoken } from '../../shared/live.svelte';
import { t } from '../../shared/words.svelte';
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

/** The world with this organization's portal connected and nothing wrong. */
function connected(id: string) {
  const made = busyWorld();
  made.organizations = [organization(id)];
  return made;
}

function unconnected(id: string) {
  const made = busyWorld();
  made.organizations = [organization(id, { channel: 'by-hand' })];
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

test('the focus stays with the member who went on while the marketing was being stopped', async () => {
  let answer = () => {};
  const answered = new Promise<void>((resolve) => (answer = resolve));
  const stopAllMarketing = async () => {
    await answered;
    return [offers({ subscribed: false, pending: pending({ operation: 'o' }) })];
  };
  await showOrganization(Preferences, 'hikvision', { world: world(), ipc: { stopAllMarketing } });
  const stop = await screen.findByRole('button', { name: 'Stop all marketing here' });
  await user.click(stop);
  const other = screen.getByRole('switch', { name: 'Receive: Subscriptions' });
  other.focus();
  answer();
  await waitFor(() => expect(stop).not.toBeInTheDocument());
  await new Promise((next) => setTimeout(next));
  expect(other).toHaveFocus();
});

test('to stop all waits its turn behind a switch, and is asked once however often it is pressed', async () => {
  const asked: string[] = [];
  const ends: (() => void)[] = [];
  const command = (name: string) => async () => {
    asked.push(name);
    await new Promise<void>((resolve) => ends.push(resolve));
    return [offers({})];
  };
  const ipc = { setEmailPreference: command('one'), stopAllMarketing: command('all') };
  await showOrganization(Preferences, 'hikvision', { world: world(), ipc });
  await user.click((await screen.findAllByRole('switch', { checked: true }))[0] as HTMLElement);
  const press = screen.getByRole('button', { name: 'Stop all marketing here' });
  await user.dblClick(press);
  expect(asked).toEqual(['one']);
  ends.shift()?.();
  await waitFor(() => expect(asked).toEqual(['one', 'all']));
  ends.shift()?.();
  await new Promise((next) => setTimeout(next));
  expect(asked).toEqual(['one', 'all']);
});

test('by hand nothing claims to reach the organization', async () => {
  const made = busyWorld();
  made.organizations = [organization('smarteye', { channel: 'by-hand' })];
  await showOrganization(Preferences, 'smarteye', { world: made });
  expect(await screen.findByText(/smarteyegroup does not learn of it/)).toBeVisible();
  expect(screen.queryByRole('button', { name: /Stop all marketing/ })).toBeNull();
  expect(screen.getByRole('button', { name: 'Note all marketing as off' })).toBeVisible();
});

test.each(CATALOGUE.organizations.map(({ id }) => id))(
  '%s: what still comes is said beside the switches, with its section',
  async (id) => {
    const { container } = await showOrganization(Preferences, id, { world: connected(id) });
    const still = within(await screen.findByRole('list', { name: 'What still comes' }));
    const { still: rows, further, streams } = factsOf(id).marketing;
    expect(still.getAllByRole('listitem')).toHaveLength(rows.length);
    for (const { label, ref } of rows) {
      expect(still.getByText(t(label))).toBeVisible();
      expect(still.getAllByText(t('record-policy-ref', { ref })).length).toBeGreaterThan(0);
    }
    const steps = screen.queryByRole('list', { name: 'Further steps' });
    expect(steps === null).toBe(further.length === 0 || streams.length > 0);
    for (const { label } of further) expect(screen.getByText(t(label))).toBeVisible();
    expect(screen.queryByRole('heading', { name: 'How to stop the marketing' })).toBeNull();
    await expectAccessible(container);
  },
);

test.each(CATALOGUE.organizations.map(({ id }) => id))(
  '%s by hand: how the marketing is stopped and what still comes stand before the notes',
  async (id) => {
    const { container } = await showOrganization(Preferences, id, { world: unconnected(id) });
    await screen.findByRole('heading', { name: 'What still comes' });
    const { first, further, still } = factsOf(id).marketing;
    for (const { label } of [...first, ...further, ...still])
      expect(screen.getByText(t(label))).toBeVisible();
    const order = screen.getAllByRole('heading', { level: 2 }).map((each) => each.textContent);
    expect(order.indexOf('What still comes')).toBeLessThan(order.indexOf('You can stop'));
    await expectAccessible(container);
  },
);

test('ONVIF: partners may already have lists, and the way the policy promises is told', async () => {
  const { container } = await showOrganization(Preferences, 'onvif');
  await screen.findByRole('list', { name: 'What still comes' });
  expect(screen.getByText('Messages from partners who already have lists')).toBeVisible();
  expect(screen.getByText('Policy, §5, bullet 3')).toBeVisible();
  expect(screen.getByText(/this is the way the policy promises/)).toBeVisible();
  expect(container).not.toHaveTextContent('link in each message');
});

test.each([true, false])('MIPI shows two streams, each with its own step (portal: %s)', async (portal) => {
  const world = portal ? connected('mipi') : unconnected('mipi');
  await showOrganization(Preferences, 'mipi', { world });
  const causeway = await screen.findByRole('list', { name: 'Mail sent through Causeway' });
  expect(within(causeway).getByText(/The email preferences in Causeway/)).toBeVisible();
  const other = screen.getByRole('list', { name: /^Mail that does not come through Causeway/ });
  expect(within(other).getByText(/take my address off the email list/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Write to them' })).toBeVisible();
});

test.each(['onvif', 'hikvision', 'foscam', 'smarteye'])('%s has one stream', async (id) => {
  await showOrganization(Preferences, id, { world: connected(id) });
  await screen.findByRole('heading', { name: 'What still comes' });
  expect(screen.queryByRole('heading', { name: 'Streams of email' })).toBeNull();
});

test.each([
  [{ outcome: 'known', version: null }, /names the policy copy known here, of 28 May 2017/],
  [{ outcome: 'another', version: '2026-10-01' }, /names another policy: “1 Oct 2026”\. Known here/],
  [{ outcome: 'another', version: 'version 7' }, /names another policy: “version 7”/],
  [{ outcome: 'not-said', version: null }, /does not say which policy is in force/],
])('Foscam’s policy is looked at instead, on a press alone: %o', async (said, words) => {
  const checkPolicy = vi.fn(async () => said);
  const { container } = await showOrganization(Preferences, 'foscam', {
    world: connected('foscam'),
    ipc: { checkPolicy },
  });
  const legal = (await screen.findByText('Legal notices')).closest('li') as HTMLElement;
  expect(within(legal).getByText(/they bind you all the same/)).toBeVisible();
  expect(checkPolicy).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: 'Check the policy now' }));
  expect(checkPolicy.mock.calls).toEqual([[{ organization: 'foscam' }]]);
  expect(await within(legal).findByText(words)).toBeVisible();
  expect(spoken.polite).toMatch(words);
  await expectAccessible(container);
});

test('a look at the policy that failed leaves no earlier word standing', async () => {
  let said = async () => ({ outcome: 'known', version: null });
  const checkPolicy = () => said();
  await showOrganization(Preferences, 'foscam', { world: connected('foscam'), ipc: { checkPolicy } });
  const press = await screen.findByRole('button', { name: 'Check the policy now' });
  await user.click(press);
  expect(await screen.findByText(/names the policy copy known here/)).toBeVisible();
  said = async () => {
    throw new IpcError('offline', 'a1');
  };
  await user.click(press);
  expect(await screen.findByRole('alert')).toBeVisible();
  expect(screen.queryByText(/names the policy copy known here/)).toBeNull();
});

test('without a portal nothing claims to look for a newer policy', async () => {
  await showOrganization(Preferences, 'foscam', { world: unconnected('foscam') });
  expect(await screen.findByText(/nothing here can look for a newer policy/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Check the policy now' })).toBeNull();
  const copy = screen.getByRole('link', { name: 'See the policy as known here' });
  expect(copy).toHaveAttribute('href', '#/org/foscam/policy');
});

test('where the account is gone nothing claims to look for a newer policy either', async () => {
  const world = connected('foscam');
  world.organizations = [organization('foscam', { deletion: deletion({ state: 'executed' }) })];
  const { container } = await showOrganization(Preferences, 'foscam', { world });
  expect(await screen.findByText(/^Your account there is gone, so nothing here can look/)).toBeVisible();
  expect(screen.queryByText(/Without a portal/)).toBeNull();
  expect(screen.queryByRole('button', { name: 'Check the policy now' })).toBeNull();
  expect(screen.getByRole('link', { name: 'See the policy as known here' })).toBeVisible();
  await expectAccessible(container);
});

test('by hand there is a way to write to them', async () => {
  const made = busyWorld();
  made.organizations = [organization('smarteye', { channel: 'by-hand' })];
  await showOrganization(Preferences, 'smarteye', { world: made });
  await user.click(await screen.findByRole('button', { name: 'Write to them' }));
  expect(location.hash).toBe('#/org/smarteye/requests/new?kind=stop-marketing');
});

const ENDS_BOTH = 'How much is to end';

test.each([true, false])(
  'smarteye: to stop the marketing and to delete everything are two options of equal weight (portal: %s)',
  async (portal) => {
    const world = portal ? connected('smarteye') : unconnected('smarteye');
    const { container } = await showOrganization(Preferences, 'smarteye', { world });
    const options = within(await screen.findByRole('list', { name: ENDS_BOTH })).getAllByRole('listitem');
    expect(options).toHaveLength(2);
    const [stop, remove] = options.map((each) => within(each)) as [
      ReturnType<typeof within>,
      ReturnType<typeof within>,
    ];
    expect(stop.getByText('Stop the marketing')).toBeVisible();
    expect(remove.getByText('Delete everything')).toBeVisible();
    const press = stop.getByRole('button', { name: portal ? 'Stop all marketing here' : 'Write to them' });
    const open = remove.getByRole('link', { name: 'See what deleting does' });
    expect(open).toHaveAttribute('href', '#/org/smarteye/delete');
    // Both look the same, and none of them stands on the page a second time with more weight.
    expect([...press.classList].sort()).toEqual([...open.classList].sort());
    expect(container.querySelector('.primary')).toBeNull();
    await expectAccessible(container);
  },
);

test.each(['onvif', 'hikvision', 'mipi', 'foscam'])('%s: no second option is made up', async (id) => {
  await showOrganization(Preferences, id, { world: connected(id) });
  await screen.findByRole('heading', { name: 'What still comes' });
  expect(screen.queryByRole('list', { name: ENDS_BOTH })).toBeNull();
});

test('smarteye: where everything was deleted or is being deleted, that is no option any more', async () => {
  for (const state of ['requested', 'executed'] as const) {
    const world = connected('smarteye');
    world.organizations = [organization('smarteye', { deletion: deletion({ state }) })];
    await showOrganization(Preferences, 'smarteye', { world });
    await screen.findByRole('heading', { name: 'What still comes' });
    expect(screen.queryByRole('list', { name: ENDS_BOTH })).toBeNull();
    cleanup();
  }
});
