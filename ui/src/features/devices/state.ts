// A camera's state in words: never a coloured dot alone.
import type { DeviceView, OrganizationView, PendingView } from '../../ipc/types';
import { shortDate } from '../../shared/words.svelte';
import type { IconName } from '../../shared/ui/icons';

/** Unseen for longer than this is worth a word. Milliseconds: 60 days. */
const LONG_UNSEEN = 60 * 86_400_000;

interface Shown {
  key: string;
  args?: Record<string, string>;
  icon: IconName;
  tone: 'none' | 'neutral' | 'warn';
  pending: PendingView | null;
}

/** The one thing worth saying of a camera first. */
export function shownState(device: DeviceView, organization: OrganizationView): Shown {
  const edit =
    device.fields.find((each) => each.pending && each.pending.state !== 'confirmed')?.pending ?? null;
  if (device.removal) return { key: 'device-removal', icon: 'delete', tone: 'none', pending: device.removal };
  if (device.listing === 'removed')
    return { key: 'device-removed', icon: 'delete', tone: 'neutral', pending: null };
  if (device.listing === 'no-longer-listed')
    return { key: 'device-unlisted', icon: 'unknown', tone: 'warn', pending: null };
  if (device.addition)
    return { key: 'device-addition', icon: 'plus', tone: 'none', pending: device.addition };
  if (edit) return { key: 'device-change', icon: 'edit', tone: 'none', pending: edit };
  if (organization.channel === 'by-hand')
    return { key: 'device-local', icon: 'typed-in', tone: 'none', pending: null };
  const seen = device.lastSeenAt;
  const asOf = organization.lastChecked;
  if (seen && asOf && Date.parse(asOf) - Date.parse(seen) > LONG_UNSEEN)
    return {
      key: 'device-unseen',
      args: { date: shortDate(seen) },
      icon: 'clock',
      tone: 'warn',
      pending: null,
    };
  return { key: 'device-registered', icon: 'confirmed', tone: 'none', pending: null };
}

/** A serial with its middle hidden, so that a glance over the shoulder is not enough. */
export const maskedSerial = (serial: string): string =>
  serial.length <= 8 ? serial : `${serial.slice(0, 4)}…${serial.slice(-4)}`;
