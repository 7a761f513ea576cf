import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { row as requestRow } from '../../fixtures/requests';
import { busyWorld, deletion, organization, pending, policyOf, sharing } from '../../fixtures/world';
import { IpcError } from '../../ipc/client';
import type { RequestRow, SharingChoice } from '../../ipc/types';
import { spoken } from '../../shared/live.svelte';
import { t } from '../../shared/words.svelte';
import { expectAccessible } from '../../testing/screen';
import { DONE, showOrganization } from '../../testing/organization';
import Sharing from './Sharing.svelte';

const user = userEvent.setup({ delay: null });
const ALL = ['onvif', 'hikvision', 'mipi', 'foscam', 'smarteye'];
const HOSTS = 'to.hosting';
const LINKS = 'Allow sharing: Other sites you reach through a link';

/** The world with these choices at one portal, and none elsewhere. */
function world(id: string, choices: SharingChoice[]) {
  const made = busyWorld();
  made.sharing = { [id]: choices };
  made.requests = [];
  return made;
}

async function open(id: string, choices: SharingChoice[] = [], ipc: Parameters<typeof show>[2] = {}) {
  const shown = await show(id, choices, ipc);
  await screen.findByRole('heading', { name: 'No choice stated' });
  return shown;
}

const show = (id: string, choices: SharingChoice[], ipc: object) =>
  showOrganization(Sharing, id, { world: world(id, choices), ipc });

const row = (name: string) => screen.getByText(name).closest('li') as HTMLElement;

test.each(ALL)(
  '%s without a portal’s choices: no toggle anywhere, and whoever leaves no choice can be objected to',
  async (id) => {
    const { container } = await open(id);
    expect(screen.queryByRole('switch')).toBeNull();
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Turn off all you can here' })).toBeNull();
    const without = policyOf(id).recipients.filter(({ standing }) => standing === 'none-stated');
    const buttons = screen.getAllByRole('button', { name: /^Object/ });
    expect(buttons.map((each) => each.getAttribute('aria-label'))).toEqual(
      without.map((each) => `Object: ${t(each.label)}`),
    );
    expect(screen.getAllByText('No opt-out stated. You can still object.')).toHaveLength(without.length);
    await expectAccessible(container);
  },
);

test('one press begins an objection to this recipient, by the way the organization offers', async () => {
  const { client } = await open('onvif');
  const begun = vi.spyOn(client, 'beginRequest');
  await userEvent.click(screen.getByRole('button', { name: 'Object: Website hosts' }));
  await waitFor(() => expect(location.hash).toMatch(/^#\/org\/onvif\/requests\/\w+$/u));
  expect(begun).toHaveBeenCalledExactlyOnceWith({
    organization: 'onvif',
    wish: 'objection',
    channel: 'email',
    about: [HOSTS],
  });
});

test('an objection that has not ended is shown instead of a second one; one to somebody else is not', async () => {
  const objection = (id: string, about: string[], group: string, wish = 'objection') =>
    requestRow(id, 'onvif', wish, { about, group, state: 'sent' });
  const asked = (objections: RequestRow[]) => open('onvif', [], { listRequests: async () => objections });
  const here = await asked([
    objection('r1', ['to.participants'], 'organization'),
    objection('r2', [HOSTS], 'member'),
  ]);
  const link = screen.getByRole('link', { name: 'See your request: Website hosts' });
  expect(link).toHaveAttribute('href', '#/org/onvif/requests/r2');
  expect(screen.queryByRole('button', { name: 'Object: Website hosts' })).toBeNull();
  await expectAccessible(here.container);
  here.unmount();
  const none = await asked([objection('r2', [HOSTS], 'closed'), objection('r3', [], 'organization')]);
  expect(screen.getByRole('button', { name: 'Object: Website hosts' })).toBeVisible();
  none.unmount();
  await asked([objection('r4', [], 'organization', 'stop-sharing')]);
  expect(screen.queryByRole('button', { name: /^Object/ })).toBeNull();
});

test.each(ALL)('every recipient of %s is listed once, in its group', async (id) => {
  await open(id);
  for (const standing of ['you-choose', 'they-ask', 'none-stated', 'law'] as const) {
    const rows = policyOf(id).recipients.filter((each) => each.standing === standing);
    const list = screen.queryByRole('list', { name: t(`sharing-${standing}`) });
    expect(list === null).toBe(rows.length === 0);
    for (const row of rows) expect(within(list as HTMLElement).getByText(t(row.label))).toBeVisible();
  }
});

test('what a recipient gets is listed where the policy lists it, and said to be missing where not', async () => {
  await open('onvif');
  expect(
    within(row('Every member signed up for the same event')).getByText(/Name · Home address/),
  ).toBeVisible();
  expect(within(row('Website hosts')).getByText('What they get is not listed')).toBeVisible();
  expect(within(row('Website hosts')).getByText('Section §5')).toBeVisible();
});

test('a toggle stands exactly where the portal offers the choice, under what the member can choose', async () => {
  const { container } = await open('foscam', [
    sharing('to.consented', true),
    sharing('to.links', false, { listing: 'no-longer-listed' }),
  ]);
  const list = screen.getByRole('list', { name: 'You choose' });
  expect(within(list).getByRole('switch')).toBeChecked();
  expect(screen.getAllByRole('switch')).toHaveLength(1);
  expect(screen.getByText(/does not offer this choice any more. Last known: Not allowed/)).toBeVisible();
  await expectAccessible(container);
});

test('a choice about somebody the policy does not name stands under the portal’s own name', async () => {
  await open('mipi', [sharing('anniversary-sponsors', true)]);
  const list = screen.getByRole('list', { name: 'Only at the portal' });
  expect(within(list).getByText('anniversary-sponsors')).toBeVisible();
  expect(within(list).getByRole('switch', { name: 'Allow sharing: anniversary-sponsors' })).toBeChecked();
});

test('turning off waits, says what the portal still has, and is not called done', async () => {
  const setSharingChoice = vi.fn(async () => [
    sharing('to.links', false, { confirmed: true, pending: pending({ operation: 'o' }) }),
  ]);
  const { container } = await open('hikvision', [sharing('to.links', true)], { setSharingChoice });
  await user.click(screen.getByRole('switch', { name: LINKS }));
  expect(setSharingChoice.mock.calls).toEqual([
    [{ organization: 'hikvision', recipient: 'to.links', allowed: false }],
  ]);
  expect(await screen.findByText('Waiting')).toBeVisible();
  expect(screen.getByText('At Hikvision it is still: Allowed')).toBeVisible();
  expect(spoken.polite).toContain('Waiting for Hikvision to confirm it');
  expect(container.textContent).not.toMatch(DONE);
  expect(container.textContent).not.toContain('Confirmed');
  const toggle = screen.getByRole('switch', { name: LINKS });
  expect(toggle).toHaveTextContent('Wanted: Not allowed');
  expect(toggle).toHaveAccessibleDescription(/Wanted: Not allowed/);
  await expectAccessible(container);
});

test('quick presses go one after the other, each is kept, and one that fails holds no other back', async () => {
  const before = [sharing('to.booth', true), sharing('to.workgroups', true), sharing('to.links', true)];
  const ends: (() => void)[] = [];
  const setSharingChoice = vi.fn(async ({ recipient }: { recipient: string }) => {
    await new Promise<void>((resolve) => ends.push(resolve));
    if (recipient === 'to.booth') throw new IpcError('disk-full', 'a1');
    return before;
  });
  await open('mipi', before, { setSharingChoice });
  for (const each of screen.getAllByRole('switch').slice(0, 3)) await user.click(each);
  const asked = () => setSharingChoice.mock.calls.map(([{ recipient }]) => recipient);
  expect(asked()).toEqual(['to.booth']);
  for (const next of ['to.workgroups', 'to.links']) {
    ends.at(-1)?.();
    await waitFor(() => expect(asked().at(-1)).toBe(next));
  }
  expect(asked()).toEqual(['to.booth', 'to.workgroups', 'to.links']);
});

test('a choice nobody made is not shown as refused, and no is one press away', async () => {
  const { container } = await open('hikvision', [sharing('to.links', null)]);
  const toggle = screen.getByRole('switch', { name: LINKS });
  expect(toggle).not.toBeChecked();
  expect(toggle).toHaveAccessibleDescription(/Not chosen/);
  await expectAccessible(container);
  await user.click(screen.getByRole('button', { name: /^Refuse sharing/ }));
  expect(await screen.findByText('At Hikvision it is still: Not chosen')).toBeVisible();
  expect(screen.queryByRole('button', { name: /^Refuse sharing/ })).toBeNull();
  expect(screen.getByRole('switch', { name: LINKS })).toHaveFocus();
});

test('a failed switch goes back and says why', async () => {
  const setSharingChoice = async () => {
    throw new IpcError('disk-full', 'a1');
  };
  await open('hikvision', [sharing('to.links', true)], { setSharingChoice });
  await user.click(screen.getByRole('switch', { name: LINKS }));
  expect(await screen.findByRole('alert')).toHaveTextContent('the disk is full');
  expect(screen.getByRole('switch', { name: LINKS })).toBeChecked();
});

test('what the organization refused or may have got is said, with its own words', async () => {
  const refused = pending({ state: 'refused', reason: 'validation', detail: 'Not today', canRetry: true });
  await open('hikvision', [sharing('to.links', false, { confirmed: true, pending: refused })]);
  expect(screen.getByText('Refused')).toBeVisible();
  expect(screen.getByText('Not today')).toBeVisible();
  expect(screen.getByText('At Hikvision it is still: Allowed')).toBeVisible();
});

test('both sides chose: no switch until the member has decided, and nothing is chosen for them', async () => {
  const resolveConflict = vi.fn(async () => null);
  const { container } = await open(
    'hikvision',
    [
      sharing('to.links', false, {
        confirmed: true,
        pending: pending({ operation: 'o', state: 'conflict', canUndo: false }),
        conflict: { before: null, yours: false, theirs: true },
      }),
    ],
    { resolveConflict },
  );
  expect(screen.queryByRole('switch')).toBeNull();
  const yours = screen.getByRole('radio', { name: /keep yours, Not allowed/ });
  expect(yours).not.toBeChecked();
  expect(screen.getByRole('radio', { name: /keep Hikvision’s, Allowed/ })).not.toBeChecked();
  await expectAccessible(container);
  await user.click(yours);
  await user.click(screen.getByRole('button', { name: 'Keep these versions' }));
  expect(resolveConflict.mock.calls).toEqual([
    [{ organization: 'hikvision', operation: 'o', choices: [{ field: 'allowed', keep: 'yours' }] }],
  ]);
});

test('one press turns off all that can be turned off, and the button goes with it', async () => {
  await open('mipi', [sharing('to.booth', false), sharing('to.workgroups', true), sharing('to.links', null)]);
  const press = screen.getByRole('button', { name: 'Turn off all you can here' });
  await user.click(press);
  await waitFor(() => expect(press).not.toBeInTheDocument());
  expect(screen.getAllByText('Waiting')).toHaveLength(2);
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
});

/** Two commands that end when they are told to, in the order in which they were asked for. */
function slowly(choices: SharingChoice[]) {
  const asked: string[] = [];
  const ends: (() => void)[] = [];
  const command = (name: string) => async () => {
    asked.push(name);
    await new Promise<void>((resolve) => ends.push(resolve));
    return choices;
  };
  const ipc = { optOutOfSharing: command('all'), setSharingChoice: command('one') };
  return { asked, ipc, end: () => ends.shift()?.() };
}

test('however often it is pressed, all is turned off once', async () => {
  const choices = [sharing('to.booth', true), sharing('to.workgroups', true)];
  const { asked, ipc, end } = slowly(choices);
  await open('mipi', choices, ipc);
  const press = screen.getByRole('button', { name: 'Turn off all you can here' });
  await user.dblClick(press);
  await user.click(press);
  end();
  // Whatever waited its turn would have it now.
  await new Promise((next) => setTimeout(next));
  expect(press).not.toHaveAttribute('aria-busy');
  expect(asked).toEqual(['all']);
  // The vault took it, but this one answers that all is as it was: then it can be pressed again.
  await user.click(press);
  await waitFor(() => expect(asked).toEqual(['all', 'all']));
  end();
});

test('to turn off all waits its turn behind a switch, and a switch waits behind it', async () => {
  const choices = [sharing('to.booth', true), sharing('to.workgroups', true)];
  const { asked, ipc, end } = slowly(choices);
  await open('mipi', choices, ipc);
  const [first, second] = screen.getAllByRole('switch') as [HTMLElement, HTMLElement];
  await user.click(first);
  await user.click(screen.getByRole('button', { name: 'Turn off all you can here' }));
  await user.click(second);
  expect(asked).toEqual(['one']);
  end();
  await waitFor(() => expect(asked).toEqual(['one', 'all']));
  end();
  await waitFor(() => expect(asked).toEqual(['one', 'all', 'one']));
  end();
});

test('what failed is turned off by the next press', async () => {
  const choices = [sharing('to.booth', true)];
  const optOutOfSharing = vi.fn(async () => choices);
  optOutOfSharing.mockRejectedValueOnce(new IpcError('disk-full', 'a1'));
  await open('mipi', choices, { optOutOfSharing });
  const press = screen.getByRole('button', { name: 'Turn off all you can here' });
  await user.click(press);
  expect(await screen.findByRole('alert')).toHaveTextContent('the disk is full');
  await user.click(press);
  await waitFor(() => expect(optOutOfSharing).toHaveBeenCalledTimes(2));
});

test('after the account is gone nothing can be chosen there', async () => {
  const made = world('hikvision', [sharing('to.links', true)]);
  made.organizations = [organization('hikvision', { deletion: deletion({ state: 'executed' }) })];
  await showOrganization(Sharing, 'hikvision', { world: made });
  expect(await screen.findByRole('switch', { name: LINKS })).toBeDisabled();
  expect(screen.queryByRole('button', { name: 'Turn off all you can here' })).toBeNull();
});

test.each([
  ['mipi', 'to.members_msg', 'Open setting at members.mipi.org', 'https://members.mipi.org'],
  ['hikvision', 'to.ads', 'Open networkadvertising.org', 'https://networkadvertising.org'],
])(
  '%s: the page of a choice is opened on a press that names its host',
  async (id, recipient, says, address) => {
    const openChoicePage = vi.fn(async () => null);
    const { client, container } = await open(id, [], { openChoicePage });
    const all = screen.getAllByRole('button', { name: /^Open/u });
    expect(all.map((each) => each.textContent?.trim())).toEqual([says]);
    expect(all[0]).toHaveAccessibleName(expect.stringContaining(`${says}: `));
    expect(openChoicePage).not.toHaveBeenCalled();
    await user.click(all[0] as HTMLElement);
    expect(openChoicePage.mock.calls).toEqual([[{ organization: id, recipient }]]);
    await waitFor(() => expect(spoken.polite).toContain('The page is opened in your browser.'));
    expect(container.textContent).not.toMatch(DONE);
    await expectAccessible(container);

    client.openChoicePage = async () => Promise.reject(new IpcError('browser-not-opened', 'a1b2'));
    await user.click(all[0] as HTMLElement);
    expect(await screen.findByRole('alert')).toHaveTextContent('No browser opened');
    expect(screen.getByText(address)).toBeVisible();
    await expectAccessible(container);
  },
);

test('where the portal takes the choice its page is not offered beside the switch', async () => {
  await open('mipi', [sharing('to.members_msg', true)]);
  expect(screen.getByRole('switch', { name: /^Allow sharing: Members/u })).toBeChecked();
  expect(screen.queryByRole('button', { name: /^Open/u })).toBeNull();
});
