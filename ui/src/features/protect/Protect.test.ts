import { screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { emptyWorld, start } from '../../fixtures/world';
import { expectAccessible, show } from '../../testing/screen';
import Protect from './Protect.svelte';

const user = userEvent.setup();
const unprotected = (keyring = { usable: true, problem: null as 'no-bus' | null }) => ({
  ...emptyWorld(),
  start: start({ phase: 'protect', keyring }),
});

test('a keyring that passed its probe is preselected, and nothing is written before the choice', async () => {
  const protect = vi.fn(async () => ({ recoveryCode: '7K2M 9QXV' }));
  const { container } = await show(Protect, { world: unprotected(), ipc: { protect } });
  expect(screen.getByRole('radio', { name: /keyring/ })).toBeChecked();
  expect(protect).not.toHaveBeenCalled();
  await expectAccessible(container);
  await user.click(screen.getByRole('button', { name: 'Protect my data' }));
  expect(protect).toHaveBeenCalledWith({ kind: 'keyring' });
});

test('a keyring that cannot serve says why and leaves the passphrase', async () => {
  await show(Protect, { world: unprotected({ usable: false, problem: 'no-bus' }) });
  expect(screen.getByText(/No session bus answers/)).toBeVisible();
  expect(screen.getByRole('radio', { name: /keyring/ })).toBeDisabled();
  expect(screen.getByRole('radio', { name: /passphrase/ })).toBeChecked();
});

test('an empty form leads to its fields', async () => {
  await show(Protect, { world: unprotected({ usable: false, problem: 'no-bus' }) });
  await user.click(screen.getByRole('button', { name: 'Protect my data' }));
  expect(screen.getByRole('heading', { name: 'One field needs your attention' })).toHaveFocus();
  await user.click(screen.getByRole('link', { name: 'Enter a passphrase.' }));
  expect(screen.getByLabelText('New passphrase')).toHaveFocus();
});

test('a passphrase mistyped once is not taken', async () => {
  const protect = vi.fn();
  await show(Protect, { world: unprotected({ usable: false, problem: 'no-bus' }), ipc: { protect } });
  await user.type(screen.getByLabelText('New passphrase'), 'four unrelated words');
  await user.type(screen.getByLabelText('The same again'), 'four unrelated worbs');
  await user.click(screen.getByRole('button', { name: 'Protect my data' }));
  expect(screen.getAllByText(/do not match/)).not.toHaveLength(0);
  expect(protect).not.toHaveBeenCalled();
});

test('a refused passphrase stays in its field', async () => {
  const { IpcError } = await import('../../ipc/client');
  const protect = async () => Promise.reject(new IpcError('passphrase-too-short', 'a1'));
  await show(Protect, { world: unprotected({ usable: false, problem: 'no-bus' }), ipc: { protect } });
  await user.type(screen.getByLabelText('New passphrase'), 'short');
  await user.type(screen.getByLabelText('The same again'), 'short');
  await user.click(screen.getByRole('button', { name: 'Protect my data' }));
  expect(await screen.findByRole('heading', { name: 'The passphrase is too short' })).toBeVisible();
  expect(screen.getByLabelText('New passphrase')).toHaveValue('short');
});

test('the way on opens only once the recovery code is said to be safe', async () => {
  const { app, container } = await show(Protect, { world: unprotected() });
  await user.click(screen.getByRole('button', { name: 'Protect my data' }));
  await screen.findByRole('heading', { name: 'Your recovery code' });
  await expectAccessible(container);
  await user.click(screen.getByRole('button', { name: 'Continue' }));
  expect(screen.getByRole('alert')).toHaveTextContent('Tick the box');
  expect(app.start?.phase).toBe('protect');
  await user.click(screen.getByRole('checkbox'));
  await user.click(screen.getByRole('button', { name: 'Continue' }));
  await vi.waitFor(() => expect(app.start?.phase).toBe('ready'));
});
