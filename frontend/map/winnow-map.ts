import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import { chartStyles } from '../charts/chart-styles.js';
import { readColors, watchScheme } from '../charts/tokens.js';
import { mapStyles } from './map-styles.js';
import { COLOR_BY, Points, type ColorBy, type MapClass } from './points.js';
import { Viewport } from './viewport.js';

const PAGE = 50;
const REACH = 12;
const SLOP = 4;
const FULL_TURN = 2 * Math.PI;

const DIRECTIONS: Record<string, readonly [x: number, y: number]> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/** What the server says of one point. */
interface Point {
  sampleId: number;
  ordinal: number;
  name: string;
  sealed: boolean;
  excerpt: string | null;
}

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
    if (changes.has('projection') || changes.has('version') || changes.has('projectId')) void this.load(changes.has('projection'));
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

  private choice(label: string, names: readonly string[], chosen: number, choose: (place: number) => void): TemplateResult {
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
              ><span class="dot" style=${styleMap({ '--c': color })}></span>${name} ${rows.length.toLocaleString('en')}</span
            >`,
        )}
      </div>
    </div>`;
  }

  private plane(points: Points): TemplateResult {
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
        ${this.card(points)}
      </div>
      <p class="hint">Scroll or pinch to zoom, drag to move, click a dot to open the sample. 0 shows everything again.</p>
      <div class="said" aria-live="polite">${this.point ? `${this.point.name}: ${this.words(points)}` : ''}</div>`;
  }

  private words(points: Points): string {
    return COLOR_BY.map((by) => `${by} ${points.word(this.row, by, this.classes)}`).join(', ');
  }

  private card(points: Points): TemplateResult | typeof nothing {
    if (this.row < 0 || !this.point || this.point.ordinal !== this.row) return nothing;
    const [x, y] = [this.viewport.screenX(points.x(this.row)), this.viewport.screenY(points.y(this.row))];
    const { name, excerpt, sampleId, sealed } = this.point;
    const place = styleMap({
      left: x < this.viewport.width / 2 ? `${x + 14}px` : 'auto',
      right: x < this.viewport.width / 2 ? 'auto' : `${this.viewport.width - x + 14}px`,
      top: y < this.viewport.height / 2 ? `${Math.max(4, y)}px` : 'auto',
      bottom: y < this.viewport.height / 2 ? 'auto' : `${Math.max(4, this.viewport.height - y)}px`,
    });
    return html`<div class="card" style=${place}>
      ${excerpt === null
        ? html`<img src="api/projects/${this.projectId}/media/${sampleId}" alt="" />`
        : html`<p dir="auto">${excerpt}</p>`}
      <b>${name}${sealed ? ' (sealed)' : nothing}</b>
      ${COLOR_BY.map((by) => html`<span>${by}</span><span>${points.word(this.row, by, this.classes)}</span>`)}
    </div>`;
  }

  private table(points: Points): TemplateResult {
    const pages = Math.max(1, Math.ceil(points.size / PAGE));
    const from = Math.min(this.page, pages - 1) * PAGE;
    const rows = Array.from({ length: Math.min(PAGE, points.size - from) }, (_, i) => from + i);
    return html`<div class="scroll">
        <table>
          <caption>
            Samples ${from + 1} to ${from + rows.length} of ${points.size}
          </caption>
          <thead>
            <tr>
              <th scope="col">Sample</th>
              ${COLOR_BY.map((by) => html`<th scope="col">${by}</th>`)}
              <th scope="col">x</th>
              <th scope="col">y</th>
              <th scope="col"></th>
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              (row) =>
                html`<tr>
                  <th scope="row">${row + 1}</th>
                  ${COLOR_BY.map((by) => html`<td>${points.word(row, by, this.classes)}</td>`)}
                  <td>${points.x(row).toFixed(2)}</td>
                  <td>${points.y(row).toFixed(2)}</td>
                  <td><button aria-label="Open sample ${row + 1}" @click=${() => this.open(row)}>Open</button></td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <div class="pages">
        <button ?disabled=${from === 0} @click=${() => this.page--}>Earlier</button>
        <button ?disabled=${from + PAGE >= points.size} @click=${() => this.page++}>Later</button>
      </div>`;
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
    const { canvas, points, viewport } = this;
    const pen = canvas?.getContext('2d');
    if (!canvas || !pen || !points) return;
    pen.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    pen.clearRect(0, 0, viewport.width, viewport.height);
    const size = Math.min(9, Math.max(2, 120 / Math.sqrt(points.size)) * Math.sqrt(Math.sqrt(viewport.zoom)));
    this.points!.groups(this.by, this.classes).forEach(({ color, rows }, place) => {
      pen.fillStyle = color;
      pen.globalAlpha = place === 0 && rows.length < points.size && color === '#8a919a' ? 0.45 : 0.9;
      for (const row of rows) {
        pen.fillRect(viewport.screenX(points.x(row)) - size / 2, viewport.screenY(points.y(row)) - size / 2, size, size);
      }
    });
    pen.globalAlpha = 1;
    if (this.row >= 0) this.ring(pen, points, size);
  }

  private ring(pen: CanvasRenderingContext2D, points: Points, size: number): void {
    pen.strokeStyle = readColors(this).ink;
    pen.lineWidth = 2;
    pen.beginPath();
    pen.arc(this.viewport.screenX(points.x(this.row)), this.viewport.screenY(points.y(this.row)), size + 3, 0, FULL_TURN);
    pen.stroke();
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
      const factor = Math.hypot(now.x - other.x, now.y - other.y) / Math.max(1, Math.hypot(before.x - other.x, before.y - other.y));
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
      row < 0 ? [viewport.planeX(viewport.width / 2), viewport.planeY(viewport.height / 2)] : [points!.x(row), points!.y(row)];
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
