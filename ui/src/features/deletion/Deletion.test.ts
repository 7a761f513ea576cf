import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { CATALOGUE, deletion, organization } from '../../fixtures/world';
import { IpcError } from '../../ipc/client';
import type { DeletionView } from '../../ipc/types';
import { t } from '../../shared/words.svelte';
import { showOrganization, worldWith } from '../../testing/organization';
import { expectAccessible } from '../../testing/screen';
import Deletion from './Deletion.svelte';

const user = userEvent.setup({ delay: null });
const heading = () => screen.getByRole('heading', { level: 1 });
const press = async (name: string) => user.click(await screen.findByRole('button', { name }));
const at = (state: Partial<DeletionView>) => ({
  world: worldWith('hikvision', { deletion: deletion(state) }),
});

async function toConfirm() {
  await press('Continue without a copy');
  await press('Continue');
  await screen.findByRole('button', { name: 'Request deletion' });
}

test.each(CATALOGUE.organizations.filter(({ id }) => id !== 'foscam'))(
  '$id: what goes, what stays and what the policy does not say are its own',
  async ({ id, deletion: { goes, stays, notSaid, before } }) => {
    const { container } = await showOrganization(Deletion, id);
    await screen.findByRole('heading', { name: 'Stays, and why' });
    for (const row of [...goes, ...stays, ...notSaid, ...before])
      expect(screen.getByText(t(row.label))).toBeVisible();
    for (const row of stays.filter((each) => each.reason))
      expect(screen.getByText(t(row.reason ?? ''))).toBeVisible();
    expect(screen.getByText(/Taken from the policy copy of/)).toBeVisible();
    await expectAccessible(container);
  },
);

test('there are three screens, each begins at its heading, and Enter there asks for nothing', async () => {
  const requestDeletion = vi.fn(async () => deletion());
  const { container } = await showOrganization(Deletion, 'hikvision', { ipc: { requestDeletion } });
  expect(await screen.findByText('Step 1 of 3: what happens')).toBeVisible();
  await press('Continue without a copy');
  expect(screen.getByText('Step 2 of 3: how and when')).toBeVisible();
  expect(heading()).toHaveFocus();
  expect(screen.getByRole('checkbox', { name: /Also stop all marketing/ })).not.toBeChecked();
  await expectAccessible(container);
  await press('Continue');
  expect(screen.getByText('Step 3 of 3: confirm')).toBeVisible();
  expect(heading()).toHaveFocus();
  await expectAccessible(container);
  await user.keyboard('{Enter}{Enter}');
  expect(requestDeletion).not.toHaveBeenCalled();
});

test('a copy first is offered beside going on without one', async () => {
  await showOrganization(Deletion, 'hikvision');
  await press('Save a copy now');
  expect(location.hash).toBe('#/org/hikvision/export');
});

test('no reason is asked for and nothing has to be typed', async () => {
  await showOrganization(Deletion, 'hikvision');
  await toConfirm();
  expect(screen.queryByRole('textbox')).toBeNull();
  for (const name of ['Back', 'Cancel', 'Request deletion'])
    expect(screen.getByRole('button', { name })).toBeEnabled();
});

test('what waits for the portal is counted before the account or the copy goes', async () => {
  await showOrganization(Deletion, 'hikvision');
  await press('Continue without a copy');
  expect(screen.getByText(/One request, message or withdrawal of yours is not confirmed/)).toBeVisible();
});

test('a request is not called done, and can be cancelled at once', async () => {
  const { container } = await showOrganization(Deletion, 'hikvision');
  await toConfirm();
  await press('Request deletion');
  expect(await screen.findByText(/^Requested Tue 5 May 2026.*Not deleted yet\.$/)).toBeVisible();
  expect(container.textContent?.replace('Not deleted yet.', '')).not.toMatch(/\bdeleted\b/i);
  await waitFor(() => expect(heading()).toHaveFocus());
  await press('Cancel deletion');
  expect(await screen.findByText('Cancelled. Your Hikvision account stays.')).toBeVisible();
});

test('two presses ask once', async () => {
  const requestDeletion = vi.fn(() => new Promise<DeletionView>(() => undefined));
  await showOrganization(Deletion, 'hikvision', { ipc: { requestDeletion } });
  await toConfirm();
  await press('Request deletion');
  await press('Request deletion');
  expect(requestDeletion.mock.calls).toEqual([[{ organization: 'hikvision', stopMarketing: false }]]);
});

test('a fresh sign-in is asked for first, and a cancelled one asks for nothing', async () => {
  let fresh = false;
  const requestDeletion = vi.fn(async () => {
    if (!fresh) throw new IpcError('step-up-needed', 'a1');
    return deletion();
  });
  let signedIn: () => void = () => undefined;
  const awaitSignIn = () =>
    new Promise<ReturnType<typeof organization>>(
      (resolve) => (signedIn = () => resolve(organization('hikvision'))),
    );
  await showOrganization(Deletion, 'hikvision', { ipc: { requestDeletion, awaitSignIn } });
  await toConfirm();
  await press('Request deletion');
  const dialog = await screen.findByRole('dialog', { name: 'Sign in at Hikvision' });
  await user.click(within(dialog).getByRole('button', { name: 'Cancel sign-in' }));
  expect(requestDeletion).toHaveBeenCalledOnce();
  expect(screen.getByText('Step 3 of 3: confirm')).toBeVisible();

  await press('Request deletion');
  await screen.findByRole('dialog', { name: 'Sign in at Hikvision' });
  fresh = true;
  await waitFor(() => expect(screen.getByText(/Your browser has opened/)).toBeVisible());
  signedIn();
  await waitFor(() => expect(requestDeletion).toHaveBeenCalledTimes(3));
});

test('a request that failed says why and keeps its screen', async () => {
  const requestDeletion = async () => {
    throw new IpcError('portal-unreachable', 'a1');
  };
  await showOrganization(Deletion, 'hikvision', { ipc: { requestDeletion } });
  await toConfirm();
  await press('Request deletion');
  expect(await screen.findByRole('alert')).toHaveTextContent('The portal does not answer');
  expect(screen.getByText('Step 3 of 3: confirm')).toBeVisible();
});

test.each<[string, Partial<DeletionView>]>([
  ['requested', {}],
  ['executing', { state: 'executing' }],
  ['unknown', { state: 'asking', unknown: true, proven: false, receipts: [] }],
  ['cancelled', { state: 'cancelled' }],
  ['refused', { state: 'refused', receipts: [], proven: false }],
])('%s: no sentence says that it is deleted', async (_, state) => {
  const { container } = await showOrganization(Deletion, 'hikvision', at(state));
  await screen.findByRole('heading', { name: 'Dates' });
  const denied = /Not deleted yet|Nothing was deleted/gu;
  expect(container.textContent?.replaceAll(denied, '')).not.toMatch(/\bdeleted\b/i);
  await expectAccessible(container);
});

test('an unproven deletion is never said to be done', async () => {
  const { container } = await showOrganization(
    Deletion,
    'hikvision',
    at({
      state: 'executed',
      executedAt: '2026-05-19T08:20:00Z',
      proven: false,
      receipts: [{ step: null, at: null, proven: false, fingerprint: '0000' }],
    }),
  );
  expect(
    await screen.findByText('Hikvision says the account is deleted, but that is not proven.'),
  ).toBeVisible();
  expect(screen.queryByText(/confirmed/)).toBeNull();
  expect(screen.getByText('Not proven')).toBeVisible();
  expect(screen.getByText('Deleted, they say, without proof')).toBeVisible();
  expect(screen.getByText('support@hikvision.com')).toBeVisible();
  await expectAccessible(container);
});

test('a proven deletion says who confirmed it and when, and what they keep', async () => {
  const { container } = await showOrganization(
    Deletion,
    'hikvision',
    at({
      state: 'executed',
      executedAt: '2026-05-19T08:20:00Z',
      stays: [
        { id: 'deletion.stays_purchases', reason: 'hikvision-deletion-stays-purchases-why', may: false },
        { id: 'unheard.of', reason: 'because <b>so</b>', may: true },
      ],
    }),
  );
  expect(
    await screen.findByText(/^Hikvision confirmed on Tue 19 May 2026, .* that your account is deleted\.$/),
  ).toBeVisible();
  expect(screen.getByText('Records of purchases')).toBeVisible();
  expect(screen.getByText('For financial reports and legal duties')).toBeVisible();
  expect(screen.getByText('because <b>so</b>')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Cancel deletion' })).toBeNull();
  await expectAccessible(container);
});

test('a cancellation without proof says so', async () => {
  await showOrganization(Deletion, 'hikvision', at({ state: 'cancelled', proven: false }));
  expect(await screen.findByText(/says the deletion is cancelled, but that is not proven/)).toBeVisible();
});

test('a closed cancel window is said, and nothing changes', async () => {
  const cancelDeletion = async () => {
    throw new IpcError('cancel-window-closed', 'a1');
  };
  await showOrganization(Deletion, 'hikvision', { ...at({}), ipc: { cancelDeletion } });
  await press('Cancel deletion');
  expect(await screen.findByRole('alert')).toBeVisible();
  expect(screen.queryByText(/Cancelled\. Your/)).toBeNull();
});

test('a request that never arrived can be made again', async () => {
  const world = worldWith('hikvision', {
    deletion: deletion({ state: 'asking', unknown: true, proven: false, receipts: [] }),
  });
  const checkDeletion = async () => {
    world.organizations = world.organizations.map((each) =>
      each.id === 'hikvision' ? { ...each, deletion: null } : each,
    );
    throw new IpcError('not-found', 'a1');
  };
  await showOrganization(Deletion, 'hikvision', { world, ipc: { checkDeletion } });
  await press('Check now');
  expect(await screen.findByText(/Hikvision never received the request/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Continue without a copy' })).toBeVisible();
});

test('by hand nothing is requested: it says whom to ask, and how old that is', async () => {
  const requestDeletion = vi.fn();
  const { container } = await showOrganization(Deletion, 'smarteye', { ipc: { requestDeletion } });
  expect(await screen.findByText(/you ask with a letter/)).toBeVisible();
  expect(screen.getAllByText('The policy does not say').length).toBeGreaterThanOrEqual(3);
  expect(screen.getByText(/From the policy copy of “October 2018, 11, 3”/)).toBeVisible();
  expect(container).not.toHaveTextContent(/\brequested\b/i);
});

test('removing the copy begins on Cancel, keeps the receipts unless told otherwise, and shows a fresh look', async () => {
  const removeLocalCopy = vi.fn(async () => ({ recordsLeft: 0 }));
  const { container } = await showOrganization(Deletion, 'hikvision', {
    ...at({ state: 'executed', executedAt: '2026-05-19T08:20:00Z' }),
    ipc: { removeLocalCopy },
  });
  await press('Remove the copy from this computer');
  const question = screen.getByRole('alertdialog');
  expect(within(question).getByRole('button', { name: 'Cancel' })).toHaveFocus();
  expect(within(question).getByRole('radio', { name: 'Keep history and receipts here' })).toBeChecked();
  expect(question).toHaveTextContent(/backups of this computer/);
  expect(question).toHaveTextContent(/One request, message or withdrawal is not confirmed by Hikvision/);
  await expectAccessible(container);
  await user.click(within(question).getByRole('button', { name: 'Remove the copy' }));
  expect(removeLocalCopy.mock.calls).toEqual([[{ organization: 'hikvision', keepReceipts: true }]]);
  await waitFor(() => expect(location.hash).toBe('#/removed'));
});

test('requests that would go with the copy can be saved first, and nothing is removed meanwhile', async () => {
  let written: (done: null) => void = () => undefined;
  const saveRequestBundle = vi.fn(() => new Promise<null>((resolve) => (written = resolve)));
  const removeLocalCopy = vi.fn(async () => ({ recordsLeft: 0 }));
  const { container } = await showOrganization(Deletion, 'smarteye', {
    ipc: { saveRequestBundle, removeLocalCopy },
  });
  await press('Remove the copy from this computer');
  const question = screen.getByRole('alertdialog');
  expect(within(question).getByText('Anyone with this file can read it.')).toBeVisible();
  await user.click(within(question).getByRole('button', { name: /evidence first/ }));
  expect(saveRequestBundle).toHaveBeenCalledWith(
    expect.objectContaining({ organization: 'smarteye', request: null }),
  );
  const remove = within(question).getByRole('button', { name: 'Remove the copy' });
  await user.click(remove);
  expect(removeLocalCopy).not.toHaveBeenCalled();
  await expectAccessible(container);
  written(null);
  await waitFor(() => expect(remove).not.toHaveAttribute('aria-disabled'));
});

test.each([
  [
    'hikvision',
    at({ state: 'executed', executedAt: '2026-05-19T08:20:00Z' }),
    /^3 requests go with the copy/,
  ],
  [
    'smarteye',
    {},
    /^One request goes with the copy: its letter, what you typed, what came back, its log and its dates/,
  ],
])('removing the copy of %s names the requests that go with it', async (id, options, words) => {
  await showOrganization(Deletion, id, options);
  await press('Remove the copy from this computer');
  expect(within(screen.getByRole('alertdialog')).getByText(words)).toBeVisible();
});

test('deleting takes no more screens than adding', () => {
  const steps = ['what', 'how', 'confirm'].map((step) => t(`deletion-step-${step}`));
  expect(steps).toHaveLength(3);
  expect(t('add-step', { step: 3 })).toBe('Step 3 of 3');
});

test('by hand the letter that asks for it is one press away', async () => {
  await showOrganization(Deletion, 'smarteye');
  await press('Write the letter');
  expect(location.hash).toBe('#/org/smarteye/requests/new?kind=erasure');
});
