// Where the identity provider keeps sessions, grants and refresh tokens: one JSON file, replaced
// as a whole. A rotated refresh token is on disk before the answer leaves, so a restart of the demo
// signs nobody out.

import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';

const now = () => Math.floor(Date.now() / 1000);
const empty = () => ({ rows: {}, grants: {}, uids: {} });

/** Opens the file, or starts an empty one; gives the adapter class factory oidc-provider asks for. */
export function fileStore(path) {
  let state = read(path);

  function save() {
    for (const [key, row] of Object.entries(state.rows)) {
      if (row.until !== null && row.until < now()) delete state.rows[key];
    }
    for (const [grant, keys] of Object.entries(state.grants)) {
      const left = keys.filter((key) => key in state.rows);
      if (left.length === 0) delete state.grants[grant];
      else state.grants[grant] = left;
    }
    for (const [uid, key] of Object.entries(state.uids)) {
      if (!(key in state.rows)) delete state.uids[uid];
    }
    replace(path, JSON.stringify(state));
  }

  return (model) => {
    const keyOf = (id) => `${model}:${id}`;
    const find = (key) => {
      const row = state.rows[key];
      if (!row || (row.until !== null && row.until < now())) return undefined;
      return row.payload;
    };
    return {
      async upsert(id, payload, expiresIn) {
        const key = keyOf(id);
        state.rows[key] = { payload, until: typeof expiresIn === 'number' ? now() + expiresIn : null };
        if (payload.uid && model === 'Session') state.uids[payload.uid] = key;
        if (payload.grantId) {
          const keys = (state.grants[payload.grantId] ??= []);
          if (!keys.includes(key)) keys.push(key);
        }
        save();
      },
      find: async (id) => find(keyOf(id)),
      findByUid: async (uid) => find(state.uids[uid]),
      findByUserCode: async () => undefined,
      async consume(id) {
        const row = state.rows[keyOf(id)];
        if (row) row.payload.consumed = now();
        save();
      },
      async destroy(id) {
        delete state.rows[keyOf(id)];
        save();
      },
      async revokeByGrantId(grantId) {
        for (const key of state.grants[grantId] ?? []) {
          if (key.startsWith(`${model}:`)) delete state.rows[key];
        }
        save();
      },
    };
  };
}

function read(path) {
  try {
    return { ...empty(), ...JSON.parse(readFileSync(path, 'utf8')) };
  } catch (error) {
    if (error.code === 'ENOENT') return empty();
    throw error;
  }
}

/** Writes beside the file, syncs, renames: a crash leaves the old text or the new, never half. */
export function replace(path, text) {
  const beside = `${path}.new`;
  const file = openSync(beside, 'w', 0o600);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(beside, path);
}
