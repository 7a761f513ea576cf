import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { requestOf, row } from '../../fixtures/requests';
import { busyWorld, emptyWorld, pending, policyOf, sharing } from '../../fixtures/world';
import type { RequestRow, SharingChoice } from '../../ipc/types';
import { t } from '../../shared/words.svelte';
import { expectAccessible, show } from '../../testing/screen';
import AllData from './AllData.svelte';

const user = userEvent.setup();
const cell = (name: RegExp | string) => screen.getByRole('button', { name });

async function open(world = busyWorld()) {
  const shown = await show(AllData, { world });
  await screen.findByRole('table', { name: 'Kinds of data by organization' });
  return shown;
}

test('all five organizations stand on one screen, with what is known and what is only listed', async () => {
  const { container } = await open();
  const heads = screen.getAllByRole('columnheader').map((each) => each.textContent.trim());
  expect(heads.slice(1).map((each) => each.replace(/^(ON|HI|MI|FO|SE)\s*/u, ''))).toEqual([
    'ONVIF',
    'Hikvision',
    'MIPI Alliance',
    'Foscam',
    'smarteyegroup',
  ]);
  expect(cell('Identity: Hikvision: 2 values')).toBeVisible();
  expect(cell('Payment: MIPI Alliance: policy lists 3, none seen')).toBeVisible();
  expect(cell('Contact: ONVIF: 2 versions')).toBeVisible();
  await expectAccessible(container);
});

test('a cell opens with a source on every value, and closes back to itself', async () => {
  const { container } = await open();
  await user.click(cell(/^Identity: Hikvision/));
  const panel = screen.getByRole('region', { name: 'Identity: Hikvision' });
  expect(screen.getByRole('heading', { name: 'Identity: Hikvision' })).toHaveFocus();
  const known = within(panel).getAllByRole('listitem').slice(0, 2);
  for (const each of known) expect(within(each).getByText(/From portal, 12 May 2026/)).toBeVisible();
  expect(within(panel).getByText(/purposes, given for all data at once/)).toBeVisible();
  await expectAccessible(container);
  await user.keyboard('{Escape}');
  await waitFor(() => expect(cell(/^Identity: Hikvision/)).toHaveFocus());
});

test('what is collected automatically cannot be seen here, and a copy is one step away', async () => {
  const world = busyWorld();
  world.requests = [];
  await open(world);
  await user.click(cell(/^Usage and technical data: MIPI/));
  const panel = screen.getByRole('region', { name: /^Usage/ });
  expect(
    within(panel).getByText('Collected automatically. You cannot see these values here. Ask for a copy.'),
  ).toBeVisible();
  expect(within(panel).getByText('MAC address of the network card')).toBeVisible();
});

test('one press begins the request for a copy and shows it', async () => {
  const world = busyWorld();
  world.requests = [];
  const { client } = await open(world);
  const begun = vi.spyOn(client, 'beginRequest');
  await user.click(cell(/^Usage and technical data: MIPI/));
  await user.click(screen.getByRole('button', { name: 'Ask for a copy' }));
  await waitFor(() => expect(location.hash).toMatch(/^#\/org\/mipi\/requests\/(?!new)./));
  expect(begun).toHaveBeenCalledWith(
    expect.objectContaining({ organization: 'mipi', wish: 'access', about: [] }),
  );
  expect(begun).toHaveBeenCalledTimes(1);
});

async function withAsked(...changes: Partial<RequestRow>[]) {
  const world = busyWorld();
  world.requests = changes.map((each, index) => requestOf(row(`r7${index}`, 'mipi', 'access', each)));
  const shown = await open(world);
  await user.click(cell(/^Usage and technical data: MIPI/));
  return { ...shown, panel: within(screen.getByRole('region', { name: /^Usage/ })) };
}

test.each([
  [{ state: 'draft' }, 'Draft', /^Begun 9 May/],
  [{ state: 'did-you-send' }, 'Did you send it?', /^Begun 9 May/],
  [{ state: 'sent', sentOn: '2026-04-15' }, 'Sent', 'Sent 15 Apr 2026'],
  [{ state: 'sent', channel: 'phone', sentOn: '2026-04-15' }, 'Called', 'Called 15 Apr 2026'],
  [{ state: 'acknowledged', sentOn: '2026-04-15' }, 'They have it', 'Sent 15 Apr 2026'],
  [{ state: 'identity-asked', sentOn: '2026-04-15' }, 'They asked who you are', 'Sent 15 Apr 2026'],
  [{ state: 'extended', sentOn: '2026-04-15' }, 'They need longer', 'Sent 15 Apr 2026'],
  [{ state: 'ready', channel: 'portal', filing: 'waiting' }, 'Waiting', /^Begun 9 May/],
  [{ state: 'sent', channel: 'portal', sentOn: '2026-04-15' }, 'Accepted', 'Accepted 15 Apr 2026'],
])(
  'a request for a copy that goes on (%o) is shown as it stands, and no second is begun',
  async (is, state, when) => {
    const { panel, container } = await withAsked(is);
    expect(panel.getByText('There is a request for a copy already.')).toBeVisible();
    expect(panel.getByText(state)).toBeVisible();
    expect(panel.getByText(when)).toBeVisible();
    const link = panel.getByRole('link', { name: 'Get a copy of my data' });
    expect(link).toHaveAttribute('href', '#/org/mipi/requests/r70');
    expect(panel.queryByRole('button', { name: 'Ask for a copy' })).toBeNull();
    expect(panel.queryByText(/Ask for a copy/)).toBeNull();
    await expectAccessible(container);
  },
);

test.each(['answered-fully', 'answered-partly', 'refused', 'withdrawn', 'closed'])(
  'a request for a copy that is over (%s) keeps none from being begun',
  async (state) => {
    // Also where a complaint about it still has a date.
    const { panel } = await withAsked({ state, sentOn: '2026-02-15', group: 'soon' });
    expect(panel.getByRole('button', { name: 'Ask for a copy' })).toBeVisible();
    expect(panel.queryByText(/already/)).toBeNull();
  },
);

test('of several requests for a copy all stand there: the one that left, and a draft that must not follow it', async () => {
  const sent = { state: 'sent', sentOn: '2026-04-15', damaged: true };
  const { panel } = await withAsked({ state: 'draft' }, sent);
  expect(panel.getByText('There are 2 requests for a copy already.')).toBeVisible();
  expect(panel.getByText('Draft')).toBeVisible();
  expect(panel.getByText('Log damaged')).toBeVisible();
  expect(panel.queryByRole('button', { name: 'Ask for a copy' })).toBeNull();
});

test('a request for a copy whose log is damaged says so, and another can be asked for', async () => {
  const { panel, client, container } = await withAsked({ state: 'draft', damaged: true });
  const begun = vi.spyOn(client, 'beginRequest');
  expect(panel.getByText('Log damaged')).toBeVisible();
  expect(panel.getByText(/nothing more can be noted/)).toBeVisible();
  await expectAccessible(container);
  await user.click(panel.getByRole('button', { name: 'Ask for a copy' }));
  await waitFor(() => expect(begun).toHaveBeenCalledTimes(1));
});

test('a choice about a recipient is a record like any other, with its value and its source', async () => {
  await open();
  await user.click(cell(/^Preferences: MIPI/));
  const panel = screen.getByRole('region', { name: /^Preferences: MIPI/ });
  const line = (name: string | RegExp) => within(panel).getByText(name).closest('li') as HTMLElement;
  const booth = t(policyOf('mipi').recipients.find(({ id }) => id === 'to.booth')?.label ?? '');
  expect(line(booth)).toHaveTextContent('May not be told');
  expect(within(line(booth)).getByText(/From portal, 12 May 2026/)).toBeVisible();
  const unnamed = line('anniversary-sponsors (not named in the policy)');
  expect(unnamed).toHaveTextContent('May be told');
});

/** MIPI with these choices, and the cell they stand in opened. */
async function withChoices(...choices: SharingChoice[]) {
  const world = busyWorld();
  world.preferences.mipi = [];
  world.sharing = { mipi: choices };
  const shown = await open(world);
  return { ...shown, world };
}
const boothIs = () => t(policyOf('mipi').recipients.find(({ id }) => id === 'to.booth')?.label ?? '');

test('choices about recipients are counted, and one nobody made is no value', async () => {
  await withChoices(sharing('to.booth', true), sharing('stand-42', false), sharing('to.workgroups', null));
  await user.click(cell('Preferences: MIPI Alliance: 2 values'));
  const panel = within(screen.getByRole('region', { name: /^Preferences: MIPI/ }));
  const known = panel.getByRole('region', { name: 'Known here' });
  const lines = within(known).getAllByRole('listitem');
  expect(lines).toHaveLength(2);
  expect(lines[0]).toHaveTextContent(boothIs());
  expect(lines[0]).toHaveTextContent('May be told');
  expect(lines[1]).toHaveTextContent('stand-42 (not named in the policy)');
  expect(lines[1]).toHaveTextContent('May not be told');
  for (const line of lines) expect(line).not.toHaveTextContent(/\b(On|Off|true|false)\b/u);
});

test('a choice that waits, or that both sides made, says so, and is not called confirmed', async () => {
  const waits = sharing('to.booth', false, { confirmed: true, pending: pending() });
  const both = sharing('to.workgroups', false, {
    confirmed: true,
    pending: pending({ state: 'conflict' }),
    conflict: { before: null, yours: false, theirs: true },
  });
  const { container } = await withChoices(waits, both);
  await user.click(cell('Preferences: MIPI Alliance: 2 versions'));
  const known = within(screen.getByRole('region', { name: 'Known here' }));
  const line = (name: string) => within(known.getByText(name).closest('li') as HTMLElement);
  expect(line(boothIs()).getByText('Waiting')).toBeVisible();
  const groups = t(policyOf('mipi').recipients.find(({ id }) => id === 'to.workgroups')?.label ?? '');
  expect(line(groups).queryByText('Waiting')).toBeNull();
  expect(line(groups).getByText(t('state-conflict'))).toBeVisible();
  expect(container).not.toHaveTextContent('Confirmed');
  await expectAccessible(container);
});

test('a choice is found by whom it is about, also by the portal’s own name, and is something I gave', async () => {
  await withChoices(sharing('stand-42', false));
  await user.click(screen.getByRole('checkbox', { name: 'Only what I gave' }));
  await user.type(screen.getByLabelText('Search labels and values'), 'STAND-42');
  expect(cell('Preferences: MIPI Alliance: 1 value')).toBeVisible();
  expect(screen.getByText('1 hit')).toBeInTheDocument();
});

test('who gets it is named where the policy lists it', async () => {
  await open();
  await user.click(cell(/^Contact: ONVIF/));
  const panel = screen.getByRole('region', { name: 'Contact: ONVIF' });
  expect(within(panel).getByText('Every member signed up for the same event')).toBeVisible();
});

test('the search finds labels and values, and never a secret', async () => {
  const { client } = await open();
  await user.type(screen.getByLabelText('Search labels and values'), 'strasse 12');
  expect(screen.queryByText(/Nothing fits/)).toBeVisible();
  await user.clear(screen.getByLabelText('Search labels and values'));
  await user.type(screen.getByLabelText('Search labels and values'), 'LINZER');
  expect(screen.getAllByRole('row').length).toBeGreaterThan(1);
  expect(screen.queryByRole('button', { name: /^Devices/ })).toBeNull();
  await user.clear(screen.getByLabelText('Search labels and values'));
  await user.type(screen.getByLabelText('Search labels and values'), 'KXQZVP');
  expect(screen.getByText('Nothing fits “KXQZVP”.')).toBeVisible();
  expect(JSON.stringify(await client.getAllData({}))).not.toContain('KXQZVP');
});

test('a code is counted and stays hidden', async () => {
  await open();
  await user.click(cell(/^Devices: Hikvision/));
  const panel = screen.getByRole('region', { name: 'Devices: Hikvision' });
  expect(within(panel).getByText('6 codes, hidden')).toBeVisible();
  expect(within(panel).getByRole('link', { name: 'See devices' })).toHaveAttribute(
    'href',
    '#/org/hikvision/devices',
  );
});

test('categories, and only what I gave', async () => {
  await open();
  await user.click(screen.getByRole('radio', { name: 'Categories' }));
  expect(cell('Usage and technical data: Hikvision: 16 categories')).toBeVisible();
  await user.click(screen.getByRole('checkbox', { name: 'Only what I gave' }));
  expect(screen.queryByRole('button', { name: /^Usage and technical data: Hikvision/ })).toBeNull();
  expect(cell(/^Identity: Hikvision/)).toBeVisible();
});

test('an organization whose file cannot be read is said so, and the others are there', async () => {
  const world = busyWorld();
  world.organizations = world.organizations.map((each) =>
    each.id === 'mipi' ? { ...each, damaged: true } : each,
  );
  await open(world);
  expect(screen.getByText(/The data file of MIPI Alliance cannot be read/)).toBeVisible();
  expect(cell(/^Identity: MIPI Alliance: policy lists/)).toBeVisible();
  expect(cell('Identity: Hikvision: 2 values')).toBeVisible();
});

test('without an organization the page says what would be here', async () => {
  await show(AllData, { world: emptyWorld() });
  expect(await screen.findByText('Nothing here yet')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Add organization' })).toHaveAttribute('href', '#/add');
});
