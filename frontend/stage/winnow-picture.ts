import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { follow, type Gestures } from './gestures.js';
import * as icons from './icons.js';
import { pictureStyles } from './picture-styles.js';
import { fitScale, isTiny, keptInside, zoomAt, type Placement, type Size } from './zoom.js';

const PLAIN = { brightness: 100, contrast: 100, inverted: false };

/**
 * One picture, large and crisp: whole-factor enlargement of tiny ones, zoom, pan, brightness, contrast, inversion.
 * `show` puts an already decoded picture into the document at once. Fires `swipe-up`.
 */
@customElement('winnow-picture')
export class WinnowPicture extends LitElement implements Gestures {
  static override styles = pictureStyles;

  @state() private look = PLAIN;
  @state() private placement: Placement = { scale: 1, x: 0, y: 0 };
  @query('.mat') private mat!: HTMLElement;
  private image: HTMLImageElement | null = null;
  private fitted = 1;
  private stage: Size = { width: 0, height: 0 };
  private readonly resized = new ResizeObserver(() => this.measure());

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.resized.observe(this.mat);
  }

  override disconnectedCallback(): void {
    this.resized.disconnect();
    super.disconnectedCallback();
  }

  show(image: HTMLImageElement | null): void {
    this.image = image;
    this.mat.replaceChildren(...(this.image ? [this.image] : []));
    this.paint();
    this.zoomToFit();
  }

  toggleInvert(): void {
    this.adjust({ inverted: !this.look.inverted });
  }

  resetLook(): void {
    this.adjust(PLAIN);
  }

  zoomBy(factor: number): void {
    this.zoom(factor, 0, 0);
  }

  zoomToFit(): void {
    if (!this.image) return;
    this.fitted = fitScale(this.pictureSize(), this.stage, window.devicePixelRatio);
    this.place({ scale: this.fitted, x: 0, y: 0 });
  }

  get zoomed(): boolean {
    return this.placement.scale > this.fitted * 1.001;
  }

  pan(dx: number, dy: number): void {
    this.place({ ...this.placement, x: this.placement.x + dx, y: this.placement.y + dy });
  }

  zoom(factor: number, x: number, y: number): void {
    if (this.image) this.place(zoomAt(this.placement, factor, x, y, this.fitted));
  }

  swipedUp(): void {
    this.dispatchEvent(new CustomEvent('swipe-up'));
  }

  protected override firstUpdated(): void {
    follow(this.mat, this);
    this.resized.observe(this.mat);
  }

  protected override render(): TemplateResult {
    return html`
      <div class="mat"></div>
      ${this.tools()}
    `;
  }

  private tools(): TemplateResult {
    return html`<div class="tools" role="toolbar" aria-label="Picture">
      <button title="Smaller (−)" aria-label="Zoom out" @click=${() => this.zoomBy(1 / 1.5)}>${icons.minus}</button>
      <button class="scale" title="Fit (0)" aria-label="${scaleText(this.placement.scale)}, fit to the stage" @click=${() => this.zoomToFit()}>
        ${scaleText(this.placement.scale)}
      </button>
      <button title="Larger (+)" aria-label="Zoom in" @click=${() => this.zoomBy(1.5)}>${icons.plus}</button>
      <span class="rule"></span>
      ${this.slider('Brightness', icons.sun, this.look.brightness, (brightness) => this.adjust({ brightness }))}
      ${this.slider('Contrast', icons.contrast, this.look.contrast, (contrast) => this.adjust({ contrast }))}
      <button
        title="Invert (I)"
        aria-label="Invert"
        aria-pressed=${this.look.inverted}
        @click=${() => this.toggleInvert()}
      >
        ${icons.invert}
      </button>
      <button title="Original picture (R)" aria-label="Original picture" @click=${() => this.resetLook()}>
        ${icons.undo}
      </button>
    </div>`;
  }

  private slider(name: string, icon: unknown, value: number, set: (value: number) => void): TemplateResult {
    const changed = (event: Event) => set(Number((event.target as HTMLInputElement).value));
    return html`<label title=${name}
      >${icon}<input type="range" min="25" max="300" .value=${String(value)} aria-label=${name} @input=${changed}
    /></label>`;
  }

  private adjust(change: Partial<typeof PLAIN>): void {
    this.look = { ...this.look, ...change };
    this.paint();
  }

  private paint(): void {
    const { brightness, contrast, inverted } = this.look;
    const plain = brightness === 100 && contrast === 100 && !inverted;
    const filter = `${inverted ? 'invert(1) ' : ''}brightness(${brightness}%) contrast(${contrast}%)`;
    if (this.image) this.image.style.filter = plain ? '' : filter;
  }

  /** Whole device pixels, so that enlarged pixels keep sharp edges. */
  private place(wanted: Placement): void {
    if (!this.image) return;
    const picture = this.pictureSize();
    const { stage } = this;
    this.placement = keptInside(wanted, picture, stage);
    const { scale, x, y } = this.placement;
    const snap = (length: number) => Math.round(length * window.devicePixelRatio) / window.devicePixelRatio;
    const style = this.image.style;
    style.width = `${picture.width * scale}px`;
    style.height = `${picture.height * scale}px`;
    style.transform = `translate(${snap((stage.width - picture.width * scale) / 2 + x)}px, ${snap((stage.height - picture.height * scale) / 2 + y)}px)`;
    this.image.toggleAttribute('data-crisp', isTiny(picture) || scale >= 3);
    this.mat.toggleAttribute('data-grab', this.zoomed);
  }

  private pictureSize(): Size {
    return { width: this.image?.naturalWidth ?? 0, height: this.image?.naturalHeight ?? 0 };
  }

  /** Read when the size changes, not when the picture does: a measurement then would cost a layout per key. */
  private measure(): void {
    this.stage = { width: this.mat.clientWidth, height: this.mat.clientHeight };
    this.zoomToFit();
  }
}

/** `24×` for enlarged pictures, `62 %` for others. */
function scaleText(scale: number): string {
  return scale >= 2 ? `${Number(scale.toFixed(1))}×` : `${Math.round(scale * 100)} %`;
}
