import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { busyWorld, device, organization } from '../../fixtures/world';
import { IpcError, type Client } from '../../ipc/client';
import { spoken } from '../../shared/live.svelte';
import { showOrganization } from '../../testing/organization';
import { expectAccessible } from '../../testing/screen';
import Devices from './Devices.svelte';

const CODE = 'KXQZVP';
const user = userEvent.setup({ delay: null });
afterEach(() => void vi.useRealTimers());

/** One camera, opened; by hand or at a portal. */
async function opened(ipc: Partial<Client> = {}, byHand = false, passphrase = false) {
  const world = busyWorld();
  world.settings.protection = passphrase ? 'passphrase' : 'keyring';
  world.organizations = [organization('hikvision', byHand ? { channel: 'by-hand', network: false } : {})];
  world.devices.hikvision = [device('1', 'Front door', { hasSecret: true, secretTypedIn: byHand })];
  const shown = await showOrganization(Devices, 'hikvision', { world, ipc });
  await user.click(await screen.findByRole('button', { name: 'Front door' }));
  return shown;
}

const reveal = () => user.click(screen.getByRole('button', { name: 'Reveal' }));

test('a code is hidden until it is asked for', async () => {
  const revealDeviceSecret = vi.fn();
  const { container } = await opened({ revealDeviceSecret });
  expect(screen.getByText('Verification code, hidden')).toBeInTheDocument();
  expect(revealDeviceSecret).not.toHaveBeenCalled();
  await expectAccessible(container);
});

test('a shown code is read character by character, announced without itself, and hidden again by hand', async () => {
  const hideDeviceSecret = vi.fn(async () => null);
  const { container } = await opened({ hideDeviceSecret });
  await reveal();
  expect(screen.getByText(CODE)).toBeVisible();
  expect(screen.getByText(/K X Q Z V P/)).toBeInTheDocument();
  expect(spoken.polite).toContain('Verification code shown, hides in 30 seconds');
  expect(spoken.polite).not.toContain(CODE);
  expect(document.title).not.toContain(CODE);
  await expectAccessible(container);
  await user.click(screen.getByRole('button', { name: 'Hide' }));
  expect(container).not.toHaveTextContent(CODE);
  expect(hideDeviceSecret).toHaveBeenCalledOnce();
  expect(screen.getByRole('button', { name: 'Reveal' })).toHaveFocus();
});

test('a shown code hides by itself after the time the shell gave', async () => {
  const { container } = await opened({
    revealDeviceSecret: async () => ({ code: CODE, hidesAt: '2026-05-12T08:14:30Z', hidesInMs: 30_000 }),
  });
  vi.useFakeTimers({ shouldAdvanceTime: true });
  await userEvent
    .setup({ advanceTimers: vi.advanceTimersByTime })
    .click(screen.getByRole('button', { name: 'Reveal' }));
  await vi.advanceTimersByTimeAsync(29_000);
  expect(container).toHaveTextContent(CODE);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(container).not.toHaveTextContent(CODE);
});

test('a shown code hides when the window loses the focus', async () => {
  const { container } = await opened();
  await reveal();
  expect(container).toHaveTextContent(CODE);
  window.dispatchEvent(new Event('blur'));
  await waitFor(() => expect(container).not.toHaveTextContent(CODE));
});

test('a shown code hides when the shell says so, and when its screen is left', async () => {
  const hideDeviceSecret = vi.fn(async () => null);
  const { client, container, unmount } = await opened({ hideDeviceSecret });
  await reveal();
  client.emit('secret-hidden', { organization: 'hikvision', device: '2' });
  expect(container).toHaveTextContent(CODE);
  client.emit('secret-hidden', { organization: 'hikvision', device: '1' });
  await waitFor(() => expect(container).not.toHaveTextContent(CODE));
  await reveal();
  hideDeviceSecret.mockClear();
  unmount();
  expect(hideDeviceSecret).toHaveBeenCalledOnce();
});

test('a portal’s code asks for a fresh sign-in and is shown after it', async () => {
  let fresh = false;
  const beginSignIn = vi.fn(async () => ({
    signInId: 's',
    address: 'https://l.example',
    browserOpened: true,
  }));
  const { container } = await opened({
    revealDeviceSecret: async () => {
      if (!fresh) throw new IpcError('step-up-needed', 'a1');
      return { code: CODE, hidesAt: '2026-05-12T08:14:30Z', hidesInMs: 30_000 };
    },
    beginSignIn,
    awaitSignIn: async () => {
      fresh = true;
      return organization('hikvision');
    },
  });
  await reveal();
  await waitFor(() => expect(container).toHaveTextContent(CODE));
  expect(beginSignIn.mock.calls).toEqual([[{ organization: 'hikvision', stepUp: true }]]);
});

test('a sign-in that is cancelled shows nothing', async () => {
  const { container } = await opened({
    revealDeviceSecret: async () => {
      throw new IpcError('step-up-needed', 'a1');
    },
    awaitSignIn: () => new Promise(() => undefined),
  });
  await reveal();
  const dialog = await screen.findByRole('dialog', { name: 'Sign in at Hikvision' });
  await expectAccessible(container);
  await user.click(within(dialog).getByRole('button', { name: 'Cancel sign-in' }));
  expect(screen.getByText('Verification code, hidden')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Reveal' })).toHaveFocus();
});

test('a code typed in by hand asks for a confirming press', async () => {
  const { container } = await opened({}, true);
  await reveal();
  const dialog = screen.getByRole('dialog', { name: 'Show the code of “Front door”?' });
  expect(container).not.toHaveTextContent(CODE);
  expect(within(dialog).queryByLabelText('Passphrase')).toBeNull();
  await user.click(within(dialog).getByRole('button', { name: 'Reveal' }));
  await waitFor(() => expect(container).toHaveTextContent(CODE));
});

test('where a passphrase is set, a code typed in by hand asks for it', async () => {
  const revealDeviceSecret = vi.fn(async ({ passphrase }: { passphrase?: string }) => {
    if (passphrase !== 'correct') throw new IpcError('passphrase-wrong', 'a1');
    return { code: CODE, hidesAt: '2026-05-12T08:14:30Z', hidesInMs: 30_000 };
  });
  const { container } = await opened({ revealDeviceSecret }, true, true);
  await reveal();
  const passphrase = await screen.findByLabelText('Passphrase');
  await user.type(passphrase, 'wrong{Enter}');
  expect(await screen.findByText('That is not the passphrase. Try again.')).toBeVisible();
  expect(container).not.toHaveTextContent(CODE);
  await user.type(passphrase, 'correct{Enter}');
  await waitFor(() => expect(container).toHaveTextContent(CODE));
});

test('the keys reveal, copy and hide the code of the camera the member is at', async () => {
  const copyDeviceSecret = vi.fn(async () => ({ clearedInMs: 30_000 }));
  const { container } = await opened({ copyDeviceSecret });
  screen.getByRole('button', { name: 'Reveal' }).focus();
  await user.keyboard('{Control>}{Shift>}[KeyC]{/Shift}{/Control}');
  expect(copyDeviceSecret).not.toHaveBeenCalled();
  await user.keyboard('{Control>}{Shift>}[KeyH]{/Shift}{/Control}');
  await waitFor(() => expect(container).toHaveTextContent(CODE));
  await user.keyboard('{Control>}{Shift>}[KeyC]{/Shift}{/Control}');
  expect(copyDeviceSecret).toHaveBeenCalledOnce();
  await waitFor(() => expect(spoken.polite).toContain('The clipboard is cleared in 30 seconds'));
  await user.keyboard('{Control>}{Shift>}[KeyH]{/Shift}{/Control}');
  await waitFor(() => expect(container).not.toHaveTextContent(CODE));
});

test('a code is noted behind dots', async () => {
  const setDeviceSecret = vi.fn(async () => null);
  await opened({ setDeviceSecret }, true);
  await user.click(screen.getByRole('button', { name: 'Change code' }));
  const code = screen.getByLabelText('Verification code');
  expect(code).toHaveAttribute('type', 'password');
  await user.type(code, ' ABCDEF {Enter}');
  expect(setDeviceSecret.mock.calls).toEqual([[{ organization: 'hikvision', device: '1', code: 'ABCDEF' }]]);
});
