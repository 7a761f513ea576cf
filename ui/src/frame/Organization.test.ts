import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { fakeClient } from '../fixtures/client';
import { busyWorld, factsOf, profile } from '../fixtures/world';
import type { Client } from '../ipc/client';
import { sectionsOf } from '../routes/table';
import { App } from '../shared/app.svelte';
import Window from './Window.svelte';

const user = userEvent.setup({ delay: null });

async function open(path: string, ipc: Partial<Client> = {}) {
  history.replaceState(null, '', `#${path}`);
  render(Window, { props: { app: new App(fakeClient(busyWorld(), ipc)) } });
  await screen.findByRole('heading', { level: 1 });
}

test('from every screen of an organization deleting the account is one press away', async () => {
  await open('/org/hikvision/profile');
  for (const { path } of sectionsOf(factsOf('hikvision'))) {
    history.replaceState(null, '', `#/org/hikvision/${path}`);
    window.dispatchEvent(new PopStateEvent('popstate'));
    const nav = within(screen.getByRole('navigation', { name: 'Main' }));
    expect(nav.getByRole('link', { name: 'Delete account' })).toHaveAttribute(
      'href',
      '#/org/hikvision/delete',
    );
  }
});

test('the window is named after the screen and its organization', async () => {
  await open('/org/hikvision/email');
  await waitFor(() => expect(document.title).toBe('Email preferences, Hikvision, Privacy Dashboard'));
});

test('Ctrl+S saves the form the member is in, once', async () => {
  const saveProfile = vi.fn(async () => profile('hikvision'));
  await open('/org/hikvision/profile', { saveProfile });
  await user.click(await screen.findByRole('button', { name: 'Edit Identity' }));
  await user.type(screen.getByRole('textbox', { name: /^Nickname/ }), '!');
  await user.keyboard('{Control>}[KeyS]{/Control}');
  await waitFor(() => expect(screen.getByRole('button', { name: 'Edit Identity' })).toHaveFocus());
  expect(saveProfile.mock.calls).toEqual([
    [
      {
        organization: 'hikvision',
        edits: [{ field: 'given.nickname', value: 'Ada L.!', seen: ['Ada L.', 'Ada'] }],
      },
    ],
  ]);
});

test('locking stores what is typed first', async () => {
  const order: string[] = [];
  await open('/org/hikvision/profile', {
    saveDraft: async ({ text }) => {
      order.push(`draft ${text}`);
      return null;
    },
    lock: async () => {
      order.push('lock');
      return {
        phase: 'unlock',
        keyring: null,
        locked: 'passphrase',
        keyringProblem: null,
        language: 'en',
        theme: 'light',
        systemDark: false,
      };
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Edit Identity' }));
  await user.type(screen.getByRole('textbox', { name: /^Nickname/ }), '!');
  await user.keyboard('{Control>}[KeyL]{/Control}');
  await screen.findByRole('heading', { name: 'Locked' });
  expect(order).toEqual(['draft Ada L.!', 'lock']);
  expect(document.body).not.toHaveTextContent('Ada');
});

test('signing in or looking around cancels no deletion', async () => {
  const cancelDeletion = vi.fn();
  await open('/org/foscam/delete', { cancelDeletion });
  expect(await screen.findByText(/^Requested Tue 5 May 2026/)).toBeVisible();
  await user.click(screen.getByRole('link', { name: 'Devices' }));
  await screen.findByRole('heading', { level: 1, name: 'Devices' });
  expect(cancelDeletion).not.toHaveBeenCalled();
});
