import { expect, test, vi } from 'vitest';
import { connect, toIpcError } from './client';

const listen = async () => () => undefined;

test('a command carries its request as one object under the name of the shell', async () => {
  const invoke = vi.fn(async () => ({ organization: 'onvif', fields: [], updatedAt: null }));
  await connect(invoke, listen).saveProfile({
    organization: 'onvif',
    edits: [{ field: 'given.name', value: null }],
  });
  expect(invoke).toHaveBeenCalledWith('save_profile', {
    request: { organization: 'onvif', edits: [{ field: 'given.name', value: null }] },
  });
});

test('a failure keeps its code and its incident', async () => {
  const invoke = async () =>
    Promise.reject({ code: 'disk-full', incident: 'a1b2', fields: [], until: null, detail: null });
  await expect(connect(invoke, listen).getProfile({ organization: 'onvif' })).rejects.toMatchObject({
    code: 'disk-full',
    incident: 'a1b2',
  });
});

test.each([['a string'], [new Error('boom')], [null], [{ code: 'from-the-future' }]])(
  'whatever else is thrown counts as a fault of ours: %s',
  (thrown) => {
    expect(toIpcError(thrown)).toMatchObject({ code: 'internal', incident: '', fields: [] });
  },
);

test('an event hands over its payload only', async () => {
  const heard = vi.fn();
  const speaking = async (_event: string, handler: (event: { payload: unknown }) => void) => {
    handler({ payload: { dark: true } });
    return () => undefined;
  };
  await connect(async () => null, speaking).listen('theme-changed', heard);
  expect(heard).toHaveBeenCalledWith({ dark: true });
});
