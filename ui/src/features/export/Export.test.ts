import { screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { busyWorld } from '../../fixtures/world';
import { IpcError } from '../../ipc/client';
import type { ExportDone, RunExportRequest } from '../../ipc/types';
import { spoken } from '../../shared/live.svelte';
import { showOrganization } from '../../testing/organization';
import { expectAccessible } from '../../testing/screen';
import Export from './Export.svelte';

const user = userEvent.setup({ delay: null });
const PATH = '/home/ada/export.zip';
const written: ExportDone = {
  path: PATH,
  bytes: 482_133,
  sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  files: 11,
  asOf: '2026-05-12T08:14:00Z',
};
const go = () => screen.findByRole('button', { name: 'Choose where to save it' });

test('the warning is on the screen before the place is chosen', async () => {
  const chooseExportTarget = vi.fn(async () => {
    expect(screen.getByText('Anyone with this file can read it.')).toBeVisible();
    return null;
  });
  const runExport = vi.fn();
  const { container } = await showOrganization(Export, 'hikvision', {
    ipc: { chooseExportTarget, runExport },
  });
  const button = await go();
  await expectAccessible(container);
  await user.click(button);
  expect(chooseExportTarget).toHaveBeenCalledOnce();
  expect(runExport).not.toHaveBeenCalled();
});

test('everything of the organization is ticked; secrets and other people are not', async () => {
  const runExport = vi.fn(async (_: RunExportRequest) => written);
  await showOrganization(Export, 'hikvision', { ipc: { runExport } });
  await go();
  expect(screen.getByRole('checkbox', { name: 'Hikvision' })).toBeChecked();
  expect(screen.getByRole('checkbox', { name: 'ONVIF' })).not.toBeChecked();
  for (const name of [/^Profile/, /^Devices/, /^Email preferences/, /^Activity/])
    expect(screen.getByRole('checkbox', { name })).toBeChecked();
  expect(screen.getByRole('checkbox', { name: /^Other people’s data/ })).not.toBeChecked();
  expect(screen.getByRole('checkbox', { name: /^Secrets/ })).not.toBeChecked();
  await user.click(screen.getByRole('checkbox', { name: /^Activity/ }));
  await user.click(await go());
  expect(runExport.mock.calls[0]?.[0]).toMatchObject({
    organizations: ['hikvision'],
    tables: ['profile', 'devices', 'email-preferences', 'requests'],
    includeSecrets: false,
    includeOtherPeople: false,
  });
});

test('secrets ask for the passphrase where one is set, and a wrong one writes nothing', async () => {
  const world = busyWorld();
  world.settings.protection = 'passphrase';
  const runExport = vi.fn(async ({ passphrase }: RunExportRequest) => {
    if (passphrase !== 'correct') throw new IpcError('passphrase-wrong', 'a1');
    return written;
  });
  await showOrganization(Export, 'hikvision', { world, ipc: { runExport } });
  await user.click(await screen.findByRole('checkbox', { name: /^Secrets/ }));
  await user.type(await screen.findByLabelText('Passphrase'), 'wrong');
  await user.click(await go());
  expect(await screen.findByText('That is not the passphrase. Try again.')).toBeVisible();
  expect(screen.queryByText('The file is written.')).toBeNull();
  await user.type(screen.getByLabelText('Passphrase'), 'correct');
  await user.click(await go());
  expect(await screen.findByText('The file is written.')).toBeVisible();
});

test('a cancelled export says that no file was written', async () => {
  let stop: (error: IpcError) => void = () => undefined;
  const cancelExport = vi.fn(async () => {
    stop(new IpcError('export-cancelled', 'a1'));
    return null;
  });
  const runExport = vi.fn(
    (_: RunExportRequest) => new Promise<ExportDone>((_resolve, reject) => (stop = reject)),
  );
  const { client, container } = await showOrganization(Export, 'hikvision', {
    ipc: { runExport, cancelExport },
  });
  await user.click(await go());
  const bar = await screen.findByRole('progressbar');
  const exportId = runExport.mock.calls[0]?.[0].exportId ?? '';
  client.emit('export-progress', { exportId, done: 2100, total: 4200, step: 'activity' });
  await waitFor(() => expect(bar).toHaveAttribute('value', '2100'));
  expect(spoken.polite).toContain('50 percent');
  client.emit('export-progress', { exportId: 'another', done: 4200, total: 4200, step: 'activity' });
  expect(bar).toHaveAttribute('value', '2100');
  await expectAccessible(container);
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(cancelExport.mock.calls).toEqual([[{ exportId }]]);
  expect(await screen.findByText('Cancelled. No file was written.')).toBeVisible();
  expect(screen.queryByText('The file is written.')).toBeNull();
});

test('a failed export says why, and what was ticked stays ticked', async () => {
  const runExport = async () => {
    throw new IpcError('disk-full', 'a1');
  };
  await showOrganization(Export, 'hikvision', { ipc: { runExport } });
  await user.click(await screen.findByRole('checkbox', { name: /^Other people/ }));
  await user.click(await go());
  expect(await screen.findByRole('alert')).toHaveTextContent(
    /Stopped: the disk is full.*No file was left behind/,
  );
  expect(screen.getByRole('checkbox', { name: /^Other people/ })).toBeChecked();
  await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus());
});

test('a written file shows its place, its size and its fingerprint in eight groups', async () => {
  const showInFolder = vi.fn(async () => null);
  const { container } = await showOrganization(Export, 'hikvision', {
    ipc: { runExport: async () => written, showInFolder },
  });
  await user.click(await go());
  expect(await screen.findByText('The file is written.')).toBeVisible();
  expect(screen.getByText(PATH)).toBeVisible();
  expect(screen.getByText(/482\.1 kB, 11 files/)).toBeVisible();
  expect(screen.getByText(/^9f86d081 884c7d65 9a2feaa0 /)).toBeVisible();
  await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus());
  await user.click(screen.getByRole('button', { name: 'Show in folder' }));
  expect(showInFolder.mock.calls).toEqual([[{ path: PATH }]]);
  await expectAccessible(container);
});

test('with nothing ticked there is nothing to save', async () => {
  await showOrganization(Export, 'hikvision');
  await user.click(await screen.findByRole('checkbox', { name: 'Hikvision' }));
  expect(await go()).toBeDisabled();
  expect(screen.getByText('Nothing to export for what you ticked.')).toBeVisible();
});
