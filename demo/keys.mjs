// The issuer's keys, made once per world.

import { generateKeyPairSync, randomBytes } from 'node:crypto';

/** New signing and cookie keys. RS256 signs ID tokens, which every client must accept; ES256 signs access tokens. */
export function newKeys() {
  const jwk = (pair, kid, alg) => ({ ...pair.privateKey.export({ format: 'jwk' }), kid, alg, use: 'sig' });
  return {
    jwks: [
      jwk(generateKeyPairSync('rsa', { modulusLength: 2048 }), 'demo-rs256', 'RS256'),
      jwk(generateKeyPairSync('ec', { namedCurve: 'P-256' }), 'demo-es256', 'ES256'),
    ],
    cookies: [randomBytes(32).toString('base64url')],
  };
}
