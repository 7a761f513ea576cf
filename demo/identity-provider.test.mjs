// The demo's sign-in, walked as a browser and the app walk it.

import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { startIdentityProvider } from './identity-provider.mjs';
import { openWorld } from './world.mjs';

const redirect = (organization) => `http://127.0.0.1:1/callback/${organization}`;
let dir;
let world;
let provider;

before(async () => {
  dir = mkdtempSync(join(tmpdir(), 'identity-provider-'));
  world = await openWorld(dir);
  provider = await startIdentityProvider(world, dir);
});
after(async () => {
  await provider.close();
  rmSync(dir, { recursive: true, force: true });
});

/** A browser as far as sign-in needs one: cookies by path, redirects by hand. */
class Browser {
  cookies = new Map();

  async open(address, form) {
    for (;;) {
      const url = new URL(address);
      if (url.port === '1') return { callback: Object.fromEntries(url.searchParams) };
      const cookie = [...this.cookies.values()].filter(({ path }) => url.pathname.startsWith(path)).map(({ pair }) => pair).join('; ');
      const answer = await fetch(url, { redirect: 'manual', method: form ? 'POST' : 'GET', body: form && new URLSearchParams(form), headers: { cookie, connection: 'close', ...this.headers } });
      for (const line of answer.headers.getSetCookie()) {
        const [pair, ...attributes] = line.split('; ');
        const path = attributes.find((text) => text.toLowerCase().startsWith('path='))?.slice(5) ?? '/';
        const [name, value] = pair.split('=');
        if (value) this.cookies.set(`${name}${path}`, { pair, path });
        else this.cookies.delete(`${name}${path}`);
      }
      if (![302, 303].includes(answer.status)) return { status: answer.status, address: url.href, html: await answer.text(), headers: answer.headers };
      address = new URL(answer.headers.get('location'), url).href;
      form = undefined;
    }
  }
}

function begin(organization, more = {}) {
  const verifier = randomBytes(32).toString('base64url');
  const portal = world.portals.find((candidate) => candidate.organization === organization);
  const url = new URL(`${world.issuer}/auth`);
  url.search = new URLSearchParams({
    client_id: 'privacy-dashboard', response_type: 'code', redirect_uri: redirect(organization), state: 's', nonce: 'n',
    scope: 'openid offline_access member-data', prompt: 'consent', resource: portal.resource, code_challenge_method: 'S256',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'), ...more,
  });
  return { organization, verifier, address: url.href, portal };
}

const post = async (path, form) => {
  const answer = await fetch(`${world.issuer}${path}`, { method: 'POST', headers: { connection: 'close' }, body: new URLSearchParams({ client_id: 'privacy-dashboard', ...form }) });
  return { status: answer.status, ...(await answer.json().catch(() => ({}))) };
};
const redeem = (request, code) => post('/token', { grant_type: 'authorization_code', code, code_verifier: request.verifier, redirect_uri: redirect(request.organization) });
const refresh = (token) => post('/token', { grant_type: 'refresh_token', refresh_token: token });
const claims = (jwt) => JSON.parse(Buffer.from(jwt.split('.')[1], 'base64url'));
const password = (name) => world.users.find((user) => user.name === name).password;

async function signIn(browser, request, name = 'ada') {
  const form = await browser.open(request.address);
  const asked = await browser.open(form.address, { step: 'sign-in', user_name: name, password: password(name) });
  const { callback } = await browser.open(asked.address, { step: 'allow' });
  return redeem(request, callback.code);
}

test('an access token is made out to the portal that was asked for, and says when the member signed in', async () => {
  const request = begin('onvif');
  const tokens = await signIn(new Browser(), request);
  const token = claims(tokens.access_token);
  assert.equal(token.aud, request.portal.resource);
  assert.equal(token.sub, 'ada-0001');
  assert.equal(token.scope, 'member-data');
  assert.ok(Math.abs(token.auth_time - Date.now() / 1000) < 60);
  assert.equal(claims(tokens.id_token).nonce, 'n');
  assert.equal(claims((await refresh(tokens.refresh_token)).access_token).auth_time, token.auth_time);
});

test('a wrong password signs nobody in', async () => {
  const browser = new Browser();
  const form = await browser.open(begin('onvif').address);
  const again = await browser.open(form.address, { step: 'sign-in', user_name: 'ada', password: password('ben') });
  assert.equal(again.status, 403);
  assert.match(again.html, /role="alert"/);
});

test('a member who says no comes back with access_denied, at either page', async () => {
  const login = new Browser();
  const form = await login.open(begin('mipi').address);
  assert.equal((await login.open(form.address, { step: 'cancel' })).callback.error, 'access_denied');
  const consent = new Browser();
  const first = await consent.open(begin('mipi').address);
  const asked = await consent.open(first.address, { step: 'sign-in', user_name: 'ben', password: password('ben') });
  const denied = await consent.open(asked.address, { step: 'deny' });
  assert.equal(denied.callback.error, 'access_denied');
  assert.equal(denied.callback.iss, world.issuer);
});

test('prompt=login and max_age=0 ask for the password although a session is there', async () => {
  const browser = new Browser();
  await signIn(browser, begin('foscam'));
  for (const more of [{ prompt: 'login consent' }, { max_age: '0' }]) {
    const page = await browser.open(begin('foscam', more).address);
    assert.match(page.html, /type="password"/, JSON.stringify(more));
  }
  assert.doesNotMatch((await browser.open(begin('foscam').address)).html, /type="password"/);
});

test('a refresh token works once, and its second use ends the connection', async () => {
  const tokens = await signIn(new Browser(), begin('onvif'));
  const next = await refresh(tokens.refresh_token);
  assert.ok(next.refresh_token);
  assert.equal((await refresh(tokens.refresh_token)).error, 'invalid_grant');
  assert.equal((await refresh(next.refresh_token)).error, 'invalid_grant');
});

test('signing out of one organization leaves the other connected', async () => {
  const browser = new Browser();
  const first = await signIn(browser, begin('onvif'));
  const request = begin('hikvision');
  const asked = await browser.open(request.address);
  const second = await redeem(request, (await browser.open(asked.address, { step: 'allow' })).callback.code);
  assert.equal((await post('/token/revocation', { token: first.refresh_token })).status, 200);
  assert.equal((await refresh(first.refresh_token)).error, 'invalid_grant');
  assert.ok((await refresh(second.refresh_token)).access_token);
});

test('a sign-in without PKCE, or for an address that is no portal, is refused', async () => {
  const bare = await new Browser().open(begin('onvif', { code_challenge: '', code_challenge_method: '' }).address);
  assert.equal(bare.callback.error, 'invalid_request');
  const foreign = await new Browser().open(begin('onvif', { resource: 'http://127.0.0.1:9/' }).address);
  assert.equal(foreign.callback.error, 'invalid_target');
});

test('a restart of the identity provider signs nobody out', async () => {
  const tokens = await signIn(new Browser(), begin('hikvision'));
  await provider.close();
  provider = await startIdentityProvider(await openWorld(dir), dir);
  assert.ok((await refresh(tokens.refresh_token)).access_token);
});

test('the pages speak German to a browser that asks for it', async () => {
  const browser = new Browser();
  browser.headers = { 'accept-language': 'de-AT,de;q=0.9' };
  const page = await browser.open(begin('onvif').address);
  assert.match(page.html, /<html lang="de">[\s\S]*Passwort/);
  assert.match(page.headers.get('content-security-policy'), /default-src 'none'/);
});
