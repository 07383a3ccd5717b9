import type { Estimate } from './types.js';

/** `81.4` for 0.814; a dash for what cannot be computed. */
export function percent(share: number): string {
  return Number.isFinite(share) ? (share * 100).toFixed(1) : '–';
}

/** Half the width of the interval in points: `1.7`. */
export function halfWidth({ low, high }: Estimate): string {
  return percent((high - low) / 2);
}

export function figureText(estimate: Estimate): string {
  return `${percent(estimate.estimate)} ± ${halfWidth(estimate)}`;
}

/** Round bounds that hold all values with some air: where a share axis begins and ends. */
export function shareBounds(values: readonly number[]): { min: number; max: number } {
  const finite = values.filter(Number.isFinite);
  if (finite.length === 0) return { min: 0, max: 1 };
  const least = Math.min(...finite) - 0.01;
  const most = Math.max(...finite) + 0.01;
  const steps = most - least > 0.35 ? 10 : 20;
  const min = Math.max(0, Math.floor(least * steps) / steps);
  return { min, max: Math.min(1, Math.max(Math.ceil(most * steps) / steps, min + 0.1)) };
}

/** Share of each cell in its row; an empty row stays 0. */
export function rowShares(counts: readonly (readonly number[])[]): number[][] {
  return counts.map((row) => {
    const total = row.reduce((sum, n) => sum + n, 0);
    return row.map((n) => (total > 0 ? n / total : 0));
  });
}

/** The points of an SVG polyline in a width × height box, the last value at the right edge. */
export function polyline(points: readonly { x: number; y: number }[], width: number, height: number): string {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const place = (value: number, all: number[], length: number) => {
    const low = Math.min(...all);
    const span = Math.max(...all) - low;
    return span > 0 ? ((value - low) / span) * length : length / 2;
  };
  return points
    .map(({ x, y }) => `${place(x, xs, width).toFixed(1)},${(height - place(y, ys, height)).toFixed(1)}`)
    .join(' ');
}
