import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { row } from '../../fixtures/requests';
import { busyWorld } from '../../fixtures/world';
import type { PlanPart } from '../../ipc/types';
import { expectAccessible, show } from '../../testing/screen';
import Marketing from './Marketing.svelte';
import { progressOf, standingOf } from './progress';

const DONE = /\b(stopped|unsubscribed|done)\b/iu;

function fresh() {
  const world = busyWorld();
  world.requests = [];
  return world;
}

test('nothing is ticked before the member ticks it, and every organization is listed', async () => {
  const { container } = await show(Marketing, { world: fresh() });
  const boxes = await screen.findAllByRole('checkbox');
  expect(boxes).toHaveLength(5);
  for (const box of boxes) expect(box).not.toBeChecked();
  expect(screen.getByText(/The copy of the policy has no address/)).toBeVisible();
  await expectAccessible(container);
});

test('one press prepares all of them, and calls nothing stopped', async () => {
  const { client, container } = await show(Marketing, { world: fresh() });
  const begin = vi.spyOn(client, 'beginEverywhere');
  await userEvent.click(await screen.findByRole('button', { name: 'Prepare all' }));
  expect(begin).toHaveBeenCalledWith({
    wish: 'stop-marketing',
    organizations: ['onvif', 'hikvision', 'mipi', 'foscam', 'smarteye'],
  });
  expect(await screen.findByText('0 of 5 confirmed, 2 waiting on them, 3 waiting on you')).toBeVisible();
  expect(container).not.toHaveTextContent(DONE);
  expect(screen.getByRole('button', { name: 'Open letter to ONVIF' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Add address for smarteyegroup' })).toBeVisible();
  await expectAccessible(container);
});

test('of several only the chosen ones are prepared', async () => {
  const { client } = await show(Marketing, { world: fresh() });
  const begin = vi.spyOn(client, 'beginEverywhere');
  await userEvent.click(await screen.findByRole('checkbox', { name: 'ONVIF' }));
  await userEvent.click(screen.getByRole('button', { name: 'Prepare the one you chose' }));
  expect(begin).toHaveBeenCalledWith({ wish: 'stop-marketing', organizations: ['onvif'] });
});

test('the prepared letter is one press away', async () => {
  await show(Marketing, { world: fresh() });
  await userEvent.click(await screen.findByRole('button', { name: 'Prepare all' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Open letter to ONVIF' }));
  expect(location.hash).toMatch(/^#\/org\/onvif\/requests\/n\d+$/);
});

test('what still comes is said for every organization', async () => {
  await show(Marketing, { world: fresh() });
  const list = within(await screen.findByRole('list', { name: 'Your organizations' }));
  expect(list.getAllByText(/still comes/i)).toHaveLength(5);
});

test('only the organization’s word makes a part confirmed', () => {
  const part: PlanPart = {
    organization: 'onvif',
    action: 'letter',
    steps: [],
    stillComes: [],
    request: null,
    waiting: 2,
    confirmed: false,
  };
  expect(standingOf(part)).toBe('portal');
  expect(standingOf({ ...part, confirmed: true })).toBe('confirmed');
  expect(progressOf([part, { ...part, confirmed: true }])).toEqual({
    total: 2,
    confirmed: 1,
    waiting: 1,
    letters: 0,
  });
});

test.each([
  ['refused', 'refused', 0],
  ['answered-partly', 'partly', 0],
  ['identity-asked', 'identity', 1],
  ['clarification-asked', 'clarification', 1],
  ['fee-asked', 'fee', 1],
])('%s is told as what they said, not as an answer still to come', async (state, standing, mine) => {
  const request = row('x', 'onvif', 'stop-marketing', { state, sentOn: '2026-05-04' });
  const part: PlanPart = {
    organization: 'onvif',
    action: 'letter',
    steps: [],
    stillComes: [],
    request,
    waiting: 0,
    confirmed: false,
  };
  expect(standingOf(part)).toBe(standing);
  expect(progressOf([part])).toEqual({ total: 1, confirmed: 0, waiting: 0, letters: mine });
  await show(Marketing, { world: fresh(), ipc: { planEverywhere: async () => [part] } });
  expect(await screen.findByRole('button', { name: 'See request to ONVIF' })).toBeVisible();
  expect(screen.getByText(/^ONVIF (refused|answered|asked)/)).toBeVisible();
  expect(screen.queryByText(/has not confirmed anything/)).toBeNull();
});
