// Letters that were prepared and have not left: which they are, and what stands in their way.
import type { Client } from '../../ipc/client';
import type { PlanPart, RequestRequest, RequestView } from '../../ipc/types';
import { standingOf } from './progress';

/** How one wish stands everywhere, with the letters that wait on the member. */
export interface Plan {
  parts: PlanPart[];
  letters: RequestView[];
}

const lettersIn = (parts: PlanPart[]): RequestRequest[] =>
  parts.flatMap(({ organization, request, ...rest }) =>
    request && request.channel === 'email' && standingOf({ organization, request, ...rest }) === 'letter'
      ? [{ organization, request: request.id }]
      : [],
  );

/** Reads the letters of a plan. One that cannot be read is left to its own page. */
export async function withLetters(ipc: Pick<Client, 'getRequest'>, parts: PlanPart[]): Promise<Plan> {
  const read = await Promise.allSettled(lettersIn(parts).map((each) => ipc.getRequest(each)));
  return { parts, letters: read.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : [])) };
}

/** Whether the member still has to say that the address of an old copy is current. */
export const isUnchecked = ({ contact }: RequestView): boolean =>
  contact !== null && contact.source === 'policy' && contact.checkedOn === null;

/** Whether more is missing than that: it is asked for where the letter is written. */
export const lacksMore = ({ letter }: RequestView): boolean =>
  !letter?.to || letter.problems.some(({ code, blocks }) => blocks && code !== 'contact-not-checked');
