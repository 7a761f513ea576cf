import { mount } from 'svelte';
import { tauriClient, type Client } from './ipc/client';
import Window from './frame/Window.svelte';
import './shared/styles/index.css';

/** The shell's client; with `?fixtures` in the development server, one that makes up its answers. */
async function client(): Promise<Client> {
  if (import.meta.env.DEV && new URLSearchParams(location.search).has('fixtures')) {
    const { fixtureClient } = await import('./fixtures/client');
    return fixtureClient(new URLSearchParams(location.search));
  }
  return tauriClient();
}

// Until the shell has answered, the desktop's own wish decides; then the member's.
const dark = matchMedia('(prefers-color-scheme: dark)').matches;
document.documentElement.dataset.theme = dark ? 'dark' : 'light';

const target = document.getElementById('app');
if (target) mount(Window, { target, props: { ipc: await client() } });
