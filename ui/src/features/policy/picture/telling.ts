// What a node of the picture says when it is asked.
import type { Flow, FlowNode } from '../../../ipc/types';
import { t } from '../../../shared/words.svelte';
import { nodeName } from '../names';

export interface Told {
  /** What the list is. */
  term: string;
  /** Its members; empty where the term says it all. */
  of: string[];
}

const words = (keys: string[]) => keys.map((key) => t(key));

export function tellingOf(flow: Flow, node: FlowNode): Told[] {
  const listed = flow.links.filter((link) => link.strength === 'stated');
  const told: Told[] = [];
  if (node.kind === 'other') told.push({ term: t('flow-other-are'), of: words(node.labels) });
  if (node.column === 'data') {
    const all = flow.links.find((link) => link.from === node.id && link.strength === 'general');
    told.push({ term: t('flow-holds'), of: words(all?.categories ?? []) });
    const to = listed.flatMap((link) =>
      link.from === node.id ? flow.nodes.filter(({ id }) => id === link.to) : [],
    );
    if (to.length > 0) told.push({ term: t('flow-gives'), of: to.map(nodeName) });
  }
  if (node.column === 'purpose') told.push({ term: t('flow-for-all'), of: [] });
  if (node.column === 'recipient') {
    const gets = listed.flatMap((link) => (link.to === node.id ? link.categories : []));
    told.push(
      gets.length > 0 ? { term: t('flow-gets'), of: words(gets) } : { term: t('flow-gets-general'), of: [] },
    );
  }
  if (node.condition) told.push({ term: t(`flow-condition-${node.condition}`), of: [] });
  if (node.kind === 'not-stated') told.push({ term: t('not-stated'), of: [] });
  return told;
}
