import { GRID, centreOf, type Box, type Point } from './geometry';
import { type LayoutShape } from './layout-model';

export type Direction = 'right' | 'down' | 'left' | 'up';
export const directions: readonly Direction[] = ['right', 'down', 'left', 'up'];
export const opposite: Readonly<Record<Direction, Direction>> = { right: 'left', left: 'right', up: 'down', down: 'up' };

/** Free room kept around every shape: flows bend only outside it. */
export const CLEARANCE = 18;

/** Where a flow may leave or reach a shape: the point on its border, and the first grid point outside its clearance. */
export type Port = { readonly at: Point; readonly outside: Point; readonly side: Direction; readonly offset: number };

/**
 * Offsets from the middle of a side, nearest first: tasks have room for several flows a side, gateways and events for one. The upper side of a
 * task is free only between its number on the left and its time limit on the right.
 */
const offsets: Readonly<Record<LayoutShape, Readonly<Record<Direction, readonly number[]>>>> = {
  task: { left: [0, -20, 20], right: [0, -20, 20], up: [0, -30], down: [0, -30, 30] },
  gateway: { left: [0], right: [0], up: [0], down: [0] },
  event: { left: [0], right: [0], up: [0], down: [0] },
};

export function portsOf(box: Box, shape: LayoutShape): readonly Port[] {
  const centre = centreOf(box);
  return directions.flatMap((side) => {
    const sideways = side === 'left' || side === 'right';
    return offsets[shape][side].map((offset) => {
      const at = sideways
        ? { x: side === 'left' ? box.x : box.x + box.width, y: centre.y + offset }
        : { x: centre.x + offset, y: side === 'up' ? box.y : box.y + box.height };
      return { at, outside: beyond(at, side), side, offset: Math.abs(offset) };
    });
  });
}

/** The first grid point in this direction that lies outside the clearance. */
function beyond(at: Point, side: Direction): Point {
  switch (side) {
    case 'right':
      return { x: Math.ceil((at.x + CLEARANCE) / GRID) * GRID, y: at.y };
    case 'left':
      return { x: Math.floor((at.x - CLEARANCE) / GRID) * GRID, y: at.y };
    case 'down':
      return { x: at.x, y: Math.ceil((at.y + CLEARANCE) / GRID) * GRID };
    case 'up':
      return { x: at.x, y: Math.floor((at.y - CLEARANCE) / GRID) * GRID };
    default:
      return side satisfies never;
  }
}
