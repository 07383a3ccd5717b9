import type { ColorBy, MapClass, Points } from './points.js';
import type { Viewport } from './viewport.js';

const FULL_TURN = 2 * Math.PI;
const WITHOUT_COLOR = '#8a919a';

/** Draws every sample as a square, group by group, and a ring around the one at `row` (none below 0). */
export function paint(
  canvas: HTMLCanvasElement,
  points: Points,
  viewport: Viewport,
  by: ColorBy,
  classes: readonly MapClass[],
  row: number,
  ink: string,
): void {
  const pen = canvas.getContext('2d');
  if (!pen) return;
  pen.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
  pen.clearRect(0, 0, viewport.width, viewport.height);
  const size = Math.min(9, Math.max(2, 120 / Math.sqrt(points.size)) * Math.sqrt(Math.sqrt(viewport.zoom)));
  points.groups(by, classes).forEach(({ color, rows }, place) => {
    const side = size * prominence(rows.length / points.size);
    pen.fillStyle = color;
    pen.globalAlpha = place === 0 && rows.length < points.size && color === WITHOUT_COLOR ? 0.45 : 0.9;
    for (const each of rows) {
      pen.fillRect(
        viewport.screenX(points.x(each)) - side / 2,
        viewport.screenY(points.y(each)) - side / 2,
        side,
        side,
      );
    }
  });
  pen.globalAlpha = 1;
  if (row >= 0) ring(pen, viewport.screenX(points.x(row)), viewport.screenY(points.y(row)), size + 3, ink);
}

/** A few labels among thousands of dots would not be seen: the rarer a colour, the larger its dots, up to 3 times. */
function prominence(share: number): number {
  return Math.min(3, Math.max(1, Math.sqrt(0.05 / share)));
}

function ring(pen: CanvasRenderingContext2D, x: number, y: number, radius: number, ink: string): void {
  pen.strokeStyle = ink;
  pen.lineWidth = 2;
  pen.beginPath();
  pen.arc(x, y, radius, 0, FULL_TURN);
  pen.stroke();
}
