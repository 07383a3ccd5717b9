import type { Points } from './points.js';

const MARGIN = 0.05;
const CLOSEST = 200;

/** Which part of the plane is on the screen. */
export class Viewport {
  width = 1;
  height = 1;
  private scale = 1;
  private fitted = 1;
  private centreX = 0;
  private centreY = 0;

  /** Shows every point. */
  fit(points: Points): void {
    let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
    for (let row = 0; row < points.size; row++) {
      left = Math.min(left, points.x(row));
      right = Math.max(right, points.x(row));
      top = Math.min(top, points.y(row));
      bottom = Math.max(bottom, points.y(row));
    }
    this.centreX = (left + right) / 2;
    this.centreY = (top + bottom) / 2;
    const room = 1 - 2 * MARGIN;
    this.fitted = Math.min((this.width * room) / (right - left || 1), (this.height * room) / (bottom - top || 1));
    this.scale = this.fitted;
  }

  screenX(x: number): number {
    return (x - this.centreX) * this.scale + this.width / 2;
  }

  screenY(y: number): number {
    return (y - this.centreY) * this.scale + this.height / 2;
  }

  planeX(x: number): number {
    return (x - this.width / 2) / this.scale + this.centreX;
  }

  planeY(y: number): number {
    return (y - this.height / 2) / this.scale + this.centreY;
  }

  /** A length on the screen as a length on the plane. */
  length(pixels: number): number {
    return pixels / this.scale;
  }

  /** How much closer than the whole. */
  get zoom(): number {
    return this.scale / this.fitted;
  }

  move(dx: number, dy: number): void {
    this.centreX -= dx / this.scale;
    this.centreY -= dy / this.scale;
  }

  /** Zooms so that the plane under (x, y) on the screen stays there. */
  zoomBy(factor: number, x = this.width / 2, y = this.height / 2): void {
    const [planeX, planeY] = [this.planeX(x), this.planeY(y)];
    this.scale = Math.min(Math.max(this.scale * factor, this.fitted / 2), this.fitted * CLOSEST);
    this.centreX += planeX - this.planeX(x);
    this.centreY += planeY - this.planeY(y);
  }

  /** Brings a place onto the screen. */
  reveal(x: number, y: number): void {
    const [atX, atY] = [this.screenX(x), this.screenY(y)];
    if (atX < 0 || atX > this.width || atY < 0 || atY > this.height)
      this.move(this.width / 2 - atX, this.height / 2 - atY);
  }
}
