// Signs a letter as a mail server does, by other means than the app verifies with: RFC 6376, rsa-sha256,
// relaxed/relaxed, with a key of its own.
//
//   node sign_letter.mjs '{"letter":"From: …\r\n\r\n…\r\n","domain":"example.org","selector":"s1","fields":["From",…]}'
//
// Answers {"letter": …, "record": …}: the letter with its signature, and the TXT record of the key.

import { createHash, createSign, generateKeyPairSync } from 'node:crypto';

const { letter, domain, selector, fields } = JSON.parse(process.argv[2]);
const [head, body] = halves(letter);
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

const hash = createHash('sha256').update(relaxedBody(body)).digest('base64');
const tags = { v: 1, a: 'rsa-sha256', c: 'relaxed/relaxed', d: domain, s: selector, h: fields.join(':'), bh: hash, b: '' };
const unsigned = `DKIM-Signature: ${Object.entries(tags).map(([tag, value]) => `${tag}=${value}`).join('; ')}`;
const covered = [...fields.map(fieldNamed), unsigned].map(relaxedField).join('\r\n');
const signature = createSign('sha256').update(covered).sign(privateKey, 'base64');
const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');

process.stdout.write(JSON.stringify({
  letter: `${unsigned}${signature}\r\n${letter}`,
  record: `v=DKIM1; k=rsa; p=${key}`,
}));

function halves(text) {
  const end = text.indexOf('\r\n\r\n');
  return [text.slice(0, end), text.slice(end + 4)];
}

function fieldNamed(name) {
  const found = head.split(/\r\n(?![ \t])/u).find((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}:`));
  if (!found) throw new Error(`the letter has no ${name}`);
  return found;
}

function relaxedField(line) {
  const colon = line.indexOf(':');
  const value = line.slice(colon + 1).replace(/\r\n/gu, '').replace(/[ \t]+/gu, ' ').trim();
  return `${line.slice(0, colon).trim().toLowerCase()}:${value}`;
}

function relaxedBody(text) {
  const lines = text.split('\r\n').map((line) => line.replace(/[ \t]+/gu, ' ').replace(/ $/u, ''));
  const kept = lines.join('\r\n').replace(/(?:\r\n)*$/u, '');
  return kept === '' ? '' : `${kept}\r\n`;
}
