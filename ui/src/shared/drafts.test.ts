import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DRAFT_AFTER_MS, Drafts } from './drafts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('typing is stored half a second after the last key, once', () => {
  const store = vi.fn(async () => undefined);
  const drafts = new Drafts(store);
  drafts.note('city', 'L');
  vi.advanceTimersByTime(DRAFT_AFTER_MS - 1);
  drafts.note('city', 'Li');
  vi.advanceTimersByTime(DRAFT_AFTER_MS - 1);
  expect(store).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(store.mock.calls).toEqual([['city', 'Li']]);
});

test('leaving the field stores at once what still waits, and not twice', async () => {
  const store = vi.fn(async () => undefined);
  const drafts = new Drafts(store);
  drafts.note('city', 'Linz');
  drafts.note('name', 'Ada');
  await drafts.flush('city');
  expect(store.mock.calls).toEqual([['city', 'Linz']]);
  vi.advanceTimersByTime(DRAFT_AFTER_MS);
  expect(store.mock.calls).toEqual([
    ['city', 'Linz'],
    ['name', 'Ada'],
  ]);
});

test('a draft that became a change is not stored after it', () => {
  const store = vi.fn(async () => undefined);
  const drafts = new Drafts(store);
  drafts.note('city', 'Linz');
  drafts.drop('city');
  vi.advanceTimersByTime(DRAFT_AFTER_MS);
  expect(store).not.toHaveBeenCalled();
});

test('what could not be stored is kept for the next try, unless something newer was typed', async () => {
  const store = vi.fn(async () => undefined);
  const drafts = new Drafts(store);
  store.mockRejectedValueOnce(new Error('the disk is full'));
  drafts.note('city', 'Linz');
  await expect(drafts.flush()).rejects.toThrow('full');
  await drafts.flush();
  expect(store.mock.calls).toEqual([
    ['city', 'Linz'],
    ['city', 'Linz'],
  ]);
  store.mockRejectedValueOnce(new Error('the disk is full'));
  drafts.note('city', 'Wien');
  const failing = drafts.flush();
  drafts.note('city', 'Graz');
  await expect(failing).rejects.toThrow('full');
  await drafts.flush();
  expect(store.mock.lastCall).toEqual(['city', 'Graz']);
});
