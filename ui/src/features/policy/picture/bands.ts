// The picture's geometry, free of the window: which links belong to a path, and where a band runs.
import type { Flow, FlowColumn, FlowLink } from '../../../ipc/types';

export const COLUMNS: FlowColumn[] = ['data', 'purpose', 'recipient', 'place'];

/** Height in px of a band for each kind of data it carries. */
export const UNIT = 3;
/** Height of a band that says nothing about kinds of data. */
const PLAIN = 5;
/** Height of the knot where a statement about a whole column comes together, for each end of its smaller side. */
const KNOT = 8;

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}
export interface Band {
  /** Place of its link in the flow. */
  link: number;
  /** Its outline; of what is listed its middle line, to be drawn as thick as `thickness`. */
  d: string;
}
export interface Knot {
  id: string;
  x: number;
  top: number;
  bottom: number;
}

const place = (column: FlowColumn) => COLUMNS.indexOf(column);
/** The gap between columns in which a statement about a whole column comes together. */
const gapOf = (link: FlowLink) => (link.from === null ? place(link.fromColumn) : place(link.toColumn) - 1);
const knot = (link: FlowLink) => `knot:${gapOf(link)}`;
const start = (link: FlowLink) => link.from ?? knot(link);
const end = (link: FlowLink) => link.to ?? knot(link);

/** Everything on the way to and from a node: the nodes, and the links by their place. */
export function pathOf(links: FlowLink[], node: string): { nodes: Set<string>; links: Set<number> } {
  const found = { nodes: new Set([node]), links: new Set<number>() };
  const follow = (from: (link: FlowLink) => string, to: (link: FlowLink) => string) => {
    const reached = new Set([node]);
    for (let size = 0; size !== reached.size;) {
      size = reached.size;
      links.forEach((link, index) => {
        if (!reached.has(from(link))) return;
        found.links.add(index);
        reached.add(to(link));
      });
    }
    for (const each of reached) found.nodes.add(each);
  };
  follow(start, end);
  follow(end, start);
  return found;
}

/** How high a link is at the node it leaves or meets. */
export const thickness = (link: FlowLink): number =>
  link.categories.length > 0 ? link.categories.length * UNIT : PLAIN;

/** How high a node must be for all its bands, in px. */
export function heightOf(flow: Flow, node: string): number {
  const sum = (side: 'from' | 'to') =>
    flow.links.filter((link) => link[side] === node).reduce((all, link) => all + thickness(link), 0);
  return Math.max(sum('from'), sum('to'));
}

/** How high the lane is in which listed data passes the purposes, in px. */
export const laneOf = (flow: Flow): number =>
  flow.links
    .filter((link) => link.fromColumn === 'data' && link.toColumn === 'recipient')
    .reduce((all, link) => all + thickness(link), 0);

const middle = ({ top, bottom }: Box) => (top + bottom) / 2;
const mean = (all: number[]) => all.reduce((sum, each) => sum + each, 0) / Math.max(1, all.length);

/** Where a band passes an upright line, and its height there. */
interface Upright {
  x: number;
  y: number;
  height: number;
}

const px = (value: number) => value.toFixed(1);

/** A line through some points: curves that leave and arrive level. */
const curve = (points: { x: number; y: number }[]) =>
  points
    .slice(1)
    .map((to, index) => {
      const from = points[index] ?? to;
      const x = px((from.x + to.x) / 2);
      return `C${x} ${px(from.y)} ${x} ${px(to.y)} ${px(to.x)} ${px(to.y)}`;
    })
    .join('');

/** The outline of a band that narrows or widens. */
function outline(uprights: Upright[]): string {
  const above = uprights.map(({ x, y }) => ({ x, y }));
  const below = uprights.map(({ x, y, height }) => ({ x, y: y + height })).reverse();
  const [first, turn] = [above[0], below[0]];
  if (!first || !turn) return '';
  return `M${px(first.x)} ${px(first.y)}${curve(above)}L${px(turn.x)} ${px(turn.y)}${curve(below)}Z`;
}

/** The middle of a band that keeps its height, to be drawn as thick as that. */
function spine(uprights: Upright[]): string {
  const points = uprights.map(({ x, y, height }) => ({ x, y: y + height / 2 }));
  const [first] = points;
  return first ? `M${px(first.x)} ${px(first.y)}${curve(points)}` : '';
}

/**
 * Where every band runs between the boxes of the nodes. `lane` is the free way past the purposes. Columns may
 * run from left to right or from right to left.
 */
export function bandsOf(
  flow: Flow,
  boxes: Map<string, Box>,
  lane: Box | undefined,
): { bands: Band[]; knots: Knot[] } {
  const boxOf = (id: string | null) => (id === null ? undefined : boxes.get(id));
  const inColumn = (column: FlowColumn | undefined) =>
    flow.nodes.flatMap((node) => (node.column === column ? (boxes.get(node.id) ?? []) : []));
  const first = inColumn('data')[0];
  const last = inColumn('place')[0];
  if (!first || !last) return { bands: [], knots: [] };
  const mirrored = first.left > last.left;
  const leaves = (box: Box) => (mirrored ? box.left : box.right);
  const meets = (box: Box) => (mirrored ? box.right : box.left);

  // Ports: the bands of one side of a node or knot, stacked about its middle.
  const taken = new Map<string, number>();
  const port = (key: string, centre: number, total: number, height: number): number => {
    const at = taken.get(key) ?? centre - total / 2;
    taken.set(key, at + height);
    return at;
  };
  const total = (side: 'from' | 'to', id: string) =>
    flow.links.filter((link) => link[side] === id).reduce((all, link) => all + thickness(link), 0);

  const gaps = [0, 1, 2].map((gap) => {
    const [before, after] = [inColumn(COLUMNS[gap]), inColumn(COLUMNS[gap + 1])];
    const side = (isStart: boolean) =>
      flow.links.filter((link) => (isStart ? link.to === null : link.from === null) && gapOf(link) === gap);
    const members = (isStart: boolean) =>
      side(isStart).flatMap((link) => boxOf(isStart ? link.from : link.to) ?? []);
    const centre = mean([mean(members(true).map(middle)), mean(members(false).map(middle))]);
    const x = mean([mean(before.map(leaves)), mean(after.map(meets))]);
    const height = KNOT * Math.max(1, Math.min(side(true).length, side(false).length));
    return { x, centre, height, into: side(true), out: side(false) };
  });

  const bands: Band[] = [];
  flow.links.forEach((link, index) => {
    const [from, to] = [boxOf(link.from), boxOf(link.to)];
    const height = thickness(link);
    const gap = gaps[gapOf(link)];
    const uprights: Upright[] = [];
    if (from)
      uprights.push({
        x: leaves(from),
        y: port(`out ${link.from}`, middle(from), total('from', link.from ?? ''), height),
        height,
      });
    else if (gap) {
      const share = gap.height / Math.max(1, gap.out.length);
      uprights.push({
        x: gap.x,
        y: port(`out knot ${gapOf(link)}`, gap.centre, gap.height, share),
        height: share,
      });
    }
    if (lane && link.fromColumn === 'data' && link.toColumn === 'recipient') {
      const y = port('lane', middle(lane), laneOf(flow), height);
      uprights.push({ x: meets(lane), y, height }, { x: leaves(lane), y, height });
    }
    if (to)
      uprights.push({
        x: meets(to),
        y: port(`into ${link.to}`, middle(to), total('to', link.to ?? ''), height),
        height,
      });
    else if (gap) {
      const all = gap.into.reduce((sum, each) => sum + thickness(each), 0);
      const share = (gap.height * height) / Math.max(1, all);
      uprights.push({
        x: gap.x,
        y: port(`into knot ${gapOf(link)}`, gap.centre, gap.height, share),
        height: share,
      });
    }
    if (uprights.length > 1)
      bands.push({ link: index, d: link.strength === 'stated' ? spine(uprights) : outline(uprights) });
  });
  const knots = gaps
    .map((gap, index) => ({ ...gap, id: `knot:${index}` }))
    .filter(({ into, out }) => into.length > 0 && out.length > 0)
    .map(({ id, x, centre, height }) => ({ id, x, top: centre - height / 2, bottom: centre + height / 2 }));
  return { bands, knots };
}

/** Recipients whose data the policy lists come first, so that their bands cross no others. */
export function ordered(flow: Flow): Flow {
  const isListed = (id: string) =>
    flow.links.some((link) => link.to === id && link.strength === 'stated' && link.fromColumn === 'data');
  const rank = new Map(
    flow.nodes.map((node, index) => [
      node.id,
      isListed(node.id) && !node.id.endsWith(':other') ? 0 : 1 + index,
    ]),
  );
  const at = (id: string | null) => flow.nodes.findIndex((node) => node.id === id);
  const nodes = [...flow.nodes].sort(
    (a, b) => place(a.column) - place(b.column) || (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0),
  );
  const row = (id: string | null) => nodes.findIndex((node) => node.id === id);
  // Stacked in the order in which the other ends stand, bands do not cross at their ports.
  const links = [...flow.links].sort(
    (a, b) =>
      Number(a.strength === 'general') - Number(b.strength === 'general') ||
      row(a.to) - row(b.to) ||
      row(a.from) - row(b.from) ||
      at(a.from) - at(b.from),
  );
  return { nodes, links };
}
