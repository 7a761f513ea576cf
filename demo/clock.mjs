// The clock of the tests: of the identity provider as of the portals, an instant or a file that holds one.

import { existsSync, readFileSync } from 'node:fs';
import { ServerResponse } from 'node:http';

/** Lets this process believe that it is as late as `setting` says. */
export function setClock(setting) {
  Date.now = () => Date.parse(existsSync(setting) ? readFileSync(setting, 'utf8').trim() : setting);
  // A browser has a time of its own and throws away at once what ends before that. What is to stay a while
  // stays as long as the browser instead; what is to go still goes.
  const { writeHead } = ServerResponse.prototype;
  ServerResponse.prototype.writeHead = function (...given) {
    const cookies = this.getHeader('set-cookie');
    if (cookies) this.setHeader('set-cookie', [cookies].flat().map(withoutEnd));
    return writeHead.apply(this, given);
  };
}

const withoutEnd = (cookie) =>
  cookie.replace(/; expires=([^;]+)/iu, (whole, end) => (Date.parse(end) > Date.now() ? '' : whole));
