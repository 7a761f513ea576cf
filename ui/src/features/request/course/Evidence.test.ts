import { screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { fakeClient } from '../../../fixtures/client';
import { busyWorld } from '../../../fixtures/world';
import { IpcError, type Client } from '../../../ipc/client';
import type { ExportDone } from '../../../ipc/types';
import { expectAccessible, show } from '../../../testing/screen';
import OneRequest from '../OneRequest.test.svelte';

const open = (ipc: Partial<Client> = {}) =>
  show(OneRequest, { props: { organization: 'mipi', request: 'r1' }, ipc });
const button = () => screen.findByRole('button', { name: 'Save evidence' });

test('before evidence is written the page says that anyone can read it, and then where it is', async () => {
  const { client, container } = await open();
  const save = vi.spyOn(client, 'saveRequestBundle');
  const press = await button();
  expect(screen.getByText('Anyone with this file can read it.')).toBeVisible();
  expect(
    screen.getByText(
      /a known verification code or the password of your mail account in it is left out. .* are not searched/,
    ),
  ).toBeVisible();
  press.focus();
  await userEvent.keyboard('{Enter}');
  expect(await screen.findByText(/^Saved as .*-evidence\.zip$/)).toBeVisible();
  expect(save).toHaveBeenCalledWith({ organization: 'mipi', request: 'r1', exportId: expect.any(String) });
  expect(await button()).toHaveFocus();
  await expectAccessible(container);
});

test('evidence that is being written shows how far it is and can be stopped', async () => {
  let fail: (error: IpcError) => void = () => undefined;
  const saveRequestBundle = () => new Promise<ExportDone | null>((_, reject) => (fail = reject));
  const cancelExport = vi.fn(async () => {
    fail(new IpcError('export-cancelled'));
    return null;
  });
  const { client } = await open({ saveRequestBundle, cancelExport });
  const save = vi.spyOn(client, 'saveRequestBundle');
  await userEvent.click(await button());
  const exportId = save.mock.calls[0]?.[0].exportId ?? '';
  client.emit('export-progress', { exportId, done: 1, total: 3, step: 'evidence' });
  const bar = await screen.findByRole('progressbar', { name: 'Putting the evidence together' });
  expect(bar).toHaveAttribute('value', '1');
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(await screen.findByText('Cancelled. No file was written.')).toBeVisible();
  expect(cancelExport).toHaveBeenCalledWith({ exportId });
  expect(screen.queryByRole('progressbar')).toBeNull();
});

test('evidence that could not be written says what is safe, and closing the dialog is no failure', async () => {
  const saveRequestBundle = vi.fn<Client['saveRequestBundle']>(async () => {
    throw new IpcError('disk-full');
  });
  await open({ saveRequestBundle });
  await userEvent.click(await button());
  expect(await screen.findByRole('alert')).toHaveTextContent('Stopped: the disk is full');
  saveRequestBundle.mockResolvedValue(null);
  await userEvent.click(await button());
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.queryByText(/Saved as/)).toBeNull();
});

test('a letter by post leaves first as a PDF', async () => {
  const client = fakeClient(busyWorld());
  const view = await client.getRequest({ organization: 'mipi', request: 'r9' });
  const row = { ...view.row, channel: 'post' };
  await show(OneRequest, {
    props: { organization: 'mipi', request: 'r9' },
    ipc: { getRequest: async () => ({ ...view, row }) },
  });
  expect(await screen.findByRole('button', { name: 'Save as PDF' })).toHaveClass('primary');
  expect(screen.queryByRole('button', { name: 'Open in mail program' })).toBeNull();
});
