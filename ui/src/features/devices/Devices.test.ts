import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { requestOf, row as request } from '../../fixtures/requests';
import { removedUnderARename, renamedTwice, troubledDevices } from '../../fixtures/states';
import { busyWorld, device, factsOf, field, pending } from '../../fixtures/world';
import { IpcError } from '../../ipc/client';
import { spoken } from '../../shared/live.svelte';
import { showOrganization } from '../../testing/organization';
import { expectAccessible } from '../../testing/screen';
import Devices from './Devices.svelte';

const user = userEvent.setup({ delay: null });

const row = (name: string) => screen.findByRole('button', { name });

test('a camera is named, its serial keeps its middle to itself, and its state is a word', async () => {
  const { container } = await showOrganization(Devices, 'hikvision');
  const front = (await row('Front door')).closest('li');
  expect(front).toHaveTextContent('DS-2…4567');
  expect(front).not.toHaveTextContent('DS-2CD2143G2-I20190001AAWR1234567');
  expect(front).toHaveTextContent('Registered');
  expect((await row('Garden')).closest('li')).toHaveTextContent('Not seen since 30 Nov 2025');
  await expectAccessible(container);
});

test('what waits for the organization is never called done', async () => {
  const world = busyWorld();
  world.devices.hikvision = troubledDevices();
  const { container } = await showOrganization(Devices, 'hikvision', { world });
  const says = async (name: string, words: string | RegExp) =>
    expect((await row(name)).closest('li')).toHaveTextContent(words);
  await says('Attic', 'Removal waiting');
  await says('Attic', 'Remove has not reached Hikvision.');
  await says('Garden', 'Not registered at Hikvision yet.');
  await says('Back door (north)', /Refused.*At Hikvision it is still: Back door.*does not accept this value/);
  await says('仓库东门', 'Not known if it arrived');
  await says('Gate', 'No longer listed');
  for (const name of ['Attic', 'Garden', 'Back door (north)', '仓库东门', 'Gate'])
    expect((await row(name)).closest('li')).not.toHaveTextContent(/\b(removed|Registered|renamed|updated)\b/);
  await expectAccessible(container);
});

test('Enter opens a camera, Esc closes it, F2 renames and leads back', async () => {
  const saveDevice = vi.fn(async () => device('1', 'Gate'));
  await showOrganization(Devices, 'hikvision', { ipc: { saveDevice } });
  const front = await row('Front door');
  front.focus();
  await user.keyboard('{Enter}');
  expect(front).toHaveAttribute('aria-expanded', 'true');
  expect(screen.getByText('DS-2CD2143G2-I20190001AAWR1234567')).toBeVisible();
  await user.keyboard('{Escape}');
  expect(front).toHaveAttribute('aria-expanded', 'false');

  await user.keyboard('{F2}');
  const name = screen.getByRole('textbox', { name: 'Name' });
  expect(name).toHaveFocus();
  await user.clear(name);
  await user.keyboard('Gate{Enter}{Enter}');
  await waitFor(() => expect(front).toHaveFocus());
  expect(saveDevice.mock.calls).toEqual([
    [
      {
        organization: 'hikvision',
        device: '1',
        edits: [{ field: 'name', value: 'Gate', seen: ['Front door'] }],
      },
    ],
  ]);
});

test('a camera without a name leads to the empty field', async () => {
  const saveDevice = vi.fn(async () => device('1', ''));
  const { container } = await showOrganization(Devices, 'hikvision', { ipc: { saveDevice } });
  (await row('Front door')).focus();
  await user.keyboard('{F2}');
  await user.clear(screen.getByRole('textbox', { name: 'Name' }));
  await user.keyboard('{Enter}');
  expect(screen.getByRole('heading', { name: 'One field needs your attention' })).toHaveFocus();
  await user.click(screen.getByRole('link', { name: 'Name cannot be empty or blank.' }));
  expect(screen.getByRole('textbox', { name: 'Name' })).toHaveFocus();
  expect(saveDevice).not.toHaveBeenCalled();
  await expectAccessible(container);
});

test('Delete asks first, with the focus on Cancel, and Enter there removes nothing', async () => {
  const removeDevice = vi.fn(async () => null);
  const { container } = await showOrganization(Devices, 'hikvision', { ipc: { removeDevice } });
  const front = await row('Front door');
  front.focus();
  await user.keyboard('{Delete}');
  const question = screen.getByRole('alertdialog', {
    name: /Remove “Front door” from your Hikvision account/,
  });
  expect(question).toHaveTextContent('The camera keeps working on your network.');
  expect(within(question).getByRole('button', { name: 'Cancel' })).toHaveFocus();
  await expectAccessible(container);
  await user.keyboard('{Enter}');
  expect(removeDevice).not.toHaveBeenCalled();
  expect(front).toHaveFocus();
});

test('a removal waits, can be taken back, and is said to wait', async () => {
  const discardChange = vi.fn(async () => null);
  await showOrganization(Devices, 'hikvision', { ipc: { discardChange } });
  (await row('Front door')).focus();
  await user.keyboard('{Delete}');
  await user.click(screen.getByRole('button', { name: 'Remove camera' }));
  expect(spoken.polite).toContain('Waiting. Remove has not reached Hikvision.');
  const front = (await row('Front door')).closest('li') as HTMLElement;
  await waitFor(() => expect(front).toHaveTextContent('Removal waiting'));
  await user.click(within(front).getByRole('button', { name: 'Undo' }));
  expect(discardChange).toHaveBeenCalledWith({ organization: 'hikvision', operation: 'operation-1' });
  expect(await row('Front door')).toHaveFocus();
});

test('of two names neither is preselected', async () => {
  const world = busyWorld();
  world.devices.hikvision = [renamedTwice()];
  const { container } = await showOrganization(Devices, 'hikvision', { world });
  const theirs = await screen.findByRole('radio', { name: /keep Hikvision’s, Gate/ });
  expect(theirs).not.toBeChecked();
  expect(screen.getByRole('radio', { name: /keep yours, Front door/ })).not.toBeChecked();
  await expectAccessible(container);
});

test('an unsaved name opens its camera again', async () => {
  const world = busyWorld();
  const renamed = device('1', 'Front door');
  world.devices.hikvision = [
    {
      ...renamed,
      fields: renamed.fields.map((each) => (each.id === 'name' ? { ...each, draft: 'Fro' } : each)),
    },
  ];
  await showOrganization(Devices, 'hikvision', { world });
  expect(await screen.findByRole('textbox', { name: 'Name' })).toHaveValue('Fro');
});

test('a camera begun and not finished is there again', async () => {
  const getNewDevice = async () =>
    factsOf('smarteye').deviceFields.map((each) =>
      field(each.id, null, { draft: each.id === 'name' ? 'Shed' : null }),
    );
  await showOrganization(Devices, 'smarteye', { ipc: { getNewDevice } });
  expect(await screen.findByRole('textbox', { name: /name/i })).toHaveValue('Shed');
});

test('an empty new camera leads to its fields, and a filled one is noted here only', async () => {
  const addDevice = vi.fn(async () => device('9', 'Shed'));
  const { container } = await showOrganization(Devices, 'smarteye', { ipc: { addDevice } });
  await user.click(await screen.findByRole('button', { name: 'Add camera' }));
  const name = screen.getByRole('textbox', { name: /name/i });
  expect(name).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(screen.getByRole('heading', { name: 'One field needs your attention' })).toHaveFocus();
  expect(addDevice).not.toHaveBeenCalled();
  await user.type(name, 'Shed{Enter}');
  await waitFor(() => expect(screen.getByRole('button', { name: 'Add camera' })).toHaveFocus());
  expect(addDevice.mock.calls).toEqual([
    [{ organization: 'smarteye', values: [{ field: 'name', value: 'Shed' }] }],
  ]);
  expect(spoken.polite).toContain('Saved on this computer.');
  await expectAccessible(container);
});

test('a list that cannot be read keeps what was read before', async () => {
  let broken = false;
  const listDevices = async () => {
    if (broken) throw new IpcError('disk-error', 'a1');
    return [device('1', 'Front door', { removal: pending() })];
  };
  const { client } = await showOrganization(Devices, 'hikvision', { ipc: { listDevices } });
  await row('Front door');
  broken = true;
  client.emit('records-changed', { organization: 'hikvision', kinds: ['device'] });
  expect(await screen.findByRole('button', { name: 'Try again' })).toBeVisible();
  expect(screen.getByRole('alert')).toHaveTextContent(/^The disk reports a fault/);
  expect(await row('Front door')).toBeVisible();
});

test('without cameras there is one way to note one', async () => {
  const world = busyWorld();
  world.devices.hikvision = [];
  const { container } = await showOrganization(Devices, 'hikvision', { world });
  expect(await screen.findByText('No cameras recorded')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Check now' })).toBeVisible();
  await expectAccessible(container);
});

test('the question about two names says what the portal calls the camera', async () => {
  const world = busyWorld();
  world.devices.hikvision = [renamedTwice()];
  await showOrganization(Devices, 'hikvision', { world });
  expect(
    await screen.findByText('This camera was renamed in the portal to “Gate”. Keep which name?'),
  ).toBeVisible();
});

test('a camera the portal removed keeps the text that was waiting for it, to copy or to let go', async () => {
  const world = busyWorld();
  world.devices.hikvision = [removedUnderARename()];
  const discardChange = vi.fn(() => new Promise<never>(() => undefined));
  const { container } = await showOrganization(Devices, 'hikvision', { world, ipc: { discardChange } });
  expect(
    await screen.findByText(/^Hikvision does not list Back door \(north\) any more\. Your change/),
  ).toBeVisible();
  expect(screen.queryByRole('radio')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  expect(screen.getAllByText('No longer there')[0]).toBeVisible();
  expect(screen.getByRole('button', { name: 'Copy, Name' })).toBeVisible();
  await expectAccessible(container);
  await user.dblClick(screen.getByRole('button', { name: 'Discard' }));
  expect(discardChange.mock.calls).toEqual([[{ organization: 'hikvision', operation: 'operation-gone' }]]);
});

test('a removal of a camera that is not listed any more is no deletion, and leads to where it is decided', async () => {
  const removal = pending({ state: 'conflict', gone: true });
  const listDevices = async () => [device('2', 'Back door', { listing: 'no-longer-listed', removal })];
  await showOrganization(Devices, 'hikvision', { ipc: { listDevices } });
  expect(await screen.findByText(/any more, but has not confirmed removing it/)).toBeVisible();
  expect(screen.queryByText(/has not reached/)).toBeNull();
  expect(screen.getByRole('link', { name: 'Decide in the Outbox' })).toHaveAttribute('href', '#/outbox');
});

test('a camera that is removed while its new name is typed keeps the text, to copy or to let go', async () => {
  let listing: 'listed' | 'removed' = 'listed';
  let draft: string | null = null;
  const saveDraft = vi.fn(async ({ text }: { text: string | null }) => {
    draft = text;
    return null;
  });
  // The disk is full for a moment, just as the form goes.
  saveDraft.mockRejectedValueOnce(new IpcError('disk-full'));
  const listDevices = async () => {
    const front = device('1', 'Front door', { listing });
    return [
      { ...front, fields: front.fields.map((each) => (each.id === 'name' ? { ...each, draft } : each)) },
    ];
  };
  const { client, container } = await showOrganization(Devices, 'hikvision', {
    ipc: { listDevices, saveDraft },
  });
  // Opened and closed again by hand: that must not hide the text later.
  await user.click(await row('Front door'));
  await user.click(await row('Front door'));
  await user.keyboard('{F2}');
  await user.type(screen.getByRole('textbox', { name: 'Name' }), ' north');
  listing = 'removed';
  client.emit('records-changed', { organization: 'hikvision', kinds: ['device'] });
  expect(
    await screen.findByText(/^Hikvision does not list Front door any more\. What you had not saved/),
  ).toBeVisible();
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(screen.getByText('Front door north')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Copy, Name' })).toBeVisible();
  await waitFor(() => expect(spoken.assertive).toContain('What you had not saved'));
  expect(await row('Front door')).toHaveFocus();
  await expectAccessible(container);
  await user.click(screen.getByRole('button', { name: 'Discard text' }));
  await waitFor(() => expect(screen.queryByText(/What you had not saved/)).toBeNull());
  expect(draft).toBeNull();
  expect(spoken.polite).toContain('What you typed is discarded.');
});

test('by hand a camera can be said to be out of their answer', async () => {
  const world = busyWorld();
  world.requests = [requestOf(request('r20', 'smarteye', 'access', { state: 'answered-fully' }))];
  const { client } = await showOrganization(Devices, 'smarteye', { world });
  const save = vi.spyOn(client, 'saveDevice');
  (await row('Workshop')).focus();
  await user.keyboard('{F2}');
  await user.type(screen.getByRole('textbox', { name: 'Name' }), ' 2');
  const box = await screen.findByRole('checkbox', { name: 'This is from their answer of 8 May 2026' });
  expect(box).not.toBeChecked();
  await user.click(box);
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(save).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ answeredOn: '2026-05-08' }));
});

test('by hand a camera that they named can be added as that', async () => {
  const world = busyWorld();
  world.requests = [requestOf(request('r20', 'smarteye', 'access', { state: 'answered-partly' }))];
  const { client } = await showOrganization(Devices, 'smarteye', { world });
  const add = vi.spyOn(client, 'addDevice');
  await user.click(await screen.findByRole('button', { name: 'Add camera' }));
  await user.type(screen.getByRole('textbox', { name: /^Name/ }), 'Attic');
  await user.click(await screen.findByRole('checkbox', { name: /from their answer/ }));
  await user.click(screen.getAllByRole('button', { name: 'Add camera' }).at(-1)!);
  expect(add).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ answeredOn: '2026-05-08' }));
});
