import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { setClock } from './clock.mjs';

test('a cookie outlives a browser whose clock is far ahead, and one that is to go still goes', async (context) => {
  setClock('2026-06-24T10:00:00Z');
  assert.equal(Date.now(), Date.parse('2026-06-24T10:00:00Z'));
  const sent = [
    'stays=1; path=/; expires=Wed, 24 Jun 2026 10:15:00 GMT; httponly',
    'goes=; path=/; expires=Thu, 01 Jan 1970 00:00:00 GMT; httponly',
  ];
  const server = createServer((_, response) => {
    response.setHeader('Set-Cookie', sent);
    response.end();
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  context.after(() => server.close());
  const answer = await fetch(`http://127.0.0.1:${server.address().port}/`);
  assert.deepEqual(answer.headers.getSetCookie(), ['stays=1; path=/; httponly', sent[1]]);
});
