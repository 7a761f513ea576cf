import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { TODAY, due, row, rows } from '../../fixtures/requests';
import { expectAccessible, show } from '../../testing/screen';
import Timeline from './Timeline.svelte';
import { addDays, daysBetween, isDay, monthsBetween, todayOf } from './day';
import { explain } from './naming';
import { coursesOf, placeOf, scaleOf } from './scale';

const onTheClock = () => coursesOf(rows());

test('the picture draws what has been sent and waits for an answer, the late one first', () => {
  expect(onTheClock().map((each) => each.row.id)).toEqual(['r1', 'r2', 'r3', 'r4', 'r10', 'r5']);
});

test('the table says the same as the picture, row for row and date for date', async () => {
  const { container } = await show(Timeline, { props: { rows: rows(), mixed: true } });
  const drawn = onTheClock();
  const picture = within(screen.getAllByRole('list').at(-1) as HTMLElement);
  expect(picture.getAllByRole('link').map((each) => each.getAttribute('href'))).toEqual(
    drawn.map(({ row: each }) => `#/org/${each.organization}/requests/${each.id}`),
  );
  await userEvent.click(screen.getByRole('button', { name: 'View as table' }));
  const [, ...lines] = screen.getAllByRole('row');
  expect(lines).toHaveLength(drawn.length);
  expect(lines[0]).toHaveTextContent('MIPI Alliance');
  expect(lines[0]).toHaveTextContent('6 Apr 2026');
  expect(lines[0]).toHaveTextContent('6 May 2026');
  expect(lines[0]).toHaveTextContent('They have it, 6 days late');
  expect(lines[2]).toHaveTextContent('18 May 2026, your reminder');
  expect(lines[5]).toHaveTextContent('30 Jun 2026');
  await expectAccessible(container);
});

test('once extended, the date that is due is the end of the extension, and is told as such', async () => {
  const longer = row('x', 'onvif', 'access', {
    state: 'extended',
    sentOn: '2026-03-30',
    due: due('2026-06-30', { what: 'extended-answer' }, '2026-03-30'),
    extendedTo: '2026-06-30',
  });
  const { container } = await show(Timeline, { props: { rows: [longer] } });
  expect(container.querySelectorAll('svg path.due')).toHaveLength(0);
  expect(screen.getByText('◇ extended end')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'View as table' }));
  expect(screen.queryByText('not extended')).toBeNull();
  expect(screen.getAllByText('30 Jun 2026')).toHaveLength(2);
});

test('one sentence says what the picture shows', async () => {
  await show(Timeline, { props: { rows: rows(), mixed: true } });
  expect(
    screen.getByText(
      '6 requests are on the clock, one of them is late. Next date: Fri 15 May 2026, Hikvision: Get a copy of my data.',
    ),
  ).toBeVisible();
});

test('the next date that may only be later is said to be that', async () => {
  const posted = row('x', 'foscam', 'access', {
    state: 'sent',
    sentOn: '2026-05-05',
    due: due('2026-06-05', { notBefore: true }),
  });
  await show(Timeline, { props: { rows: [posted] } });
  expect(screen.getByText(/ Next date: not before Fri 5 Jun 2026, /)).toBeVisible();
});

test.each([
  ['email', '● sent', 'Sent'],
  ['post', '● sent', 'Sent'],
  ['phone', '● called', 'Called'],
  ['guided', '● done there', 'Done there'],
  ['portal', '● accepted', 'Accepted'],
])('of a request by %s the picture, its steps and its table say “%s”', async (channel, legend, word) => {
  const made = row('x', 'foscam', 'access', { channel, sentOn: '2026-05-05', due: due('2026-06-05') });
  await show(Timeline, { props: { rows: [made] } });
  expect(screen.getByText(legend)).toBeInTheDocument();
  expect(screen.getByText(`${word} 5 May 2026`)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'View as table' }));
  expect(screen.getByRole('columnheader', { name: word })).toBeVisible();
});

test('of requests that went different ways the picture says one word that is true of all', async () => {
  const at = (id: string, channel: string) =>
    row(id, 'foscam', 'access', { channel, sentOn: '2026-05-05', due: due('2026-06-05') });
  await show(Timeline, { props: { rows: [at('x', 'email'), at('y', 'phone')] } });
  expect(screen.getByText('● asked')).toBeInTheDocument();
  expect(screen.getByText('Sent 5 May 2026')).toBeInTheDocument();
  expect(screen.getByText('Called 5 May 2026')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'View as table' }));
  expect(screen.getByRole('columnheader', { name: 'Asked' })).toBeVisible();
});

test('without a request on the clock there is no picture', async () => {
  const { container } = await show(Timeline, { props: { rows: rows().filter((each) => !each.due) } });
  expect(container.querySelector('figure')).toBeNull();
});

test('every sign stands inside the picture, and mirrored from the right', () => {
  const scale = scaleOf(rows(), TODAY);
  if (!scale) throw new Error('no scale');
  for (const { sent, end, due: on } of scale.courses) {
    for (const day of [sent, on, end, TODAY]) {
      const x = placeOf(day, scale, 600);
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(600);
      expect(placeOf(day, scale, 600, true)).toBeCloseTo(600 - x, 0);
    }
    expect(placeOf(sent, scale, 600)).toBeLessThan(placeOf(end, scale, 600));
  }
});

test('today is the day the shell counted on, not another one', () => {
  expect(todayOf(rows())).toBe(TODAY);
});

test.each([
  ['2026-02-30', false],
  ['2028-02-29', true],
  ['5.5.2026', false],
  ['', false],
])('%s is a day: %s', (text, expected) => expect(isDay(text)).toBe(expected));

test('days are counted over ends of months, leap days and summer time', () => {
  expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
  expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
  expect(monthsBetween('2025-11-15', '2026-02-01')).toEqual(['2025-12-01', '2026-01-01', '2026-02-01']);
});

test.each([0.2, 0.35, 0.5])('the words beside today have the share of %s that they need', (room) => {
  const late = row('x', 'onvif', 'access', { sentOn: '2026-04-06', due: due('2026-05-06'), group: 'late' });
  const scale = scaleOf([late], '2026-05-12', room);
  if (!scale) throw new Error('nothing is on the clock');
  expect(1000 - placeOf('2026-05-12', scale, 1000)).toBeGreaterThanOrEqual(room * 1000 - 1);
});

test('a date that cannot be read leaves its request out of the picture, and breaks nothing', () => {
  expect(coursesOf([row('x', 'onvif', 'access', { sentOn: 'soon', due: due('2026-05-30') })])).toEqual([]);
});

test('a date explains itself, and one without words names its source', () => {
  expect(explain(due('2026-05-06').explanation)).toBe(
    'They answer by Wed 6 May 2026: one month after you sent it by e-mail on Mon 6 Apr 2026 (GDPR, Art. 12(3)).',
  );
  expect(explain({ key: 'request-due-on', arguments: { date: '2026-05-06' }, source: '' })).toBe(
    'Due Wed 6 May 2026',
  );
  expect(explain({ key: 'no-such-key', arguments: {}, source: 'GDPR, Art. 12(3)' })).toBe(
    'Source: GDPR, Art. 12(3)',
  );
});
