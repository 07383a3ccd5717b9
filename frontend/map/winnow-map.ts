import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import { chartStyles } from '../charts/chart-styles.js';
import { readColors, watchScheme } from '../charts/tokens.js';
import { mapStyles } from './map-styles.js';
import { paint } from './painting.js';
import { pointCard, pointWords, type Point } from './point-card.js';
import { pointTable } from './point-table.js';
import { COLOR_BY, Points, type ColorBy, type MapClass } from './points.js';
import { Viewport } from './viewport.js';

const REACH = 12;
const SLOP = 4;

const DIRECTIONS: Record<string, readonly [x: number, y: number]> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/** Every sample as a dot. Fires `point-open` with the ordinal of a sample. */
@customElement('winnow-map')
export class WinnowMap extends LitElement {
  static override styles = [chartStyles, mapStyles];

  @property() projectId = '';
  /** pca, tsne or umap. */
  @property() projection = '';
  /** Changes when the numbers on the server have. */
  @property({ type: Number }) version = 0;
  @property({ attribute: false }) classes: MapClass[] = [];

  @state() private points: Points | null = null;
  @state() private problem = '';
  @state() private by: ColorBy = 'label';
  @state() private asTable = false;
  @state() private page = 0;
  @state() private row = -1;
  @state() private point: Point | null = null;
  @query('canvas') private canvas!: HTMLCanvasElement | null;

  private readonly viewport = new Viewport();
  private readonly known = new Map<number, Point>();
  private readonly resized = new ResizeObserver(() => this.resize());
  private readonly pointers = new Map<number, { x: number; y: number }>();
  private stopWatching: (() => void) | null = null;
  private moved = 0;
  private frame = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.stopWatching = watchScheme(() => this.redraw());
  }

  override disconnectedCallback(): void {
    this.stopWatching?.();
    this.resized.disconnect();
    cancelAnimationFrame(this.frame);
    super.disconnectedCallback();
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has('projection') || changes.has('version') || changes.has('projectId'))
      void this.load(changes.has('projection'));
  }

  protected override updated(): void {
    if (this.canvas) this.resized.observe(this.canvas);
    this.redraw();
  }

  private async load(anew: boolean): Promise<void> {
    if (!this.projectId || !this.projection) return;
    const wanted = this.projection;
    try {
      const response = await fetch(`api/projects/${this.projectId}/map/${wanted}`);
      if (!response.ok) throw new Error(`the server says ${response.status}`);
      const points = new Points(new Float32Array(await response.arrayBuffer()));
      if (wanted !== this.projection) return;
      this.points = points;
      this.problem = '';
      if (anew) this.leave();
      if (anew) this.viewport.fit(points);
    } catch (failure) {
      this.problem = `The map could not be loaded: ${(failure as Error).message}. Reload the page to try again.`;
    }
  }

  protected override render(): TemplateResult {
    if (this.problem) return html`<div class="none" role="alert">${this.problem}</div>`;
    if (!this.points) return html`<div class="none" aria-busy="true">Loading the map</div>`;
    return html`<div class="bar">
        ${this.choice('Colour by', COLOR_BY, COLOR_BY.indexOf(this.by), (place) => (this.by = COLOR_BY[place]!))}
        ${this.choice('View', ['map', 'table'], this.asTable ? 1 : 0, (place) => (this.asTable = place === 1))}
      </div>
      ${this.legend()} ${this.asTable ? this.table(this.points) : this.plane(this.points)}`;
  }

  private choice(
    label: string,
    names: readonly string[],
    chosen: number,
    choose: (place: number) => void,
  ): TemplateResult {
    return html`<div class="choice" role="group" aria-label=${label}>
      ${names.map(
        (name, place) =>
          html`<button aria-pressed=${place === chosen} @click=${() => choose(place)}>
            ${name[0]!.toUpperCase() + name.slice(1)}
          </button>`,
      )}
    </div>`;
  }

  private legend(): TemplateResult {
    return html`<div class="head">
      <div class="legend" role="list" aria-label="Legend">
        ${this.points!.groups(this.by, this.classes).map(
          ({ name, color, rows }) =>
            html`<span role="listitem"
              ><span class="dot" style=${styleMap({ '--c': color })}></span>${name}
              ${rows.length.toLocaleString('en')}</span
            >`,
        )}
      </div>
    </div>`;
  }

  private plane(points: Points): TemplateResult {
    const shown = this.point?.ordinal === this.row ? this.point : null;
    return html`<div class="map">
        <canvas
          tabindex="0"
          role="application"
          aria-label="Map of ${points.size} samples. Arrow keys go from sample to sample, Enter opens one, plus and minus zoom, 0 shows all. The same as a table: switch the view."
          @pointerdown=${this.press}
          @pointermove=${this.drag}
          @pointerup=${this.release}
          @pointercancel=${this.release}
          @pointerleave=${() => this.leave()}
          @wheel=${this.wheel}
          @keydown=${this.key}
        ></canvas>
        ${shown ? pointCard(shown, points, this.classes, this.viewport, this.projectId) : nothing}
      </div>
      <p class="hint">
        Scroll or pinch to zoom, drag to move, click a dot to open the sample. 0 shows everything again.
      </p>
      <div class="said" aria-live="polite">${shown ? pointWords(shown, points, this.classes) : ''}</div>`;
  }

  private table(points: Points): TemplateResult {
    const turn = (page: number): void => {
      this.page = page;
    };
    return pointTable(points, this.classes, this.page, turn, (row) => this.open(row));
  }

  private resize(): void {
    const { canvas, points } = this;
    if (!canvas || !points || canvas.clientWidth === 0) return;
    const first = this.viewport.width <= 1;
    this.viewport.width = canvas.clientWidth;
    this.viewport.height = canvas.clientHeight;
    canvas.width = canvas.clientWidth * devicePixelRatio;
    canvas.height = canvas.clientHeight * devicePixelRatio;
    if (first || this.viewport.zoom === 1) this.viewport.fit(points);
    // A canvas is empty after its size changed: not for a frame more than need be.
    this.draw();
  }

  private redraw(): void {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.draw());
  }

  private draw(): void {
    if (this.canvas && this.points) {
      paint(this.canvas, this.points, this.viewport, this.by, this.classes, this.row, readColors(this).ink);
    }
  }

  private press(event: PointerEvent): void {
    this.canvas!.setPointerCapture(event.pointerId);
    this.pointers.set(event.pointerId, { x: event.offsetX, y: event.offsetY });
    this.moved = 0;
  }

  private drag(event: PointerEvent): void {
    const before = this.pointers.get(event.pointerId);
    if (!before) return this.look(event.offsetX, event.offsetY);
    const now = { x: event.offsetX, y: event.offsetY };
    this.moved += Math.hypot(now.x - before.x, now.y - before.y);
    const other = [...this.pointers].find(([id]) => id !== event.pointerId)?.[1];
    if (other) {
      const factor =
        Math.hypot(now.x - other.x, now.y - other.y) / Math.max(1, Math.hypot(before.x - other.x, before.y - other.y));
      this.viewport.zoomBy(factor, other.x, other.y);
    } else if (this.moved > SLOP) {
      this.viewport.move(now.x - before.x, now.y - before.y);
    }
    this.pointers.set(event.pointerId, now);
    this.requestUpdate();
  }

  private release(event: PointerEvent): void {
    const pressed = this.pointers.delete(event.pointerId);
    if (event.type !== 'pointerup' || !pressed || this.moved > SLOP) return;
    this.look(event.offsetX, event.offsetY);
    if (this.row >= 0) this.open(this.row);
  }

  private look(x: number, y: number): void {
    const { viewport } = this;
    this.go(this.points!.nearest(viewport.planeX(x), viewport.planeY(y), viewport.length(REACH)));
  }

  private wheel(event: WheelEvent): void {
    event.preventDefault();
    this.viewport.zoomBy(Math.exp(-event.deltaY / 400), event.offsetX, event.offsetY);
    this.requestUpdate();
  }

  private key(event: KeyboardEvent): void {
    const direction = DIRECTIONS[event.key];
    if (direction) this.step(direction);
    else if (event.key === '+' || event.key === '=') this.viewport.zoomBy(1.5);
    else if (event.key === '-') this.viewport.zoomBy(1 / 1.5);
    else if (event.key === '0') this.viewport.fit(this.points!);
    else if (event.key === 'Enter' && this.row >= 0) this.open(this.row);
    else if (event.key === 'Escape') this.leave();
    else return;
    event.preventDefault();
    this.requestUpdate();
  }

  /** To the nearest sample that lies more in that direction than beside it. */
  private step([dx, dy]: readonly [number, number]): void {
    const { points, row, viewport } = this;
    const [x, y] =
      row < 0
        ? [viewport.planeX(viewport.width / 2), viewport.planeY(viewport.height / 2)]
        : [points!.x(row), points!.y(row)];
    const next = points!.nearest(x, y, Infinity, (other) => {
      const [aheadX, aheadY] = [points!.x(other) - x, points!.y(other) - y];
      const ahead = aheadX * dx + aheadY * dy;
      return row < 0 || (other !== row && ahead > 0 && ahead >= Math.abs(aheadX * dy) + Math.abs(aheadY * dx));
    });
    if (next >= 0) {
      viewport.reveal(points!.x(next), points!.y(next));
      this.go(next);
    }
  }

  private go(row: number): void {
    if (row === this.row) return;
    this.row = row;
    this.point = this.known.get(row) ?? null;
    if (row >= 0 && !this.point) void this.ask(row);
  }

  private leave(): void {
    if (this.pointers.size === 0) this.go(-1);
  }

  private async ask(row: number): Promise<void> {
    const response = await fetch(`api/projects/${this.projectId}/points/${row}`);
    if (!response.ok) return;
    const point = (await response.json()) as Point;
    this.known.set(row, point);
    if (this.row === row) this.point = point;
  }

  private open(ordinal: number): void {
    this.dispatchEvent(new CustomEvent('point-open', { detail: { ordinal }, bubbles: true, composed: true }));
  }
}
