import type { Points } from './points.js';
import type { Viewport } from './viewport.js';

type Direction = readonly [x: number, y: number];

/** Where an arrow key points to; undefined for any other key. */
export const DIRECTIONS: Record<string, Direction | undefined> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/** The nearest sample that lies more in that direction than beside it; from the middle if `row` is below 0. */
export function step(points: Points, row: number, viewport: Viewport, [dx, dy]: Direction): number {
  const middle = [viewport.planeX(viewport.width / 2), viewport.planeY(viewport.height / 2)] as const;
  const [x, y] = row < 0 ? middle : ([points.x(row), points.y(row)] as const);
  return points.nearest(x, y, Infinity, (other) => {
    const [aheadX, aheadY] = [points.x(other) - x, points.y(other) - y];
    const ahead = aheadX * dx + aheadY * dy;
    return row < 0 || (other !== row && ahead > 0 && ahead >= Math.abs(aheadX * dy) + Math.abs(aheadY * dx));
  });
}
