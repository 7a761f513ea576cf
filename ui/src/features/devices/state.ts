// A camera's state in words: never a coloured dot alone.
import type { DeviceView, OrganizationView, PendingView } from '../../ipc/types';
import { shortDate, t } from '../../shared/words.svelte';
import type { IconName } from '../../shared/ui/icons';

/** Unseen for longer than this is worth a word. Milliseconds: 60 days. */
const LONG_UNSEEN = 60 * 86_400_000;

interface Shown {
  text: string;
  icon: IconName;
  tone: 'none' | 'neutral' | 'info' | 'warn';
  /** What is not confirmed, and what the organization has meanwhile. */
  open: { pending: PendingView; still: string } | null;
}

const plain = (text: string, icon: IconName, tone: Shown['tone'] = 'none'): Shown => ({
  text,
  icon,
  tone,
  open: null,
});

function unconfirmed(
  what: 'removal' | 'addition' | 'change',
  pending: PendingView,
  organization: OrganizationView,
  now = t(`device-still-${what}`, { organization: organization.name }),
): Shown {
  return { text: t(`device-${what}`), icon: 'waiting', tone: 'info', open: { pending, still: now } };
}

/** The one thing worth saying of a camera first. */
export function shownState(device: DeviceView, organization: OrganizationView): Shown {
  const edit = device.fields.find((each) => each.pending && each.pending.state !== 'confirmed');
  if (device.removal) {
    const names = { organization: organization.name, name: device.name };
    const now = device.removal.gone ? t('outbox-removal-gone', names) : undefined;
    return unconfirmed('removal', device.removal, organization, now);
  }
  if (device.listing === 'removed' && edit?.pending)
    return unconfirmed(
      'change',
      edit.pending,
      organization,
      t('device-still-removed', { organization: organization.name }),
    );
  if (device.listing === 'removed') return plain(t('device-removed'), 'delete', 'neutral');
  if (device.listing === 'no-longer-listed') return plain(t('device-unlisted'), 'unknown', 'warn');
  if (device.addition) return unconfirmed('addition', device.addition, organization);
  if (edit?.pending) {
    const args = { organization: organization.name, value: edit.confirmed ?? t('value-empty') };
    const renamed = edit.id === 'name' ? t(edit.conflict ? 'record-now' : 'record-still', args) : undefined;
    return unconfirmed('change', edit.pending, organization, renamed);
  }
  if (organization.channel === 'by-hand') return plain(t('device-local'), 'typed-in');
  const { lastSeenAt } = device;
  const asOf = organization.lastChecked;
  if (lastSeenAt && asOf && Date.parse(asOf) - Date.parse(lastSeenAt) > LONG_UNSEEN)
    return plain(t('device-unseen', { date: shortDate(lastSeenAt) }), 'clock', 'warn');
  return plain(t('device-registered'), 'confirmed');
}

/** Waiting says what waits; every other state is more urgent than what it is about. */
export const hasOwnState = (shown: Shown): boolean =>
  shown.open !== null && shown.open.pending.state !== 'waiting';

/** A serial with its middle hidden, so that a glance over the shoulder is not enough. */
export const maskedSerial = (serial: string): string =>
  serial.length <= 8 ? serial : `${serial.slice(0, 4)}…${serial.slice(-4)}`;
