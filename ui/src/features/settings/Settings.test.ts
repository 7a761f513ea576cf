import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { RIGHTS, SETTINGS, busyWorld } from '../../fixtures/world';
import { IpcError, type Client } from '../../ipc/client';
import type { SaveRightsSettingsRequest } from '../../ipc/types';
import { expectAccessible, show } from '../../testing/screen';
import Settings from './Settings.svelte';

test('choosing German speaks German at once', async () => {
  const saveSettings = vi.fn(async () => ({ ...SETTINGS, language: 'de' as const }));
  const { container } = await show(Settings, { ipc: { saveSettings } });
  await userEvent.click(await screen.findByRole('radio', { name: 'Deutsch' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Einstellungen' })).toBeVisible();
  expect(saveSettings).toHaveBeenCalledWith({ language: 'de' });
  await expectAccessible(container);
});

test('a setting that could not be saved goes back and says so', async () => {
  const saveSettings = async () => Promise.reject(new IpcError('disk-full'));
  await show(Settings, { ipc: { saveSettings } });
  await userEvent.click(await screen.findByRole('radio', { name: 'Dark' }));
  expect(await screen.findByText(/The earlier setting still holds/)).toBeVisible();
  expect(document.documentElement.dataset.theme).toBe('light');
});

test('each portal has its own switch, and typed-in organizations have none', async () => {
  const setNetwork = vi.fn(async () => busyWorld().organizations[0] as never);
  await show(Settings, { ipc: { setNetwork } });
  await userEvent.click(await screen.findByRole('switch', { name: 'Network for ONVIF' }));
  expect(setNetwork).toHaveBeenCalledWith({ organization: 'onvif', on: false });
  expect(screen.queryByRole('switch', { name: /smarteye/ })).toBeNull();
});

test('changing a passphrase asks for the present one', async () => {
  const world = busyWorld();
  world.settings.protection = 'passphrase';
  const changeProtection = vi.fn(async () => ({ recoveryCode: '7K2M 9QXV' }));
  await show(Settings, { world, ipc: { changeProtection } });
  await userEvent.click(await screen.findByRole('button', { name: 'Change protection' }));
  const dialog = within(screen.getByRole('dialog'));
  await userEvent.click(dialog.getByRole('radio', { name: /keyring/ }));
  await userEvent.click(dialog.getByRole('button', { name: 'Change protection' }));
  expect(changeProtection).not.toHaveBeenCalled();
  await userEvent.type(dialog.getByLabelText('Current passphrase'), 'correct');
  await userEvent.click(dialog.getByRole('button', { name: 'Change protection' }));
  expect(changeProtection).toHaveBeenCalledWith({ kind: 'keyring', currentPassphrase: 'correct' });
  expect(await screen.findByRole('heading', { name: 'Your recovery code' })).toBeVisible();
});

test('whoever came in with the recovery code is asked to choose the protection anew, and sees the new code', async () => {
  const { app } = await show(Settings);
  app.cameByCode = true;
  expect(await screen.findByText(/You unlocked with the recovery code/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Change protection' }));
  const dialog = within(screen.getByRole('dialog'));
  await userEvent.click(dialog.getByRole('button', { name: 'Change protection' }));
  expect(await screen.findByRole('heading', { name: 'Your recovery code' })).toBeVisible();
  expect(app.cameByCode).toBe(false);
});

test('a receipt can still be read when its organization is gone', async () => {
  const receipt = { step: 'executed', at: '2026-05-05T10:14:00Z', proven: true, fingerprint: '1f2e 3d4c' };
  const listReceipts = async () => [
    { organization: 'foscam', name: 'Foscam', state: 'executed' as const, receipt },
  ];
  await show(Settings, { ipc: { listReceipts } });
  const row = await screen.findByText(/Foscam: Account deleted/);
  expect(row.closest('li')?.textContent).toContain('Proven');
});

test('notifications can be switched off', async () => {
  const saveSettings = vi.fn(async () => ({ ...SETTINGS, notifications: false }));
  await show(Settings, { ipc: { saveSettings } });
  const notifications = await screen.findByRole('switch', { name: 'Notifications' });
  expect(notifications).toBeChecked();
  await userEvent.click(notifications);
  expect(saveSettings).toHaveBeenCalledWith({ notifications: false });
  expect(notifications).not.toBeChecked();
});

test('where one lives and how letters are written is set here, one thing at a time', async () => {
  const { client } = await show(Settings);
  const save = vi.spyOn(client, 'saveRightsSettings');
  await userEvent.selectOptions(await screen.findByLabelText('Law'), 'United Kingdom: UK GDPR');
  expect(save).toHaveBeenCalledWith({
    law: 'uk-gdpr',
    residence: null,
    letterLanguage: null,
    senderName: null,
  });
  await userEvent.selectOptions(screen.getByLabelText('Language of letters'), 'Deutsch');
  expect(save).toHaveBeenLastCalledWith(expect.objectContaining({ letterLanguage: 'de', law: null }));
});

test('where one lives names its law, and a country without one is told before anything is sent', async () => {
  let residence = 'DE';
  const saveRightsSettings = vi.fn(async (change: { residence: string | null }) => {
    residence = change.residence ?? residence;
    return { ...RIGHTS, law: null, residence, residenceLaw: residence === 'US-CA' ? 'california' : null };
  });
  const getRightsSettings = async () => ({ ...RIGHTS, law: null });
  await show(Settings, { ipc: { getRightsSettings, saveRightsSettings } });
  const where = await screen.findByLabelText('Where you live');
  expect(screen.getByText('Requests follow EU and EEA: GDPR.')).toBeVisible();
  await userEvent.selectOptions(where, 'United States, California');
  expect(
    await screen.findByText('Requests follow California: CCPA, where it binds the organization.'),
  ).toBeVisible();
  await userEvent.selectOptions(where, 'Brazil');
  expect(await screen.findByText(/^No law of this country could be read for this app/)).toBeVisible();
});

test('a law chosen for all requests is not said to be that of where one lives', async () => {
  await show(Settings);
  expect(await screen.findByText(/The law is the one you chose\.$/)).toBeVisible();
  expect(screen.queryByText(/^Requests follow/)).toBeNull();
});

test('the name to sign with is kept while typing, and stays if it cannot be kept', async () => {
  const saveRightsSettings = vi.fn(async () => {
    throw new IpcError('disk-full');
  });
  await show(Settings, { ipc: { saveRightsSettings } });
  const name = await screen.findByLabelText(/Name you sign with/);
  await userEvent.clear(name);
  await userEvent.type(name, 'Ada King');
  await userEvent.tab();
  expect(await screen.findByText('Not saved. The earlier setting still holds.')).toBeVisible();
  expect(name).toHaveValue('Ada King');
});

test('what is chosen and typed for letters while a choice is being saved is saved behind it', async () => {
  const asked: SaveRightsSettingsRequest[] = [];
  let finish = () => {};
  const saveRightsSettings: Client['saveRightsSettings'] = async (request) => {
    asked.push(request);
    if (asked.length === 1) await new Promise<void>((done) => (finish = done));
    return { ...RIGHTS, law: 'eu-gdpr', residence: request.residence };
  };
  await show(Settings, { ipc: { saveRightsSettings } });
  await userEvent.selectOptions(await screen.findByLabelText('Law'), 'EU and EEA: GDPR');
  await userEvent.selectOptions(screen.getByLabelText('Where you live'), 'Brazil');
  await userEvent.type(screen.getByLabelText(/Name you sign with/), ' B');
  await userEvent.tab();
  expect(asked).toHaveLength(1);
  finish();
  await vi.waitFor(() => expect(asked).toHaveLength(3));
  expect(asked.map(({ law, residence, senderName }) => [law, residence, senderName])).toEqual([
    ['eu-gdpr', null, null],
    [null, 'BR', null],
    [null, null, `${RIGHTS.senderName} B`],
  ]);
});
