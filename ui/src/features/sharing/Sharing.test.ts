import { screen, within } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { policyOf } from '../../fixtures/world';
import { t } from '../../shared/words.svelte';
import { expectAccessible } from '../../testing/screen';
import { showOrganization } from '../../testing/organization';
import Sharing from './Sharing.svelte';

const ALL = ['onvif', 'hikvision', 'mipi', 'foscam', 'smarteye'];

async function open(id: string) {
  const shown = await showOrganization(Sharing, id);
  await screen.findByRole('heading', { name: 'No choice stated' });
  return shown;
}

test.each(ALL)(
  '%s: no toggle stands anywhere, and whoever leaves no choice can be objected to',
  async (id) => {
    const { container } = await open(id);
    expect(screen.queryByRole('switch')).toBeNull();
    expect(screen.queryByRole('checkbox')).toBeNull();
    const without = policyOf(id).recipients.filter(({ standing }) => standing === 'none-stated');
    const links = screen.getAllByRole('link', { name: /^Object/ });
    expect(links.map((each) => each.getAttribute('href'))).toEqual(
      without.map((each) => `#/org/${id}/requests/new?kind=objection&about=${each.id}`),
    );
    expect(screen.getAllByText('No opt-out stated. You can still object.')).toHaveLength(without.length);
    await expectAccessible(container);
  },
);

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
  const row = (name: string) => screen.getByText(name).closest('li') as HTMLElement;
  expect(
    within(row('Every member signed up for the same event')).getByText(/Name · Home address/),
  ).toBeVisible();
  expect(within(row('Website hosts')).getByText('What they get is not listed')).toBeVisible();
  expect(within(row('Website hosts')).getByText('Section §5')).toBeVisible();
});
