import { mount } from 'svelte';
import { tauriClient, type Client } from './ipc/client';
import Window from './frame/Window.svelte';
import { App } from './shared/app.svelte';
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

// With its own faces at hand the first paint is the last one; set in a stand-in, every line would move.
const faces = ['Next', 'Mono'].map((cut) => document.fonts.load(`1rem "Atkinson Hyperlegible ${cut}"`));

const target = document.getElementById('app');
const app = new App(await client());
// Whatever goes wrong is shown by the window.
void app.open();
await Promise.allSettled(faces);
if (target) mount(Window, { target, props: { app } });
