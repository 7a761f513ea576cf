import '@testing-library/jest-dom/vitest';
import { beforeEach } from 'vitest';
import { setLanguage } from '../shared/words.svelte';

// jsdom has no modal dialogs; these two lines are all that our Dialog asks of them.
HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
  this.open = false;
};

beforeEach(() => {
  setLanguage('en');
  history.replaceState(null, '', '#/');
});
