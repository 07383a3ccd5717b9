import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { chartStyles } from './chart-styles.js';
import { choice } from './choice.js';

/** Which kinds of chart are shown as tables: they stay so when the page brings them anew. */
const tables = new Set<string>();

/** A chart with one property, `data`, and a real table behind a switch. */
export abstract class ChartElement<D> extends LitElement {
  static override styles = [chartStyles];

  /** What to show; null while it is loading. */
  @property({ attribute: false }) data: D | null = null;
  @state() protected asTable = tables.has(this.localName);

  /** What the chart is called, for the table's caption and for screen readers. */
  protected abstract readonly caption: string;

  /** Why there is nothing to show; null when there is. */
  protected abstract absence(data: D): string | null;

  protected abstract chart(data: D): TemplateResult;

  protected abstract table(data: D): TemplateResult;

  /** Left of the switch: a legend, other choices. */
  protected head(_data: D): TemplateResult | typeof nothing {
    return nothing;
  }

  private show(asTable: boolean): void {
    this.asTable = asTable;
    if (asTable) tables.add(this.localName);
    else tables.delete(this.localName);
  }

  protected override render(): TemplateResult {
    const { data } = this;
    if (data === null) return html`<div class="none" aria-busy="true"></div>`;
    const absence = this.absence(data);
    if (absence !== null) return html`<div class="none">${absence}</div>`;
    return html`<div class="head">
        <div class="legend">${this.asTable ? nothing : this.head(data)}</div>
        ${choice('View', ['Chart', 'Table'], this.asTable ? 1 : 0, (place) => this.show(place === 1))}
      </div>
      ${this.asTable ? html`<div class="scroll">${this.table(data)}</div>` : this.chart(data)}`;
  }
}
