import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { choice } from './choice.js';
import { curveOption } from './curve-option.js';
import type { EChartsCoreOption } from './echarts.js';
import { figureView } from './figure-view.js';
import { PlotElement } from './plot-element.js';
import type { ChartColors } from './tokens.js';
import type { Curve, CurvePoint, Estimate } from './types.js';

export type CurveMetric = 'accuracy' | 'macroF1';

/** Accuracy (or macro-F1) on gold against the labels given, with its 95 % band. */
@customElement('winnow-learning-curve')
export class WinnowLearningCurve extends PlotElement<Curve> {
  protected readonly caption = 'Learning curve on the sealed samples';
  @state() private metric: CurveMetric = 'accuracy';

  protected absence({ points }: Curve): string | null {
    return points.length > 0 ? null : 'The curve begins with the first trained model.';
  }

  protected option(curve: Curve, colors: ChartColors): EChartsCoreOption {
    return curveOption(curve, this.metric, colors);
  }

  protected override head({ points, random }: Curve): TemplateResult {
    const accuracy = this.metric === 'accuracy';
    return html`<span>${sample('', 2.25)}${accuracy ? 'Accuracy' : 'Macro-F1'}, 95 % band</span>
      ${accuracy && points.some((point) => point.supervised) ? html`<span>${sample('5 4', 1.5)}Labels alone</span>` : nothing}
      ${accuracy && points.some((point) => point.weak) ? html`<span>${sample('8 3 2 3', 1.5, 'var(--winnow-ink-soft)')}+ weak (voters)</span>` : nothing}
      ${accuracy && random?.length ? html`<span>${sample('1 4', 2, 'var(--winnow-bad)')}Random slice</span>` : nothing}
      ${choice('Measure', ['Accuracy', 'Macro-F1'], accuracy ? 0 : 1, (place) => (this.metric = place ? 'macroF1' : 'accuracy'))}`;
  }

  protected table({ points, random }: Curve): TemplateResult {
    return html`<table>
      <caption>
        ${this.caption}, in percent
      </caption>
      <thead>
        <tr>
          ${[
            'Round',
            'Labels',
            'Accuracy',
            'Macro-F1',
            'Labels alone',
            '+ weak',
            'Random slice',
            'Gold',
            'Strategy',
            'Model',
            'People',
            'When',
          ].map((name) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${points.map((point) => this.row(point, random?.find(({ labels }) => labels === point.labels) ?? null))}
      </tbody>
    </table>`;
  }

  private row(point: CurvePoint, random: Estimate | null): TemplateResult {
    return html`<tr>
      <th scope="row">${point.round || '–'}</th>
      <td>${point.labels}</td>
      <td>${figureView(point.accuracy)}</td>
      <td>${figureView(point.macroF1)}</td>
      <td>${point.supervised ? figureView(point.supervised) : '–'}</td>
      <td>${point.weak ? figureView(point.weak) : '–'}</td>
      <td>${random ? figureView(random) : '–'}</td>
      <td>${point.goldSize}</td>
      <td class="text">${point.strategy ?? '–'}</td>
      <td>${point.model}</td>
      <td class="text">${point.people.join(', ')}</td>
      <td>${new Date(point.at).toLocaleString()}</td>
    </tr>`;
  }
}

function sample(dashes: string, width: number, color = 'var(--winnow-accent)'): TemplateResult {
  return html`<svg width="22" height="8" aria-hidden="true">
    <line
      x1="1"
      y1="4"
      x2="21"
      y2="4"
      stroke=${color}
      stroke-width=${width}
      stroke-dasharray=${dashes || nothing}
      stroke-linecap="round"
    />
  </svg>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'winnow-learning-curve': WinnowLearningCurve;
  }
}
