import { html, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import { ChartElement } from './chart-element.js';
import { chartStyles } from './chart-styles.js';
import { classBarsStyles } from './class-bars-styles.js';
import { figureView } from './figure-view.js';
import { percent } from './numbers.js';
import type { ClassScore, Estimate } from './types.js';

const MEASURES = [
  ['precision', 'Precision'],
  ['recall', 'Recall'],
  ['f1', 'F1'],
] as const;
type Order = 'name' | 'support' | (typeof MEASURES)[number][0];

/** Precision, recall and F1 of each class on gold, with their intervals; sortable. */
@customElement('winnow-class-bars')
export class WinnowClassBars extends ChartElement<ClassScore[]> {
  static override styles = [chartStyles, classBarsStyles];

  protected readonly caption = 'Scores per class on the sealed samples';
  @state() private order: Order = 'name';

  protected absence(scores: ClassScore[]): string | null {
    return scores.length > 0 ? null : 'Scores per class begin with the first trained model.';
  }

  protected chart(scores: ClassScore[]): TemplateResult {
    return html`<div class="scroll">
      <table class="bars" aria-label=${this.caption}>
        <thead>
          <tr>
            ${this.heading('name', 'Class', '')} ${this.heading('support', 'Gold', '')}
            ${MEASURES.map(([measure, name]) => this.heading(measure, name, 'bar'))}
          </tr>
        </thead>
        <tbody>
          ${this.sorted(scores).map(
            (score) =>
              html`<tr>
                <th scope="row"><span class="dot" style=${styleMap({ '--c': score.color })}></span>${score.name}</th>
                <td>${score.support}</td>
                ${MEASURES.map(([measure]) => html`<td class="bar">${bar(score[measure])}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  protected table(scores: ClassScore[]): TemplateResult {
    const bounds = ({ estimate, low, high }: Estimate) =>
      html`<td>${percent(estimate)}</td>
        <td>${percent(low)}</td>
        <td>${percent(high)}</td>`;
    return html`<table>
      <caption>
        ${this.caption}, in percent, with 95 % bounds
      </caption>
      <thead>
        <tr>
          <th scope="col">Class</th>
          <th scope="col">Gold</th>
          ${MEASURES.map(
            ([, name]) =>
              html`<th scope="col">${name}</th>
                <th scope="col">from</th>
                <th scope="col">to</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${this.sorted(scores).map(
          (score) =>
            html`<tr>
              <th scope="row">${score.name}</th>
              <td>${score.support}</td>
              ${MEASURES.map(([measure]) => bounds(score[measure]))}
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  private heading(order: Order, name: string, kind: string): TemplateResult {
    const sort = this.order !== order || order === 'name' ? 'none' : order === 'support' ? 'descending' : 'ascending';
    return html`<th scope="col" class=${kind} aria-sort=${sort}>
      <button @click=${() => (this.order = order)}>${name}</button>
    </th>`;
  }

  /** Worst first, so that what needs labels is on top; by name means in the project's own order. */
  private sorted(scores: ClassScore[]): ClassScore[] {
    const { order } = this;
    if (order === 'name') return scores;
    if (order === 'support') return scores.toSorted((a, b) => b.support - a.support);
    return scores.toSorted((a, b) => a[order].estimate - b[order].estimate);
  }
}

function bar(estimate: Estimate): TemplateResult {
  const share = (value: number) => `${Math.min(1, Math.max(0, value)) * 100}%`;
  return html`<div class="track">
    <div class="rail">
      <div class="fill" style=${styleMap({ inlineSize: share(estimate.estimate) })}></div>
      <div
        class="whisker"
        style=${styleMap({ insetInlineStart: share(estimate.low), inlineSize: share(estimate.high - estimate.low) })}
      ></div>
    </div>
    ${figureView(estimate)}
  </div>`;
}
