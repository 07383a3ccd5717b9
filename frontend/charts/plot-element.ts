import { html, type PropertyValues, type TemplateResult } from 'lit';
import { query } from 'lit/decorators.js';
import { ChartElement } from './chart-element.js';
import { init, type EChartsCoreOption, type EChartsType } from './echarts.js';
import { readColors, watchScheme, type ChartColors } from './tokens.js';

/** A chart drawn by ECharts: follows the theme, the size and the wish for less motion. */
export abstract class PlotElement<D> extends ChartElement<D> {
  @query('.plot') private plot!: HTMLElement | null;
  private drawn: EChartsType | null = null;
  private stopWatching: (() => void) | null = null;
  private readonly resized = new ResizeObserver(() => this.drawn?.resize());

  protected abstract option(data: D, colors: ChartColors): EChartsCoreOption;

  override connectedCallback(): void {
    super.connectedCallback();
    this.stopWatching = watchScheme(() => this.requestUpdate());
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    this.stopWatching?.();
    this.erase();
    super.disconnectedCallback();
  }

  protected override chart(_data: D): TemplateResult {
    return html`<div
      class="plot"
      role="img"
      aria-label="${this.caption}. The same as a table: switch the view."
    ></div>`;
  }

  protected override updated(changes: PropertyValues): void {
    super.updated(changes);
    if (!this.isConnected) return;
    if (this.drawn && this.drawn.getDom() !== this.plot) this.erase();
    if (!this.plot || this.data === null) return;
    this.drawn ??= this.open(this.plot);
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const colors = readColors(this.plot);
    this.drawn.setOption(
      { animation: !calm, animationDuration: 300, ...this.option(this.data, colors) },
      { notMerge: true },
    );
  }

  private open(plot: HTMLElement): EChartsType {
    this.resized.observe(plot);
    return init(plot, null, { renderer: 'svg' });
  }

  private erase(): void {
    this.resized.disconnect();
    this.drawn?.dispose();
    this.drawn = null;
  }
}
