import { expect, test, vi } from 'vitest';
import { fakeClient } from '../fixtures/client';
import { busyWorld, organization } from '../fixtures/world';
import { IpcError, type Client } from '../ipc/client';
import { App } from './app.svelte';

test('of two overlapping reads the newer one has the last word', async () => {
  const answers = [[organization('onvif')], [organization('onvif', { waiting: 1 })]];
  const releases: (() => void)[] = [];
  const listOrganizations = vi.fn<Client['listOrganizations']>(async () => []);
  const app = new App(fakeClient(busyWorld(), { listOrganizations }));
  await app.open();
  for (const answer of answers) {
    listOrganizations.mockImplementationOnce(
      () => new Promise((resolve) => releases.push(() => resolve(answer))),
    );
  }
  const first = app.refresh();
  const second = app.refresh();
  expect(releases).toHaveLength(1);
  releases[0]?.();
  await vi.waitFor(() => expect(releases).toHaveLength(2));
  releases[1]?.();
  await Promise.all([first, second]);
  expect(app.organization('onvif')?.waiting).toBe(1);
});

test('a locked window keeps nothing of the member', async () => {
  const app = new App(fakeClient(busyWorld()));
  await app.open();
  await app.lock();
  expect(app.organizations).toEqual([]);
  expect(app.outbox).toEqual([]);
});

test('while locked an event of the shell reads nothing', async () => {
  const client = fakeClient(busyWorld());
  const listOrganizations = vi.spyOn(client, 'listOrganizations');
  const app = new App(client);
  await app.open();
  await app.lock();
  listOrganizations.mockClear();
  client.emit('organizations-changed', {});
  await vi.waitFor(() => expect(app.start?.phase).toBe('unlock'));
  expect(listOrganizations).not.toHaveBeenCalled();
});

test('the theme of the desktop counts only where the member left it to the system', async () => {
  const world = busyWorld();
  world.start = { ...world.start, theme: 'system', systemDark: false };
  const client = fakeClient(world);
  const app = new App(client);
  await app.open();
  client.emit('theme-changed', { dark: true });
  expect(document.documentElement.dataset.theme).toBe('dark');
  app.setTheme('light');
  expect(document.documentElement.dataset.theme).toBe('light');
});

test('sizes asked for in a row are set one after the other', async () => {
  const releases: (() => void)[] = [];
  const setZoom = vi.fn<Client['setZoom']>(
    () => new Promise((resolve) => releases.push(() => resolve(null))),
  );
  const app = new App(fakeClient(busyWorld(), { setZoom }));
  const both = [app.setZoom(110), app.setZoom(120)];
  expect(app.zoom).toBe(120);
  await vi.waitFor(() => expect(releases).toHaveLength(1));
  expect(setZoom).toHaveBeenCalledTimes(1);
  releases[0]?.();
  await vi.waitFor(() => expect(releases).toHaveLength(2));
  releases[1]?.();
  await Promise.all(both);
  expect(setZoom.mock.calls.map(([{ percent }]) => percent)).toEqual([110, 120]);
});

test('what failed at the start stays said until the whole start is tried again', async () => {
  const world = busyWorld();
  const getCatalogue = vi.fn<Client['getCatalogue']>(fakeClient(world).getCatalogue);
  getCatalogue.mockRejectedValueOnce(new IpcError('disk-error'));
  const client = fakeClient(world, { getCatalogue });
  const app = new App(client);
  await app.open();
  client.emit('records-changed', { organization: 'hikvision', kinds: [] });
  await app.refresh();
  expect([app.error?.code, app.ready]).toEqual(['disk-error', false]);
  await app.restart();
  expect([app.error, app.ready]).toEqual([null, true]);
});

test('a shell whose events cannot be followed is said, and followed by the next try', async () => {
  const client = fakeClient(busyWorld());
  const listen = vi.spyOn(client, 'listen').mockRejectedValueOnce(new IpcError('internal'));
  const app = new App(client);
  await app.open();
  expect([app.error?.code, app.ready]).toEqual(['internal', false]);
  await app.restart();
  expect([app.error, app.ready]).toEqual([null, true]);
  expect(listen.mock.calls.filter(([event]) => event === 'theme-changed')).toHaveLength(2);
});
