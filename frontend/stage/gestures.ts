/** What fingers, mouse and wheel can ask of a picture. Points are measured from the stage's centre, in CSS pixels. */
export interface Gestures {
  readonly zoomed: boolean;
  pan(dx: number, dy: number): void;
  zoom(factor: number, x: number, y: number): void;
  zoomToFit(): void;
  swipedUp(): void;
}

interface Point {
  x: number;
  y: number;
}

const SWIPE_DISTANCE = 70;
const SWIPE_MILLIS = 600;

/** Drag pans, wheel and pinch zoom, a double click fits, a quick upward stroke of a finger swipes. */
export function follow(surface: HTMLElement, gestures: Gestures): void {
  const fingers = new Map<number, Point>();
  let start: (Point & { at: number }) | null = null;

  surface.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    surface.setPointerCapture(event.pointerId);
    fingers.set(event.pointerId, point(event));
    start = fingers.size === 1 && event.pointerType === 'touch' ? { ...point(event), at: event.timeStamp } : null;
  });
  surface.addEventListener('pointermove', (event) => {
    const before = fingers.get(event.pointerId);
    if (!before) return;
    const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
    if (other) pinch(surface, gestures, before, point(event), other);
    else if (gestures.zoomed) gestures.pan(event.clientX - before.x, event.clientY - before.y);
    fingers.set(event.pointerId, point(event));
  });
  surface.addEventListener('pointerup', (event) => {
    fingers.delete(event.pointerId);
    if (start && !gestures.zoomed && isSwipeUp(start, event)) gestures.swipedUp();
    start = null;
  });
  surface.addEventListener('pointercancel', (event) => fingers.delete(event.pointerId));
  surface.addEventListener('dblclick', () => gestures.zoomToFit());
  surface.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      const centre = fromCentre(surface, point(event));
      gestures.zoom(Math.exp(-event.deltaY * (event.deltaMode === 1 ? 0.06 : 0.002)), centre.x, centre.y);
    },
    { passive: false },
  );
}

export function isSwipeUp(
  from: Point & { at: number },
  to: { clientX: number; clientY: number; timeStamp: number },
): boolean {
  const rise = from.y - to.clientY;
  return rise > SWIPE_DISTANCE && rise > 2 * Math.abs(to.clientX - from.x) && to.timeStamp - from.at < SWIPE_MILLIS;
}

function pinch(surface: HTMLElement, gestures: Gestures, before: Point, now: Point, other: Point): void {
  const spread = (a: Point) => Math.hypot(a.x - other.x, a.y - other.y);
  const centre = fromCentre(surface, { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 });
  if (spread(before) > 0) gestures.zoom(spread(now) / spread(before), centre.x, centre.y);
}

function point(event: MouseEvent): Point {
  return { x: event.clientX, y: event.clientY };
}

function fromCentre(surface: HTMLElement, at: Point): Point {
  const box = surface.getBoundingClientRect();
  return { x: at.x - box.left - box.width / 2, y: at.y - box.top - box.height / 2 };
}
