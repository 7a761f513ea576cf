// Another client of a member's: signs in at the demo as a browser would and writes to a portal's API itself.
//
//   node second_client.mjs '{"portal":"http://127.0.0.1:…","member":"ada","password":"…","writes":[{"path":"/v1/me/profile","values":{…}},{"path":"/v1/me/devices/…"}]}'
//
// A write with values corrects the record at that path; one without removes it.

import { createHash, randomBytes, randomUUID } from 'node:crypto';

const { portal, member, password, writes } = JSON.parse(process.argv[2]);
const about = await (await fetch(`${portal}/.well-known/member-data`)).json();
const found = await (await fetch(`${about.issuer}/.well-known/openid-configuration`)).json();
const redirect = `http://127.0.0.1:1${about.redirect_path}`;
const cookies = new Map();

/** Opens an address as a browser does, up to a page or to the way back into the app. */
async function open(address, form) {
  for (;;) {
    const url = new URL(address);
    if (url.port === '1') return url.searchParams;
    const cookie = [...cookies.values()].filter(({ path }) => url.pathname.startsWith(path)).map(({ pair }) => pair).join('; ');
    const answer = await fetch(url, { redirect: 'manual', method: form ? 'POST' : 'GET', body: form && new URLSearchParams(form), headers: { cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [pair, ...attributes] = line.split('; ');
      const path = attributes.find((text) => text.toLowerCase().startsWith('path='))?.slice(5) ?? '/';
      cookies.set(`${pair.split('=')[0]}${path}`, { pair, path });
    }
    if (![302, 303].includes(answer.status)) return url.href;
    address = new URL(answer.headers.get('location'), url).href;
    form = undefined;
  }
}

const verifier = randomBytes(32).toString('base64url');
const request = new URL(found.authorization_endpoint);
request.search = new URLSearchParams({
  client_id: about.client_id, response_type: 'code', redirect_uri: redirect, state: 'state', nonce: 'nonce',
  scope: about.scopes.join(' '), prompt: 'consent', resource: about.resource, code_challenge_method: 'S256',
  code_challenge: createHash('sha256').update(verifier).digest('base64url'),
});
const asked = await open(await open(request.href), { step: 'sign-in', user_name: member, password });
const back = await open(asked, { step: 'allow' });
const redeemed = await fetch(found.token_endpoint, {
  method: 'POST',
  body: new URLSearchParams({ client_id: about.client_id, grant_type: 'authorization_code', code: back.get('code'), code_verifier: verifier, redirect_uri: redirect, resource: about.resource }),
});
const { access_token: token } = await redeemed.json();
const authorization = `Bearer ${token}`;

for (const { path, values } of writes) {
  const list = path.startsWith('/v1/me/devices/') ? '/v1/me/devices' : path;
  const held = await fetch(portal + list, { headers: { authorization } });
  const body = await held.json();
  const record = body.items?.find(({ id }) => path.endsWith(`/${id}`)) ?? body;
  const answer = await fetch(portal + path, {
    method: values ? 'PATCH' : 'DELETE',
    headers: {
      authorization,
      'if-match': record.etag,
      'idempotency-key': randomUUID(),
      ...(values && { 'content-type': 'application/merge-patch+json' }),
    },
    body: values && JSON.stringify({ values }),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
}
