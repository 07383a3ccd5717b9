import { html, nothing, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { COLOR_BY, type MapClass, type Points } from './points.js';
import type { Viewport } from './viewport.js';

/** What the server says of one point. */
export interface Point {
  sampleId: number;
  ordinal: number;
  name: string;
  sealed: boolean;
  excerpt: string | null;
}

/** What is known of a sample, on the side of its dot where there is more room. */
export function pointCard(
  point: Point,
  points: Points,
  classes: readonly MapClass[],
  viewport: Viewport,
  projectId: string,
): TemplateResult {
  const row = point.ordinal;
  const [x, y] = [viewport.screenX(points.x(row)), viewport.screenY(points.y(row))];
  const place = styleMap({
    left: x < viewport.width / 2 ? `${x + 14}px` : 'auto',
    right: x < viewport.width / 2 ? 'auto' : `${viewport.width - x + 14}px`,
    top: y < viewport.height / 2 ? `${Math.max(4, y)}px` : 'auto',
    bottom: y < viewport.height / 2 ? 'auto' : `${Math.max(4, viewport.height - y)}px`,
  });
  return html`<div class="card" style=${place}>
    ${
      point.excerpt === null
        ? html`<img src="api/projects/${projectId}/media/${point.sampleId}" alt="" />`
        : html`<p dir="auto">${point.excerpt}</p>`
    }
    <b>${point.name}${point.sealed ? ' (sealed)' : nothing}</b>
    ${COLOR_BY.map((by) => html`<span>${by}</span><span>${points.word(row, by, classes)}</span>`)}
  </div>`;
}

/** The same for a screen reader. */
export function pointWords(point: Point, points: Points, classes: readonly MapClass[]): string {
  const words = COLOR_BY.map((by) => `${by} ${points.word(point.ordinal, by, classes)}`);
  return `${point.name}: ${words.join(', ')}`;
}
