// What the form says before the shell is asked. The shell decides; this only spares a round trip.
import type { FieldFacts } from '../../ipc/types';
import { number, t } from '../words.svelte';

/** Why a field was not taken, as the shell and this check name it. */
export type Reason = string;

const CONTROL = /\p{Cc}/u;
const INVISIBLE = /^[\s\u00ad\u200b-\u200f\u2060-\u2064\ufeff]*$/u;

/** What would be sent: one line without the blanks around it, several lines without those at the end. */
export const tidy = (facts: FieldFacts, text: string): string =>
  facts.kind === 'lines' ? text.trimEnd() : text.trim();

/** The first rule the text breaks, or null. */
export function check(facts: FieldFacts, text: string): Reason | null {
  const tidied = tidy(facts, text);
  if ([...tidied].length > facts.max) return 'too-long';
  if (INVISIBLE.test(tidied)) return facts.required || tidied !== '' ? 'empty' : null;
  if (facts.kind !== 'lines' && /[\n\r\u2028\u2029]/u.test(tidied)) return 'line-break';
  if (CONTROL.test(tidied.replaceAll(/[\n\r]/gu, ''))) return 'control';
  if (facts.kind === 'email' && !/^[^\s@]+@[^\s@]+$/u.test(tidied)) return 'not-an-email';
  return null;
}

/** The whole sentence under the field and in the summary. */
export const sentence = (facts: FieldFacts, reason: Reason): string =>
  t(`field-${reason}`, { field: t(facts.label), max: number(facts.max) });
