// The first sentence of a deletion's status. "Deleted" only with the proof.
import type { DeletionView } from '../../ipc/types';
import { dateTime, t } from '../../shared/words.svelte';

interface Headline {
  tone: 'info' | 'ok' | 'warn';
  text: string;
  more: string;
}

/** What to say first of a deletion that has come this far. */
export function headline(deletion: DeletionView, organization: string): Headline {
  const at = (instant: string | null) => (instant ? dateTime(instant) : '');
  const names = { organization };
  if (deletion.unknown || deletion.state === 'asking')
    return { tone: 'warn', text: t('deletion-unknown', names), more: t('deletion-unknown-more', names) };
  switch (deletion.state) {
    case 'requested':
      return {
        tone: 'info',
        text: t('deletion-requested', { date: at(deletion.requestedAt) }),
        more: t('deletion-requested-more', { date: at(deletion.cancelUntil) }),
      };
    case 'executing':
      return {
        tone: 'info',
        text: t('deletion-executing', names),
        more: t('deletion-executing-more', names),
      };
    case 'cancelled':
      return deletion.proven
        ? { tone: 'ok', text: t('deletion-cancelled', names), more: t('deletion-cancelled-more') }
        : {
            tone: 'warn',
            text: t('deletion-cancelled-unproven', names),
            more: t('deletion-unproven-receipt'),
          };
    case 'refused':
      return { tone: 'warn', text: t('deletion-refused', names), more: t('deletion-refused-more', names) };
    case 'executed':
      return deletion.proven
        ? {
            tone: 'ok',
            text: t('deletion-executed', { ...names, date: at(deletion.executedAt) }),
            more: t('deletion-executed-more'),
          }
        : { tone: 'warn', text: t('deletion-unproven', names), more: t('deletion-unproven-more', names) };
  }
}
