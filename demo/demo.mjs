#!/usr/bin/env node
// Runs the demo: the identity provider, four portals with sample members and, if asked, the app.
// Ends all of it together: on Ctrl-C, when the app's window is closed, when one part fails.

import { appendFileSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { setClock } from './clock.mjs';
import { isFree, openWorld } from './world.mjs';

const READY_MS = 30_000;
const STOP_MS = 8_000;

const { values: options, positionals: app } = parseArgs({
  allowPositionals: true,
  options: {
    dir: { type: 'string', default: '.demo' },
    portal: { type: 'string', default: 'target/debug/member-portal' },
    ports: { type: 'string' },
    marker: { type: 'string' },
    activity: { type: 'string' },
    fresh: { type: 'boolean', default: false },
    quiet: { type: 'boolean', default: false },
  },
});

const dir = resolve(options.dir);
const children = new Map();
let ending = false;

if (process.env.PRIVACY_DASHBOARD_CLOCK) setClock(process.env.PRIVACY_DASHBOARD_CLOCK);

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(0));

try {
  await main();
} catch (error) {
  process.stderr.write(`demo: ${error.message}\n`);
  await end(1);
}

async function main() {
  const world = await openWorld(dir, { fresh: options.fresh, ports: options.ports?.split(',').map(Number) });
  await insistOnPorts(world);
  mkdirSync(join(dir, 'logs'), { recursive: true });
  // The library speaks to the console, from its import on; here that is a log file.
  console.info = console.warn = (text) => appendFileSync(logOf('identity-provider'), `${text}\n`, { mode: 0o600 });
  const { startIdentityProvider } = await import('./identity-provider.mjs');
  await startIdentityProvider(world, dir);
  await Promise.all(world.portals.map(startPortal));
  if (ending) return;
  if (options.quiet) process.stdout.write(`${JSON.stringify({ ready: true, ...world, keys: undefined })}\n`);
  else greet(world);
  if (app.length > 0) startApp();
}

async function insistOnPorts(world) {
  const addresses = [world.issuer, ...world.portals.map((portal) => portal.address)];
  for (const address of addresses) {
    if (await isFree(Number(new URL(address).port))) continue;
    throw new Error(`${address} is taken. Is the demo running already? If another program has the port, `
      + 'end that program, or start over on other ports with --fresh (the sample world is lost).');
  }
}

async function startPortal(portal) {
  const config = join(dir, portal.organization, 'portal.toml');
  const home = join(dir, portal.organization);
  const seeded = join(home, 'seeded');
  if (!existsSync(seeded)) {
    const seeds = options.marker ? ['--marker', options.marker] : [];
    // ORGANIZATION=COUNT: that many activity entries of Ada's there.
    const [busy, entries] = options.activity?.split('=') ?? [];
    if (busy === portal.organization) seeds.push('--activity', entries);
    // A seeding that broke off left half a world.
    for (const file of ['portal.db', 'portal.db-wal', 'portal.db-shm']) rmSync(join(home, file), { force: true });
    await finished(portal.organization, launch(portal.organization, [options.portal, 'seed', '--config', config, ...seeds]));
    writeFileSync(seeded, '');
  }
  const child = launch(portal.organization, [options.portal, 'serve', '--config', config]);
  child.once('exit', (code, signal) => {
    if (!ending) fail(`the portal of ${portal.name} ended (${signal ?? code}).\n${lastLines(portal.organization)}`);
  });
  await answers(`${portal.address}/.well-known/member-data`, portal.organization);
}

function startApp() {
  const [command, ...rest] = app;
  const child = spawn(command, rest, { stdio: 'inherit' });
  children.set('app', child);
  child.once('error', (error) => fail(`the app could not be started: ${error.message}`));
  child.once('exit', (code) => end(code ?? 0));
}

/** Starts a child that writes to its own log file. */
function launch(name, [command, ...rest]) {
  const log = openSync(logOf(name), 'a', 0o600);
  const child = spawn(command, rest, { stdio: ['ignore', log, log] });
  children.set(`${name} ${rest[0]}`, child);
  child.once('error', (error) => fail(`${command} could not be started: ${error.message}`));
  return child;
}

function finished(name, child) {
  return new Promise((done, failed) => {
    child.once('exit', (code, signal) => {
      if (code === 0) done();
      else failed(new Error(`seeding ${name} failed (${signal ?? code}).\n${lastLines(name)}`));
    });
  });
}

async function answers(address, name) {
  const until = performance.now() + READY_MS;
  while (!ending) {
    const answer = await fetch(address, { signal: AbortSignal.timeout(2_000) }).catch(() => undefined);
    if (answer?.ok) return;
    if (performance.now() > until) throw new Error(`${address} does not answer.\n${lastLines(name)}`);
    await new Promise((again) => setTimeout(again, 50));
  }
}

function greet(world) {
  const rows = world.portals.map(({ name, address }) => `  ${name.padEnd(16)}${address}`);
  const users = world.users.map(({ name, password }) => `  ${name.padEnd(16)}${password}`);
  process.stdout.write(`
Portals (choose "by portal" and give the address):
${rows.join('\n')}
  iSmartviewPro   has no portal: add it by hand

Sample members (user name, password), the same for each portal:
${users.join('\n')}

What members asked for by right is listed and answered with (--help tells more):
  ${options.portal} request list --config ${join(dir, world.portals[0].organization, 'portal.toml')}

Everything is sample data, kept in ${dir}. Ctrl-C ends the demo; --fresh starts over.
`);
}

function logOf(name) {
  return join(dir, 'logs', `${name}.log`);
}

function lastLines(name) {
  const lines = existsSync(logOf(name)) ? readFileSync(logOf(name), 'utf8').trimEnd().split('\n') : [];
  return lines.slice(-8).map((line) => `  ${line}`).join('\n');
}

function fail(message) {
  if (ending) return;
  process.stderr.write(`demo: ${message}\n`);
  end(1);
}

/** Asks every child to end, makes sure of it, and leaves with `code`. */
async function end(code) {
  if (ending) return;
  ending = true;
  const left = [...children.values()].filter((child) => child.exitCode === null && child.signalCode === null && child.pid);
  const gone = left.map((child) => new Promise((done) => child.once('exit', done)));
  for (const child of left) child.kill('SIGTERM');
  const hard = setTimeout(() => left.forEach((child) => child.kill('SIGKILL')), STOP_MS);
  await Promise.all(gone);
  clearTimeout(hard);
  process.exit(code);
}
