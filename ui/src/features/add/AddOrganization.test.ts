import { screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { emptyWorld, organization } from '../../fixtures/world';
import { expectAccessible, show } from '../../testing/screen';
import type { Client } from '../../ipc/client';
import type { TypedAddressView } from '../../ipc/types';
import AddOrganization from './AddOrganization.svelte';

const user = userEvent.setup();

async function upToAddress(ipc: Partial<Client> = {}, world = emptyWorld()) {
  const shown = await show(AddOrganization, { world, ipc });
  await user.click(screen.getByRole('button', { name: /Hikvision/ }));
  return shown;
}

async function upToConsent(ipc: Partial<Client> = {}) {
  const shown = await upToAddress(ipc);
  await user.clear(screen.getByLabelText('Portal address'));
  await user.type(screen.getByLabelText('Portal address'), 'https://members.hik.example');
  await user.click(screen.getByRole('button', { name: 'Look at this portal' }));
  await screen.findByRole('heading', { name: 'Connect to members.hik.example?' });
  return shown;
}

test('an organization that is there already cannot be added twice', async () => {
  const world = { ...emptyWorld(), organizations: [organization('onvif')] };
  const { container } = await show(AddOrganization, { world });
  expect(screen.getByRole('button', { name: /ONVIF/ })).toBeDisabled();
  await expectAccessible(container);
});

test('an organization is found by the name of its app', async () => {
  await show(AddOrganization, { world: emptyWorld() });
  expect(screen.getByRole('button', { name: /iSmartviewPro/ })).toHaveAccessibleName(/smarteyegroup/);
});

test('a portal that does not answer keeps the address that was typed', async () => {
  const { container } = await upToAddress();
  await user.type(screen.getByLabelText('Portal address'), 'https://down.example');
  await user.click(screen.getByRole('button', { name: 'Look at this portal' }));
  expect(await screen.findByRole('heading', { name: 'The portal does not answer' })).toBeVisible();
  expect(screen.getByLabelText('Portal address')).toHaveValue('https://down.example');
  await expectAccessible(container);
});

test('the typed address survives a look at another screen', async () => {
  const world = emptyWorld();
  const first = await upToAddress({}, world);
  await user.type(screen.getByLabelText('Portal address'), 'https://half-ty');
  first.unmount();
  await upToAddress({}, world);
  expect(await screen.findByDisplayValue('https://half-ty')).toBe(screen.getByLabelText('Portal address'));
});

test('the typed address is stored when the field is left, and what was typed before comes back', async () => {
  const world = { ...emptyWorld(), typedAddresses: { hikvision: 'https://half-ty' } };
  await upToAddress({}, world);
  await screen.findByDisplayValue('https://half-ty');
  await user.type(screen.getByLabelText('Portal address'), 'ped.example');
  await user.tab();
  expect(world.typedAddresses).toEqual({ hikvision: 'https://half-typed.example' });
});

test('text typed while the earlier one is still being read is not overwritten', async () => {
  let answer: (typed: TypedAddressView[]) => void = () => undefined;
  const listTypedAddresses = () => new Promise<TypedAddressView[]>((resolve) => (answer = resolve));
  await upToAddress({ listTypedAddresses });
  await user.type(screen.getByLabelText('Portal address'), 'https://new.example');
  answer([{ organization: 'hikvision', address: 'https://old.example' }]);
  await user.click(screen.getByRole('button', { name: 'Back' }));
  await user.click(screen.getByRole('button', { name: /Hikvision/ }));
  expect(screen.getByLabelText('Portal address')).toHaveValue('https://new.example');
});

test('what is typed is stored before the data is locked', async () => {
  const saveTypedAddress = vi.fn(async () => null);
  const { app } = await upToAddress({ saveTypedAddress });
  await user.type(screen.getByLabelText('Portal address'), 'https://half-ty');
  await app.lock();
  expect(saveTypedAddress).toHaveBeenCalledWith({ organization: 'hikvision', address: 'https://half-ty' });
});

test('nothing is opened before the real domain was shown and accepted', async () => {
  const beginSignIn = vi.fn(async () => ({
    signInId: 's',
    address: 'https://login.example/auth',
    browserOpened: true,
  }));
  const awaitSignIn = async () => new Promise<never>(() => undefined);
  const { container } = await upToConsent({ beginSignIn, awaitSignIn });
  expect(screen.getByText('members.hik.example')).toBeVisible();
  expect(screen.getByText('login.hikvision.example')).toBeVisible();
  expect(beginSignIn).not.toHaveBeenCalled();
  await expectAccessible(container);
  await user.click(screen.getByRole('button', { name: 'Connect and sign in' }));
  expect(beginSignIn).toHaveBeenCalledWith({ consentId: 'consent-1' });
});

test('without a browser the address can be copied, and cancelling ends the wait', async () => {
  const cancelSignIn = vi.fn(async () => null);
  const beginSignIn = async () => ({
    signInId: 's',
    address: 'https://login.example/auth',
    browserOpened: false,
  });
  const awaitSignIn = async () => new Promise<never>(() => undefined);
  await upToConsent({ beginSignIn, awaitSignIn, cancelSignIn });
  await user.click(screen.getByRole('button', { name: 'Connect and sign in' }));
  expect(await screen.findByLabelText('Address of the sign-in page')).toHaveValue(
    'https://login.example/auth',
  );
  await user.click(screen.getByRole('button', { name: 'Cancel sign-in' }));
  expect(cancelSignIn).toHaveBeenCalledWith({ signInId: 's' });
  expect(screen.getByRole('heading', { name: 'Connect to members.hik.example?' })).toBeVisible();
});

test('typing in by hand asks no portal', async () => {
  const discoverPortal = vi.fn();
  await upToAddress({ discoverPortal });
  await user.click(screen.getByRole('button', { name: 'Type it in by hand' }));
  await vi.waitFor(() => expect(location.hash).toBe('#/org/hikvision'));
  expect(discoverPortal).not.toHaveBeenCalled();
});
