/** Where a picture lies on the stage: `scale` screen pixels per picture pixel, moved from the centre by (x, y). */
export interface Placement {
  scale: number;
  x: number;
  y: number;
}

export interface Size {
  width: number;
  height: number;
}

const SMALL = 256;
const LARGEST = 64;

/** Pictures of few pixels are enlarged by whole factors, each pixel staying a square. */
export function isTiny(picture: Size): boolean {
  return Math.max(picture.width, picture.height) <= SMALL;
}

/**
 * The largest scale at which the whole picture is seen. A tiny one takes a whole number of device pixels per pixel;
 * a larger one is never enlarged beyond 2×.
 */
export function fitScale(picture: Size, stage: Size, devicePixelRatio: number): number {
  if (picture.width <= 0 || picture.height <= 0) return 1;
  const fit = Math.min(stage.width / picture.width, stage.height / picture.height);
  if (!isTiny(picture)) return Math.min(fit, 2);
  const whole = Math.floor(fit * devicePixelRatio);
  return whole >= 1 ? whole / devicePixelRatio : fit;
}

/** Zooms by a factor, keeping the point (px, py), measured from the stage's centre, in its place. */
export function zoomAt(from: Placement, factor: number, px: number, py: number, fit: number): Placement {
  const scale = Math.min(Math.max(from.scale * factor, fit), Math.max(LARGEST, fit * 8));
  const ratio = scale / from.scale;
  return { scale, x: px - (px - from.x) * ratio, y: py - (py - from.y) * ratio };
}

/** Keeps the picture on the stage: no gap on a side where the picture is larger, centred where it is smaller. */
export function keptInside(placement: Placement, picture: Size, stage: Size): Placement {
  const room = (length: number, space: number) => Math.max(0, (length * placement.scale - space) / 2);
  const roomX = room(picture.width, stage.width);
  const roomY = room(picture.height, stage.height);
  return {
    scale: placement.scale,
    x: Math.min(Math.max(placement.x, -roomX), roomX) + 0,
    y: Math.min(Math.max(placement.y, -roomY), roomY) + 0,
  };
}
