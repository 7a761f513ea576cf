import { expect, test } from 'vitest';
import { Resource } from './resource.svelte';

test('a read that began before a command answered does not take the answer away', async () => {
  const reads: ((value: string) => void)[] = [];
  const held = new Resource<string>(() => new Promise((done) => reads.push(done)));
  const reloaded = held.reload();
  held.set('as the command left it');
  reads[0]?.('as it was before');
  await Promise.resolve();
  await Promise.resolve();
  expect(held.value).toBe('as the command left it');
  expect(held.loading).toBe(true);
  reads[1]?.('as it is now');
  await reloaded;
  expect(held.value).toBe('as it is now');
  expect([held.loading, reads.length]).toEqual([false, 2]);
});

test('of two overlapping reads the later asked one counts', async () => {
  const reads: ((value: string) => void)[] = [];
  const held = new Resource<string>(() => new Promise((done) => reads.push(done)));
  const both = [held.reload(), held.reload()];
  reads[1]?.('later');
  reads[0]?.('earlier');
  await Promise.all(both);
  expect(held.value).toBe('later');
});
