// How the parts of the picture are called.
import type { FlowColumn, FlowNode } from '../../ipc/types';
import { language, list, number, t } from '../../shared/words.svelte';

/** "United States", "European Union", "anywhere in the world". */
export const placeName = (place: string): string =>
  /^[A-Z]{2}$/u.test(place)
    ? (new Intl.DisplayNames(language(), { type: 'region' }).of(place) ?? place)
    : t(`policy-place-${place}`);

/** Several places in one phrase; what is named beside the whole world is named as part of it. */
export function placesName(places: string[]): string {
  const named = places.filter((place) => place !== 'worldwide').map(placeName);
  if (named.length === places.length) return list(named);
  return named.length > 0
    ? t('policy-place-worldwide-named', { places: list(named) })
    : t('policy-place-worldwide');
}

/** What stands in the node's box. */
export function nodeName(node: FlowNode): string {
  if (node.kind === 'not-stated') return t('flow-not-stated');
  if (node.kind === 'other') return t('flow-other', { count: number(node.labels.length) });
  return node.places.length > 0 ? placesName(node.places) : node.labels.map((key) => t(key)).join(', ');
}

/** The node where it stands alone: a place is only said under its condition. */
export const fullName = (node: FlowNode): string =>
  node.condition ? t(`flow-place-${node.condition}`, { places: nodeName(node) }) : nodeName(node);

/** The end of a link: a node, or everything in its column. */
export const endName = (nodes: FlowNode[], id: string | null, column: FlowColumn): string => {
  const node = nodes.find((each) => each.id === id);
  return node ? fullName(node) : t(`flow-all-${column}`);
};

/** Who or what stands behind "Other"; empty for every other end. */
export const membersOf = (nodes: FlowNode[], id: string | null): string[] => {
  const node = nodes.find((each) => each.id === id);
  return node?.kind === 'other' ? node.labels.map((key) => t(key)) : [];
};
