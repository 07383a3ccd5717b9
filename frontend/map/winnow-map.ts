import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { chartStyles } from '../charts/chart-styles.js';
import { choice } from '../charts/choice.js';
import { readColors, watchScheme } from '../charts/tokens.js';
import { legend } from './legend.js';
import { advice, MapServer } from './map-server.js';
import { mapStyles } from './map-styles.js';
import { paint } from './painting.js';
import { pointCard, pointWords, type Point } from './point-card.js';
import { pointTable } from './point-table.js';
import { COLOR_BY, Points, type ColorBy, type MapClass } from './points.js';
import { retryFace } from './retry-face.js';
import { DIRECTIONS, step } from './steps.js';
import { Viewport } from './viewport.js';

const REACH = 12;
const SLOP = 4;
const COLOR_NAMES = COLOR_BY.map((by) => by[0]!.toUpperCase() + by.slice(1));

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
  /** Why there is no map. */
  @state() private problem = '';
  /** The sample that could not be looked up, and why. */
  @state() private unknown: { row: number; problem: string } | null = null;
  @state() private by: ColorBy = 'label';
  @state() private asTable = false;
  @state() private page = 0;
  @state() private row = -1;
  @state() private point: Point | null = null;
  @query('canvas') private canvas!: HTMLCanvasElement | null;

  private readonly viewport = new Viewport();
  private readonly resized = new ResizeObserver(() => this.resize());
  private readonly pointers = new Map<number, { x: number; y: number }>();
  private server = new MapServer('');
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
    if (changes.has('projectId')) this.server = new MapServer(this.projectId);
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
      const points = await this.server.points(wanted);
      if (wanted !== this.projection) return;
      this.points = points;
      this.problem = '';
      if (anew) this.leave();
      if (anew) this.viewport.fit(points);
    } catch (failure) {
      if (wanted === this.projection) this.problem = `The map could not be loaded. ${advice(failure)}`;
    }
  }

  protected override render(): TemplateResult {
    if (this.problem) return retryFace(this.problem, () => void this.load(true));
    if (!this.points) return html`<div class="none" aria-busy="true">Loading the map</div>`;
    return html`<div class="bar">
        ${choice('Colour by', COLOR_NAMES, COLOR_BY.indexOf(this.by), (place) => (this.by = COLOR_BY[place]!))}
        ${choice('View', ['Map', 'Table'], this.asTable ? 1 : 0, (place) => (this.asTable = place === 1))}
      </div>
      ${legend(this.points.groups(this.by, this.classes))}
      ${this.asTable ? this.table(this.points) : this.plane(this.points)}`;
  }

  private plane(points: Points): TemplateResult {
    const shown = this.point?.ordinal === this.row ? this.point : null;
    const { unknown } = this;
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
        ${unknown ? retryFace(unknown.problem, () => this.askAgain(unknown.row)) : nothing}
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
    if (direction) this.goTo(step(this.points!, this.row, this.viewport, direction));
    else if (event.key === '+' || event.key === '=') this.viewport.zoomBy(1.5);
    else if (event.key === '-') this.viewport.zoomBy(1 / 1.5);
    else if (event.key === '0') this.viewport.fit(this.points!);
    else if (event.key === 'Enter' && this.row >= 0) this.open(this.row);
    else if (event.key === 'Escape') this.leave();
    else return;
    event.preventDefault();
    this.requestUpdate();
  }

  private goTo(next: number): void {
    if (next < 0) return;
    this.viewport.reveal(this.points!.x(next), this.points!.y(next));
    this.go(next);
  }

  private go(row: number): void {
    if (row === this.row) return;
    this.row = row;
    this.point = this.server.remembered(row);
    if (row >= 0 && !this.point) void this.ask(row);
  }

  private leave(): void {
    if (this.pointers.size === 0) this.go(-1);
  }

  /** Shows the sample that could not be looked up, once it can. */
  private askAgain(row: number): void {
    this.row = row;
    void this.ask(row);
  }

  private async ask(row: number): Promise<void> {
    try {
      const point = await this.server.point(row);
      this.unknown = null;
      if (this.row === row) this.point = point;
    } catch (failure) {
      this.unknown = { row, problem: `Sample ${row + 1} could not be looked up. ${advice(failure)}` };
    }
  }

  private open(ordinal: number): void {
    this.dispatchEvent(new CustomEvent('point-open', { detail: { ordinal }, bubbles: true, composed: true }));
  }
}
