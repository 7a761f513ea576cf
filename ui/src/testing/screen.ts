// Renders one screen with a made-up world around it, and looks at what came out.
import { render } from '@testing-library/svelte';
import axe from 'axe-core';
import type { Component } from 'svelte';
import { expect } from 'vitest';
import { fakeClient, type FakeClient } from '../fixtures/client';
import { busyWorld, type World } from '../fixtures/world';
import type { Client } from '../ipc/client';
import { App, appContext } from '../shared/app.svelte';

interface Options<Props> {
  props?: Props;
  world?: World;
  /** Single commands that answer otherwise. */
  ipc?: Partial<Client>;
}

/** The screen, rendered; the app it stands in; the client it talks to. */
export async function show<Props extends Record<string, unknown>>(
  screen: Component<Props>,
  { props, world = busyWorld(), ipc }: Options<Props> = {},
): Promise<{ app: App; client: FakeClient; container: HTMLElement; unmount: () => void }> {
  const client = fakeClient(world, ipc);
  const app = new App(client);
  await app.open();
  const options = { props: props ?? {}, context: appContext(app) } as unknown as Parameters<typeof render>[1];
  const { container, unmount } = render(screen as Component, options);
  return { app, client, container, unmount };
}

/** axe's rules that need no layout; colours and sizes are looked at in a real browser. */
export async function expectAccessible(container: Element): Promise<void> {
  const found = await axe.run(container, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'],
    rules: { 'color-contrast': { enabled: false }, 'target-size': { enabled: false } },
  });
  expect(
    found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`),
  ).toEqual([]);
}
