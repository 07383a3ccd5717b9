import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import { ChartElement } from './chart-element.js';
import { chartStyles } from './chart-styles.js';
import { confusionStyles } from './confusion-styles.js';
import { percent, rowShares } from './numbers.js';
import type { Confusion, ConfusionCell } from './types.js';

const STEPS: Record<string, readonly [rows: number, columns: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** True against predicted class on gold. Fires `cell-open` with a ConfusionCell. */
@customElement('winnow-confusion')
export class WinnowConfusion extends ChartElement<Confusion> {
  static override styles = [chartStyles, confusionStyles];

  protected readonly caption = 'Confusion matrix on the sealed samples';

  protected absence({ counts }: Confusion): string | null {
    return counts.flat().some((n) => n > 0) ? null : 'The matrix begins with the first trained model.';
  }

  protected override head(): TemplateResult {
    return html`<span>Rows are the true classes, columns the predicted ones. Open a cell to see its samples.</span>`;
  }

  protected chart({ classes, counts }: Confusion): TemplateResult {
    const shares = rowShares(counts);
    return html`<div class="scroll" @keydown=${this.move}>
      <table class="grid" aria-label=${this.caption}>
        <thead>
          <tr>
            <td></td>
            ${classes.map(({ name }) => html`<th scope="col"><span>${name}</span></th>`)}
          </tr>
        </thead>
        <tbody>
          ${classes.map(
            ({ name, color }, truth) =>
              html`<tr>
                <th scope="row">${name}<span class="dot" style=${styleMap({ '--c': color })}></span></th>
                ${classes.map((_, predicted) => html`<td>${this.cell({ truth, predicted }, shares[truth]?.[predicted] ?? 0)}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  protected table({ classes, counts }: Confusion): TemplateResult {
    return html`<table>
      <caption>
        ${this.caption}: counts, rows true, columns predicted
      </caption>
      <thead>
        <tr>
          <th scope="col">True \\ predicted</th>
          ${classes.map(({ name }) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${classes.map(
          ({ name }, truth) =>
            html`<tr>
              <th scope="row">${name}</th>
              ${counts[truth]?.map((n) => html`<td>${n}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  private cell(at: ConfusionCell, share: number): TemplateResult {
    const { classes, counts } = this.data!;
    const n = counts[at.truth]?.[at.predicted] ?? 0;
    const right = at.truth === at.predicted;
    const style = styleMap({
      '--heat': right ? 'var(--winnow-heat)' : 'var(--winnow-heat-error)',
      '--share': `${Math.round((right ? share : Math.sqrt(share)) * 100)}%`,
    });
    if (n === 0) return html`<div class="cell none" style=${style}></div>`;
    const words = `${n} of ${classes[at.truth]!.name} taken for ${classes[at.predicted]!.name}, ${percent(share)} %`;
    return html`<button
      class="cell"
      style=${style}
      title=${words}
      aria-label=${words}
      data-cell="${at.truth}/${at.predicted}"
      tabindex=${at.truth === 0 && at.predicted === this.firstIn(0) ? 0 : -1}
      @click=${() => this.open(at)}
    >
      ${n === 0 ? nothing : n}
    </button>`;
  }

  private firstIn(truth: number): number {
    return this.data!.counts[truth]!.findIndex((n) => n > 0);
  }

  private open(detail: ConfusionCell): void {
    this.dispatchEvent(new CustomEvent<ConfusionCell>('cell-open', { detail, bubbles: true, composed: true }));
  }

  /** Arrow keys go to the next cell that holds something. */
  private move(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    const from = (event.target as HTMLElement).dataset['cell']?.split('/').map(Number);
    if (!step || !from) return;
    event.preventDefault();
    const size = this.data!.classes.length;
    for (
      let [row, column] = [from[0]! + step[0], from[1]! + step[1]];
      row >= 0 && column >= 0 && row < size && column < size;
      row += step[0], column += step[1]
    ) {
      const next = this.renderRoot.querySelector<HTMLElement>(`[data-cell="${row}/${column}"]`);
      if (next) return next.focus();
    }
  }
}
