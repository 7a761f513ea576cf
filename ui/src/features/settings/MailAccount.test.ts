import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { ACCOUNT } from '../../fixtures/mail';
import { busyWorld } from '../../fixtures/world';
import { IpcError } from '../../ipc/client';
import type { MailTestView } from '../../ipc/types';
import { expectAccessible, show } from '../../testing/screen';
import MailAccount from './MailAccount.svelte';

const withAccount = () => {
  const world = busyWorld();
  world.mail = { ...ACCOUNT };
  return world;
};

test('an account is saved with its password, which does not come back into the field', async () => {
  const { client, container } = await show(MailAccount);
  const save = vi.spyOn(client, 'saveMailAccount');
  await userEvent.type(await screen.findByLabelText('Mail server for sending'), 'smtp.example.org');
  await userEvent.type(screen.getByLabelText('User name'), 'ada');
  await userEvent.type(screen.getByLabelText('Your email address'), 'ada@example.org');
  await userEvent.type(screen.getByLabelText('Password'), 'correct horse');
  await userEvent.click(screen.getByRole('button', { name: 'Save account' }));
  expect(await screen.findByText(/can be sent from ada@example.org/)).toBeVisible();
  expect(save).toHaveBeenLastCalledWith(
    expect.objectContaining({ host: 'smtp.example.org', password: 'correct horse', finish: true }),
  );
  expect(screen.getByLabelText('Password')).toHaveValue('');
  const kept = save.mock.calls.filter(([request]) => !request.finish);
  expect(kept.every(([request]) => request.password === undefined)).toBe(true);
  await expectAccessible(container);
});

test('each field that is wrong is named, and what was typed stays', async () => {
  await show(MailAccount);
  await userEvent.type(await screen.findByLabelText('User name'), 'ada');
  await userEvent.click(screen.getByRole('button', { name: 'Save account' }));
  const summary = await screen.findByRole('group', { name: /3 / });
  expect(within(summary).getByText(/Mail server for sending cannot be empty/)).toBeVisible();
  expect(within(summary).getByText(/Password cannot be empty/)).toBeVisible();
  expect(screen.getByLabelText('User name')).toHaveValue('ada');
});

test('what was typed is kept while typing and is there again', async () => {
  const { client, unmount } = await show(MailAccount);
  await userEvent.type(await screen.findByLabelText('Mail server for sending'), 'smtp.exa');
  unmount();
  await show(MailAccount, { ipc: { getMailAccount: client.getMailAccount } });
  expect(await screen.findByDisplayValue('smtp.exa')).toBeVisible();
});

test('the test says plainly what happened, in the server’s words too, and that nothing was sent', async () => {
  const trouble = {
    reason: 'login-refused',
    step: null,
    code: 535,
    words: 'bad <b>credentials</b>',
    later: false,
    unknown: false,
  };
  const { container } = await show(MailAccount, {
    world: withAccount(),
    ipc: { testMailAccount: async () => ({ trouble }) },
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Test the connection' }));
  const alert = within(await screen.findByRole('alert'));
  expect(alert.getByText('smtp.example.org does not accept user name and password')).toBeVisible();
  expect(alert.getByText('bad <b>credentials</b>')).toBeVisible();
  expect(alert.getByText(/Nothing was sent/)).toBeVisible();
  await expectAccessible(container);
});

test('a test under way says what it does and can be stopped', async () => {
  let answer: (view: MailTestView) => void = () => undefined;
  const testMailAccount = vi.fn(
    (_: { post: string }) => new Promise<MailTestView>((resolve) => (answer = resolve)),
  );
  const cancelPost = vi.fn(async () => null);
  const { client } = await show(MailAccount, { world: withAccount(), ipc: { testMailAccount, cancelPost } });
  await userEvent.click(await screen.findByRole('button', { name: 'Test the connection' }));
  await vi.waitFor(() => expect(testMailAccount).toHaveBeenCalled());
  const post = testMailAccount.mock.calls[0]?.[0].post ?? '';
  client.emit('mail-progress', { post: 'another', step: 'waiting', sent: 0, total: 0 });
  client.emit('mail-progress', { post, step: 'signing-in', sent: 0, total: 0 });
  expect(await screen.findByText('Signing in')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(cancelPost).toHaveBeenCalledWith({ post });
  answer({ trouble: null });
  expect(await screen.findByText(/It works: smtp.example.org knows you/)).toBeVisible();
});

test('a test that was about other settings than those in the form says nothing of these', async () => {
  let answer: (view: MailTestView) => void = () => undefined;
  const testMailAccount = vi.fn(() => new Promise<MailTestView>((resolve) => (answer = resolve)));
  await show(MailAccount, { world: withAccount(), ipc: { testMailAccount } });
  await userEvent.click(await screen.findByRole('button', { name: 'Test the connection' }));
  await vi.waitFor(() => expect(testMailAccount).toHaveBeenCalled());
  await userEvent.type(screen.getByLabelText('Mail server for sending'), '.net');
  answer({ trouble: null });
  await vi.waitFor(() => expect(screen.queryByText('Beginning')).toBeNull());
  expect(screen.queryByText(/It works/)).toBeNull();
  expect(screen.getByLabelText('Mail server for sending')).toHaveValue('smtp.example.org.net');
});

test('what is typed while the account is saved stays, and is not called saved', async () => {
  let go: () => void = () => undefined;
  const { client } = await show(MailAccount, { world: withAccount() });
  const saveMailAccount = client.saveMailAccount;
  const [finishing, taken] = [vi.fn(), vi.fn()];
  client.saveMailAccount = async (request) => {
    if (request.finish) {
      finishing();
      await new Promise<void>((resolve) => (go = resolve));
    }
    const answer = await saveMailAccount(request);
    taken(request.finish, request.user);
    return answer;
  };
  await userEvent.type(await screen.findByLabelText('User name'), '1');
  await userEvent.type(screen.getByLabelText('Password'), 'one');
  await userEvent.click(screen.getByRole('button', { name: 'Save account' }));
  await vi.waitFor(() => expect(finishing).toHaveBeenCalled());
  await userEvent.type(screen.getByLabelText('User name'), '2');
  await userEvent.type(screen.getByLabelText('Password'), 'two');
  await userEvent.tab();
  go();
  await vi.waitFor(() => expect(taken).toHaveBeenCalledWith(true, 'ada@example.org1'));
  await vi.waitFor(() => expect(taken).toHaveBeenLastCalledWith(false, 'ada@example.org12'));
  expect(screen.getByLabelText('User name')).toHaveValue('ada@example.org12');
  expect(screen.getByLabelText('Password')).toHaveValue('onetwo');
  expect(screen.getByText(/Not saved yet/)).toBeVisible();
});

test('the address letters go out from is the saved one', async () => {
  const world = withAccount();
  world.mail = { ...world.mail, from: 'eve@elsewhere.example', isChanged: true };
  await show(MailAccount, { world });
  expect(await screen.findByText(/can be sent from ada@example.org/)).toBeVisible();
});

test('removing the account asks first, and the focus stays on the page', async () => {
  const { client } = await show(MailAccount, { world: withAccount() });
  const remove = vi.spyOn(client, 'removeMailAccount');
  await userEvent.click(await screen.findByRole('button', { name: 'Remove account' }));
  expect(remove).not.toHaveBeenCalled();
  await userEvent.click(
    within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Remove account' }),
  );
  expect(await screen.findByText(/No account is set/)).toBeVisible();
  expect(screen.getByLabelText('Mail server for sending')).toHaveFocus();
});

test('settings that could not be saved stay in the form', async () => {
  const saveMailAccount = async () => Promise.reject(new IpcError('disk-full'));
  await show(MailAccount, { ipc: { saveMailAccount } });
  const host = await screen.findByLabelText('Mail server for sending');
  await userEvent.type(host, 'smtp.example.org');
  await userEvent.click(screen.getByRole('button', { name: 'Save account' }));
  expect(await screen.findByRole('alert')).toBeVisible();
  expect(host).toHaveValue('smtp.example.org');
});
