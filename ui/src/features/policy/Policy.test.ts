import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { policyOf } from '../../fixtures/world';
import { IpcError } from '../../ipc/client';
import { setLanguage, t } from '../../shared/words.svelte';
import { expectAccessible } from '../../testing/screen';
import { showOrganization } from '../../testing/organization';
import Policy from './Policy.svelte';

const user = userEvent.setup();
const ALL = ['onvif', 'hikvision', 'mipi', 'foscam', 'smarteye'];

async function open(id: string) {
  const shown = await showOrganization(Policy, id);
  await screen.findByRole('heading', { name: 'Where data goes' });
  return shown;
}
/** What a band or a row of the table leads from and to. */
const ends = (elements: Iterable<Element>) =>
  [...elements].map((each) => `${each.getAttribute('data-from')} → ${each.getAttribute('data-to')}`);
const picture = () => screen.getByRole('figure', { name: /Solid bands/ });
const nodesIn = (column: string) =>
  within(screen.getByRole('list', { name: column }))
    .getAllByRole('button')
    .map((each) => each.textContent.trim());

test.each(ALL)('the table of %s has exactly the links of the picture', async (id) => {
  const { container } = await open(id);
  const drawn = ends(container.querySelectorAll('path[data-from]'));
  expect(drawn).toHaveLength(policyOf(id).flow.links.length);
  await user.click(screen.getByRole('button', { name: 'View as table' }));
  const table = screen.getByRole('table', { name: /Every link of the picture/ });
  expect(ends(table.querySelectorAll('tbody tr'))).toEqual(drawn);
  expect(container.querySelector('path[data-from]')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'View as picture' }));
  expect(ends(container.querySelectorAll('path[data-from]'))).toEqual(drawn);
});

test.each(['mipi', 'smarteye'])('%s names no country, and none is shown', async (id) => {
  await open(id);
  expect(nodesIn('Where')).toEqual(['Not stated']);
  expect(screen.getByText(/It names no country/)).toBeVisible();
  expect(screen.queryByText(/United States|USA/)).toBeNull();
});

test('a country is shown only with what the policy says of it', async () => {
  await open('hikvision');
  expect(nodesIn('Where')).toEqual([
    expect.stringMatching(/United States, Singapore, Brazil and Ireland.*registration/),
    expect.stringMatching(/European Union.*Members in the EU/),
    expect.stringMatching(/China.*exceptional/),
    expect.stringMatching(/anywhere in the world.*all other/),
    'Not stated',
  ]);
});

test('in the table, the summary and the label China is only said for exceptional cases', async () => {
  await open('hikvision');
  const china = 'China (in exceptional cases, for support)';
  expect(screen.getByText(/Places it names/)).toHaveTextContent(china);
  expect(screen.getByText(/^Registration data: United States.*support from China/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'View as table' }));
  const cells = screen.getAllByRole('cell').map((each) => each.textContent.trim());
  expect(cells).toContain(china);
  expect(cells).not.toContain('China');
});

test.each(ALL)('no place of %s stands without its condition', async (id) => {
  await open(id);
  const summary = screen.getByText(/kinds of data in \d+ groups/).textContent;
  const label = document.querySelector('dl')?.textContent;
  const places = policyOf(id).flow.nodes.filter(({ condition }) => condition !== null);
  await user.click(screen.getByRole('button', { name: 'View as table' }));
  const where = policyOf(id).label.find(({ topic }) => topic === 'where');
  for (const key of where?.labels ?? []) expect(label).toContain(t(key));
  for (const node of places) {
    const words = t(`flow-place-${node.condition}`, { places: '' }).trim();
    expect(summary).toContain(words);
    for (const row of document.querySelectorAll(`tbody tr[data-to="${node.id}"]`))
      expect(row.children[1]).toHaveTextContent(words);
  }
});

test.each(ALL)('the table of %s says in every row who is behind "Other"', async (id) => {
  await open(id);
  await user.click(screen.getByRole('button', { name: 'View as table' }));
  const others = policyOf(id).flow.nodes.filter(({ kind }) => kind === 'other');
  expect(others.length).toBeGreaterThan(0);
  for (const node of others) {
    const ends = [
      ...[...document.querySelectorAll(`tbody tr[data-from="${node.id}"]`)].map((row) => row.children[0]),
      ...[...document.querySelectorAll(`tbody tr[data-to="${node.id}"]`)].map((row) => row.children[1]),
    ];
    expect(ends.length).toBeGreaterThan(0);
    for (const end of ends) for (const key of node.labels) expect(end).toHaveTextContent(t(key));
  }
});

test('pressing a box keeps its path and says what it gets; pressing again lets it go', async () => {
  const { container } = await open('onvif');
  const attendees = within(picture()).getByRole('button', { name: /Every member signed up/ });
  await user.click(attendees);
  await user.click(screen.getByRole('heading', { level: 1 }));
  expect(attendees).toHaveAttribute('aria-pressed', 'true');
  const on = ends(container.querySelectorAll('path.on'));
  expect(on).toContain('data:contact → recipient:to.attendees');
  // It is listed, so no general statement about purposes leads there.
  expect(on.filter((each) => each.startsWith('purpose:'))).toEqual([]);
  const told = screen.getByRole('button', { name: 'Show all paths' }).parentElement as HTMLElement;
  expect(within(told).getByText('Gets, as listed')).toBeVisible();
  expect(within(told).getByText(/Email address · Home address/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Show all paths' }));
  expect(attendees).toHaveAttribute('aria-pressed', 'false');
  expect(container.querySelectorAll('path.off')).toHaveLength(0);
});

test('the picture is walked with the keyboard, and the focus shows a path by itself', async () => {
  const { container } = await open('foscam');
  within(picture())
    .getByRole('button', { name: /^Advertisers/ })
    .focus();
  await waitFor(() => expect(container.querySelectorAll('path.off').length).toBeGreaterThan(0));
  await user.keyboard('{Enter}');
  expect(screen.getByRole('button', { name: 'Show all paths' })).toBeVisible();
});

test.each(ALL)('every silence of %s is shown as one, with the same words', async (id) => {
  await open(id);
  const silences = screen.getByRole('list', { name: 'What the policy does not say' });
  const items = within(silences).getAllByRole('listitem');
  for (const item of items) expect(within(item).getByText('The policy does not say')).toBeVisible();
  const silent = policyOf(id).parts.flatMap(({ rows }) => rows.filter(({ says }) => says === 'silent'));
  expect(silent.length).toBeGreaterThan(2);
  for (const row of silent) expect(within(silences).getByText(t(row.label))).toBeVisible();
});

test.each(ALL)('the grid of %s is silent only where the policy is', async (id) => {
  await open(id);
  const grid = screen.getByRole('table', { name: 'What the policy says of each kind of data' });
  const rows = within(grid).getAllByRole('row').slice(1);
  const said = { ask: 'only if you choose or agree', general: 'said of all data, not of this kind' };
  for (const [at, row] of policyOf(id).grid.entries()) {
    const [, why, , control] = within(rows[at] as HTMLElement).getAllByRole('cell');
    // Every one of the five names purposes, and a right about all data.
    expect(why).toHaveTextContent(said.general);
    expect(row.control).not.toBe('silent');
    expect(control).toHaveTextContent(said[row.control as keyof typeof said]);
  }
});

test('a policy without purposes and rights has a grid that says so', async () => {
  const policy = policyOf('onvif');
  const grid = policy.grid.map((row) => ({ ...row, why: 'silent', control: 'silent' }) as const);
  await showOrganization(Policy, 'onvif', { ipc: { getPolicy: async () => ({ ...policy, grid }) } });
  const table = await screen.findByRole('table', { name: 'What the policy says of each kind of data' });
  expect(within(table).getAllByText('not said')).toHaveLength(2 * grid.length);
});

test.each(ALL)('every line of the label of %s says in which sections its answer stands', async (id) => {
  const { container } = await open(id);
  const lines = [...container.querySelectorAll('dl')][0]?.querySelectorAll('dd') ?? [];
  expect(lines).toHaveLength(8);
  for (const [at, { sections }] of policyOf(id).label.entries()) {
    const all = sections.join(', ');
    if (sections.length === 0) expect(lines[at]).not.toHaveTextContent(/Section/);
    else expect(lines[at]).toHaveTextContent(`${sections.length === 1 ? 'Section' : 'Sections'} ${all}`);
  }
});

test.each(ALL)('what %s leaves open in many statements is counted among its silences', async (id) => {
  await open(id);
  const silences = within(screen.getByRole('list', { name: 'What the policy does not say' }));
  const { parts, recipients } = policyOf(id);
  const noted = (note: string) =>
    parts.flatMap(({ rows }) => rows).filter(({ notes }) => notes.includes(note));
  expect(noted('policy-gets-silent')).toHaveLength(recipients.filter(({ gets }) => gets === null).length);
  expect(noted('policy-limits-silent')).toHaveLength(
    recipients.filter(({ limits }) => limits === null).length,
  );
  for (const what of ['basis', 'gets', 'limits', 'period', 'route', 'stop-how']) {
    const count = noted({ period: 'policy-no-period' }[what] ?? `policy-${what}-silent`).length;
    const said = silences.queryAllByText(t(`policy-silence-${what}`, { count }));
    expect(said, what).toHaveLength(count === 0 ? 0 : 1);
  }
});

test('a breach that nobody is told of is a silence, and not a thing the policy says', async () => {
  await open('foscam');
  const silences = within(screen.getByRole('list', { name: 'What the policy does not say' }));
  for (const said of [
    'Whether you are told of a data breach',
    'Whether you are told before a change takes effect',
    'Whether a browser’s “Do Not Track” is respected',
    'Which cookies there are, one by one',
    'How long cookies live',
    'A data protection officer and a representative in the EU',
  ])
    expect(silences.getByText(said)).toBeVisible();
  expect(screen.queryByText(/nothing is said about telling you of a breach/)).toBeNull();
});

test('what smarteyegroup says here and otherwise there stands side by side', async () => {
  await open('smarteye');
  const one = screen.getByRole('list', { name: 'It says' });
  const other = screen.getByRole('list', { name: 'It also says' });
  expect(within(one).getByText(/is said to stay with you/)).toBeVisible();
  for (const said of ['Server logs', 'IP address', 'Device ID', 'Email address'])
    expect(within(other).getByText(said)).toBeVisible();
});

test('the copy has its date, and one that cannot be read in one way only is shown as printed', async () => {
  const { unmount } = await open('mipi');
  expect(screen.getByText('Based on a copy archived 30 Nov 2019. It may have changed.')).toBeVisible();
  unmount();
  await open('smarteye');
  expect(screen.getByText(/“October 2018, 11, 3” \(as printed; day and month unclear\)/)).toBeVisible();
});

test('the archived copy opens on a press that shows its host, and where none is named the page says so', async () => {
  const { client, unmount } = await open('mipi');
  const opened = vi.spyOn(client, 'openArchivedCopy');
  await user.click(screen.getByRole('button', { name: 'Open archived copy at web.archive.org' }));
  expect(opened).toHaveBeenCalledWith({ organization: 'mipi' });
  unmount();
  await open('smarteye');
  expect(screen.queryByRole('button', { name: /Open archived copy/ })).toBeNull();
  expect(screen.getByText(/names no address where it was archived/)).toBeVisible();
});

test('without a browser the address of the copy is shown, to be taken along', async () => {
  const openArchivedCopy = async () => Promise.reject(new IpcError('browser-not-opened', 'a1b2'));
  await showOrganization(Policy, 'onvif', { ipc: { openArchivedCopy } });
  await user.click(await screen.findByRole('button', { name: /Open archived copy/ }));
  expect(await screen.findByRole('alert')).toHaveTextContent('No browser opened');
  expect(screen.getByText(/^https:\/\/web\.archive\.org\/web\/20190703023329id_\//)).toBeVisible();
});

test.each(ALL)('what %s says of changes of its policy stands there, its silences as silences', async (id) => {
  await open(id);
  const list = within(screen.getByRole('list', { name: 'If the policy changes' }));
  const rows = policyOf(id).changes;
  expect(rows).toHaveLength(3);
  for (const { label } of rows) expect(list.getByText(t(label))).toBeVisible();
  const silent = rows.filter(({ says }) => says === 'silent');
  expect(list.queryAllByText('The policy does not say')).toHaveLength(silent.length);
  expect(list.queryAllByText('A change also applies to data they already have')).toHaveLength(
    id === 'foscam' ? 1 : 0,
  );
});

test('every statement is found by subject and by section, with its reference', async () => {
  await open('onvif');
  await user.click(screen.getByRole('radio', { name: 'By section' }));
  const summary = screen.getByText('Section §5', { selector: 'summary *' });
  await user.click(summary);
  const section = summary.closest('details');
  expect(
    within(section as HTMLElement).getByText('Exhibitors, sponsors and advertisers'),
  ).toBeInTheDocument();
  expect(within(section as HTMLElement).getAllByText('Section §5, bullet 3')[0]).toBeVisible();
});

test('no screen of a policy judges: there is no score, and every language has all its words', async () => {
  for (const language of ['en', 'de'] as const) {
    for (const id of ALL) {
      const { container, unmount } = await showOrganization(Policy, id);
      setLanguage(language);
      await waitFor(() => expect(container.querySelectorAll('figure').length).toBeGreaterThan(0));
      expect(container.textContent).not.toMatch(/\b(score|rating|grade|stars)\b/iu);
      unmount();
    }
  }
});

test('axe finds nothing on the map, as a picture and as a table', async () => {
  const { container } = await open('foscam');
  await expectAccessible(container);
  await user.click(screen.getByRole('button', { name: 'View as table' }));
  await expectAccessible(container);
});
