import { expect, test } from 'vitest';
import { policyOf } from '../../../fixtures/world';
import { COLUMNS, UNIT, bandsOf, heightOf, laneOf, ordered, pathOf, type Box } from './bands';

const ALL = ['onvif', 'hikvision', 'mipi', 'foscam', 'smarteye'];

/** Boxes as a browser would lay them out, from left to right or from right to left. */
function laidOut(id: string, mirrored = false) {
  const flow = ordered(policyOf(id).flow);
  const boxes = new Map<string, Box>();
  for (const [column, name] of COLUMNS.entries()) {
    const left = (mirrored ? 3 - column : column) * 200;
    flow.nodes
      .filter((node) => node.column === name)
      .forEach((node, row) =>
        boxes.set(node.id, { left, right: left + 120, top: row * 90, bottom: row * 90 + 60 }),
      );
  }
  const left = (mirrored ? 2 : 1) * 200;
  const lane = { left, right: left + 120, top: -80, bottom: -20 };
  return { flow, boxes, lane };
}

test.each(ALL)('every link of %s is drawn, and drawn where it leads', (id) => {
  const { flow, boxes, lane } = laidOut(id);
  const { bands, knots } = bandsOf(flow, boxes, lane);
  expect(bands.map(({ link }) => link)).toEqual(flow.links.map((_, index) => index));
  expect(bands.filter(({ d }) => /NaN|undefined/.test(d))).toEqual([]);
  expect(knots.length).toBeGreaterThan(0);
  for (const { link, d } of bands) {
    const from = flow.links[link]?.from;
    if (from) expect(d.startsWith(`M${boxes.get(from)?.right.toFixed(1)} `)).toBe(true);
  }
});

test('from right to left, a band leaves its box on the left', () => {
  const { flow, boxes, lane } = laidOut('onvif', true);
  for (const { link, d } of bandsOf(flow, boxes, lane).bands) {
    const from = flow.links[link]?.from;
    if (from) expect(d.startsWith(`M${boxes.get(from)?.left.toFixed(1)} `)).toBe(true);
  }
});

test('before anything is laid out nothing is drawn', () => {
  const { flow } = laidOut('onvif');
  expect(bandsOf(flow, new Map(), undefined)).toEqual({ bands: [], knots: [] });
});

test('a listed band is as high as the kinds of data it carries, and the lane holds them all', () => {
  const { flow } = laidOut('onvif');
  const listed = flow.links.filter((link) => link.strength === 'stated' && link.fromColumn === 'data');
  const kinds = listed.reduce((sum, link) => sum + link.categories.length, 0);
  expect(laneOf(flow)).toBe(kinds * UNIT);
  expect(heightOf(flow, 'recipient:to.attendees')).toBeGreaterThanOrEqual(7 * UNIT);
});

test('a path leads both ways and through the general statements', () => {
  const { flow } = laidOut('onvif');
  const listed = pathOf(flow.links, 'recipient:to.isp');
  expect([...listed.nodes].filter((id) => id.startsWith('data:'))).toEqual(['data:usage']);
  expect([...listed.nodes]).toContain('place:country.worldwide');
  const general = pathOf(flow.links, 'recipient:to.admin');
  expect([...general.nodes].filter((id) => id.startsWith('data:'))).toHaveLength(7);
});
