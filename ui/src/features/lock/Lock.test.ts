import { screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { busyWorld, start } from '../../fixtures/world';
import { IpcError } from '../../ipc/client';
import type { LockedReason } from '../../ipc/types';
import { expectAccessible, show } from '../../testing/screen';
import Lock from './Lock.svelte';
import { pauseAfter } from './pause';

const locked = (reason: LockedReason) => ({
  ...busyWorld(),
  start: start({ phase: 'unlock', locked: reason }),
});
const wrong = async () => Promise.reject(new IpcError('passphrase-wrong'));

afterEach(() => void vi.useRealTimers());

test('the locked window names nobody', async () => {
  const { container } = await show(Lock, { world: locked('passphrase') });
  expect(document.title).toBe('Privacy Dashboard, locked');
  expect(container).not.toHaveTextContent(/ONVIF|Hikvision|MIPI|Foscam|smarteye|ada/i);
  await expectAccessible(container);
});

test.each<[LockedReason, string, string]>([
  ['keyring-locked', 'The keyring of this computer is locked', 'Try again'],
  ['keyring-unavailable', 'The keyring of this computer does not answer', 'Use the recovery code'],
  ['key-missing', 'The keyring has no key for this data', 'Unlock'],
  ['key-wrong', 'The key in the keyring does not fit this data', 'Unlock'],
  ['protection-damaged', 'The protection file is damaged', 'Try again'],
  ['ledger-damaged', 'The list of organizations and settings is damaged', 'Try again'],
])('%s says what is safe and has a next step', async (reason, heading, step) => {
  const { container } = await show(Lock, { world: locked(reason) });
  expect(screen.getByRole('heading', { level: 1, name: heading })).toBeVisible();
  expect(container).toHaveTextContent(/untouched|overwritten/);
  expect(screen.getByRole('button', { name: step })).toBeEnabled();
  await expectAccessible(container);
});

test('a wrong passphrase is said in words, and what was typed stays', async () => {
  await show(Lock, { world: locked('passphrase'), ipc: { unlock: wrong } });
  await userEvent.type(screen.getByLabelText('Passphrase'), 'almost');
  await userEvent.click(screen.getByRole('button', { name: 'Unlock' }));
  expect(await screen.findByText('That is not the passphrase. Try again.')).toBeVisible();
  expect(screen.getByLabelText('Passphrase')).toHaveValue('almost');
  expect(screen.getByLabelText('Passphrase')).toHaveFocus();
});

test('after five wrong tries there is a pause that counts down, and no wipe', async () => {
  expect([1, 4, 5, 6, 20].map(pauseAfter)).toEqual([0, 0, 5_000, 10_000, 60_000]);
  vi.useFakeTimers();
  const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
  const unlock = vi.fn(wrong);
  await show(Lock, { world: locked('passphrase'), ipc: { unlock } });
  await user.type(screen.getByLabelText('Passphrase'), 'almost');
  for (let tries = 0; tries < 6; tries += 1) {
    await user.click(screen.getByRole('button', { name: 'Unlock' }));
    await vi.advanceTimersByTimeAsync(0);
  }
  expect(unlock).toHaveBeenCalledTimes(5);
  expect(screen.getByText(/You can try again in 5 seconds/)).toBeVisible();
  await vi.advanceTimersByTimeAsync(5_000);
  await user.click(screen.getByRole('button', { name: 'Unlock' }));
  expect(unlock).toHaveBeenCalledTimes(6);
});

test('the recovery code opens what the passphrase does not, and leads to the protection', async () => {
  const { app } = await show(Lock, { world: locked('passphrase') });
  await userEvent.click(screen.getByRole('button', { name: 'Use the recovery code' }));
  await userEvent.type(screen.getByLabelText('Recovery code'), '7K2M 9QXV');
  await userEvent.click(screen.getByRole('button', { name: 'Unlock' }));
  await vi.waitFor(() => expect(app.start?.phase).toBe('ready'));
  expect(location.hash).toBe('#/settings');
});
