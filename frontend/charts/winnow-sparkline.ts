import { css, html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { percent, polyline } from './numbers.js';
import type { Sparkline } from './types.js';

const WIDTH = 88;
const HEIGHT = 20;

/** Accuracy over labels in one glance, with the last value beside it. */
@customElement('winnow-sparkline')
export class WinnowSparkline extends LitElement {
  static override styles = css`
    :host {
      display: inline-flex;
      align-items: center;
      gap: 0.6rem;
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
    }
    svg {
      flex: none;
      overflow: visible;
    }
    .none {
      color: var(--winnow-ink-soft);
    }
  `;

  @property({ attribute: false }) data: Sparkline | null = null;

  protected override render(): TemplateResult | typeof nothing {
    const points = this.data?.points ?? [];
    const last = points.at(-1);
    if (!last) return html`<span class="none">no model yet</span>`;
    const label = `Accuracy ${percent(last.accuracy)} % after ${last.labels} labels`;
    const line = polyline(
      points.map(({ labels, accuracy }) => ({ x: labels, y: accuracy })),
      WIDTH,
      HEIGHT,
    );
    const [x, y] = line.split(' ').at(-1)!.split(',');
    return html`<svg width=${WIDTH} height=${HEIGHT} role="img" aria-label=${label}>
        ${svg`<polyline points=${line} fill="none" stroke="var(--winnow-accent)" stroke-width="1.5" stroke-linejoin="round"/>
        <circle cx=${x!} cy=${y!} r="2.5" fill="var(--winnow-accent)"/>`}</svg
      ><span>${percent(last.accuracy)} %</span>`;
  }
}
