import '@testing-library/jest-dom/vitest';
import { configure } from '@testing-library/svelte';
import { beforeEach } from 'vitest';
import { setLanguage } from '../shared/words.svelte';

// jsdom has no modal dialogs; these two lines are all that our Dialog asks of them.
HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
  this.open = false;
};

// Nothing has a size in jsdom, so nothing ever grows.
globalThis.ResizeObserver ??= class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};

// On a busy machine a screen may take its time to appear.
configure({ asyncUtilTimeout: 10_000 });

beforeEach(() => {
  setLanguage('en');
  history.replaceState(null, '', '#/');
});
