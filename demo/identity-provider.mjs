// The demo's OpenID provider: the certified `oidc-provider` library behind our own pages. It checks
// passwords, honours max_age and prompt=login, and gives each portal tokens made out to it alone.

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { join } from 'node:path';
import * as oidc from 'oidc-provider';
import { consentPage, errorPage, signInPage } from './pages.mjs';
import { fileStore } from './store.mjs';
import { wordsFor } from './words.mjs';

const Provider = oidc.default ?? oidc.Provider;
const APP_NAME = 'Privacy Dashboard';
const CLIENT_ID = 'privacy-dashboard';
const DAY = 24 * 60 * 60;
const FORM_BYTES = 8 * 1024;
const STYLE = readFileSync(new URL('style.css', import.meta.url));

/** Starts listening at `world.issuer`; the answer has `close`. */
export async function startIdentityProvider(world, dir) {
  const provider = new Provider(world.issuer, configuration(world, dir));
  const callback = provider.callback();
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url, world.issuer);
    if (pathname === '/style.css') return send(response, 200, 'text/css', STYLE);
    if (pathname === '/favicon.ico') return send(response, 204, 'image/x-icon', '');
    if (!pathname.startsWith('/interaction/')) return callback(request, response);
    const visit = { provider, world, request, response, pathname, lang: searchParams.get('lang') };
    return interact(visit).catch((error) => refuse(visit, error));
  });
  const { hostname, port } = new URL(world.issuer);
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(Number(port), hostname, resolve);
  });
  return { close: () => new Promise((resolve) => { server.close(resolve); server.closeAllConnections(); }) };
}

function configuration(world, dir) {
  const accounts = new Set(world.users.map((user) => user.subject));
  return {
    adapter: fileStore(join(dir, 'identity-provider.json')),
    clients: [{
      client_id: CLIENT_ID,
      client_name: APP_NAME,
      application_type: 'native',
      token_endpoint_auth_method: 'none',
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      // RFC 8252, 7.3: for a loopback address the port is not compared.
      redirect_uris: world.portals.map((portal) => `http://127.0.0.1/callback/${portal.organization}`),
    }],
    jwks: { keys: world.keys.jwks },
    cookies: { keys: world.keys.cookies },
    scopes: ['openid', 'offline_access'],
    claims: { openid: ['sub'] },
    pkce: { required: () => true },
    clientBasedCORS: () => false,
    rotateRefreshToken: true,
    expiresWithSession: () => false,
    // One grant per sign-in: signing out of one organization leaves the others connected.
    loadExistingGrant: ({ oidc: { result, provider } }) =>
      (result?.consent?.grantId ? provider.Grant.find(result.consent.grantId) : undefined),
    findAccount: (_ctx, subject) =>
      (accounts.has(subject) ? { accountId: subject, claims: () => ({ sub: subject }) } : undefined),
    extraTokenClaims: ({ oidc: { entities } }) =>
      ({ auth_time: (entities.RefreshToken ?? entities.AuthorizationCode)?.authTime }),
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      revocation: { enabled: true, allowedPolicy: (_ctx, client, token) => token.clientId === client.clientId },
      resourceIndicators: {
        enabled: true,
        defaultResource: (_ctx, _client, oneOf) => oneOf,
        useGrantedResource: () => true,
        getResourceServerInfo: (_ctx, resource) => resourceServer(world, resource),
      },
    },
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 180 * DAY, IdToken: 600, Interaction: 900, RefreshToken: 90 * DAY, Session: 14 * DAY },
    renderError: (ctx, out) => {
      ctx.type = 'html';
      for (const [name, value] of Object.entries(pageHeaders)) ctx.set(name, value);
      ctx.body = errorPage(wordsFor(ctx.get('accept-language')), { code: out.error });
    },
  };
}

function resourceServer(world, resource) {
  if (!world.portals.some((portal) => portal.resource === resource)) throw new oidc.errors.InvalidTarget();
  return { scope: 'member-data', audience: resource, accessTokenFormat: 'jwt', accessTokenTTL: 600, jwt: { sign: { alg: 'ES256' } } };
}

async function interact(visit) {
  const details = await visit.provider.interactionDetails(visit.request, visit.response);
  visit.words = wordsFor(visit.lang, details.params.ui_locales, visit.request.headers['accept-language']);
  const login = details.prompt.name === 'login';
  if (visit.request.method !== 'POST') {
    return show(visit, 200, login ? signIn(visit, details) : consent(visit, details));
  }
  const form = await formOf(visit.request);
  if (['cancel', 'deny'].includes(form.get('step'))) {
    return finish(visit, { error: 'access_denied', error_description: 'the member said no' });
  }
  return login ? checkPassword(visit, details, form) : allow(visit, details);
}

function signIn(visit, details, failed) {
  return signInPage(visit.words, {
    action: visit.pathname,
    organization: organizationOf(visit.world, details),
    again: Boolean(details.session?.accountId),
    failed: failed !== undefined,
    userName: failed ?? userOf(visit.world, details.session?.accountId)?.name,
  });
}

function consent(visit, details) {
  return consentPage(visit.words, {
    action: visit.pathname,
    app: APP_NAME,
    organization: organizationOf(visit.world, details),
    account: userOf(visit.world, details.session?.accountId)?.name ?? '',
    scopes: details.params.scope.split(' '),
  });
}

function checkPassword(visit, details, form) {
  const typed = form.get('user_name')?.trim() ?? '';
  const user = visit.world.users.find((candidate) => candidate.name === typed);
  const fits = same(form.get('password') ?? '', user?.password ?? randomBytes(16).toString('hex'));
  if (!user || !fits) return show(visit, 403, signIn(visit, details, typed));
  return finish(visit, { login: { accountId: user.subject } });
}

async function allow(visit, details) {
  const { Grant } = visit.provider;
  const grant = new Grant({ accountId: details.session.accountId, clientId: details.params.client_id });
  const wanted = new Set(details.params.scope.split(' '));
  grant.addOIDCScope(['openid', 'offline_access'].filter((scope) => wanted.has(scope)).join(' '));
  const { resource } = details.params;
  if (resource && wanted.has('member-data')) grant.addResourceScope(resource, 'member-data');
  return finish(visit, { consent: { grantId: await grant.save() } }, true);
}

const finish = ({ provider, request, response }, result, mergeWithLastSubmission = false) =>
  provider.interactionFinished(request, response, result, { mergeWithLastSubmission });

function refuse(visit, error) {
  const expired = error instanceof oidc.errors.SessionNotFound;
  const words = visit.words ?? wordsFor(visit.lang, visit.request.headers['accept-language']);
  if (!expired) process.stderr.write(`identity provider: ${error.message}\n`);
  if (visit.response.headersSent) return visit.response.destroy();
  return show(visit, expired ? 400 : 500, errorPage(words, { code: error.error ?? 'server_error', expired }));
}

const organizationOf = (world, details) =>
  world.portals.find((portal) => portal.resource === details.params.resource)?.name ?? APP_NAME;

const userOf = (world, subject) => world.users.find((user) => user.subject === subject);

/** Compares without telling by its time where two texts differ. */
function same(left, right) {
  const digest = (text) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(left), digest(right));
}

async function formOf(request) {
  const parts = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size > FORM_BYTES) throw new Error('the form is too large');
    parts.push(part);
  }
  return new URLSearchParams(Buffer.concat(parts).toString('utf8'));
}

// A form's redirect is held to form-action too, and it ends at the app's loopback address.
const pageHeaders = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; form-action 'self' http://127.0.0.1:*; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

function show({ response }, status, html) {
  for (const [name, value] of Object.entries(pageHeaders)) response.setHeader(name, value);
  send(response, status, 'text/html; charset=utf-8', html);
}

function send(response, status, type, body) {
  response.writeHead(status, { 'content-type': type });
  response.end(body);
}
