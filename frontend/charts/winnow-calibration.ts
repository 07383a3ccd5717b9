import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { EChartsCoreOption } from './echarts.js';
import { percent } from './numbers.js';
import { PlotElement } from './plot-element.js';
import { axis, card, percentText, shareAxis, tooltip } from './plot-parts.js';
import type { ChartColors } from './tokens.js';
import type { Calibration, CalibrationBin } from './types.js';

/** Reliability diagram: how often the model is right against how sure it says it is. */
@customElement('winnow-calibration')
export class WinnowCalibration extends PlotElement<Calibration> {
  protected readonly caption = 'Calibration on the sealed samples';

  protected absence({ n }: Calibration): string | null {
    return n > 0 ? null : 'Calibration begins with the first trained model.';
  }

  protected override head({ ece, n }: Calibration): TemplateResult {
    return html`<span>Expected calibration error <b class="figure">${percent(ece)} %</b></span
      ><span>${n.toLocaleString()} samples</span>`;
  }

  protected option({ bins, n }: Calibration, colors: ChartColors): EChartsCoreOption {
    const filled = bins.filter(({ count }) => count > 0);
    const whole = { min: 0, max: 1 };
    return {
      grid: { left: 52, right: 16, top: 10, bottom: 46 },
      xAxis: shareAxis('confidence, %', colors, whole, { splitLine: { show: false } }),
      yAxis: [shareAxis('correct, %', colors, whole), axis('', colors, { min: 0, max: 1, show: false })],
      tooltip: { ...tooltip(colors, (params) => binCard(params, filled)), trigger: 'item' },
      series: [
        { ...histogram(bins, n, colors), silent: true },
        {
          type: 'line',
          data: [
            [0, 0],
            [1, 1],
          ],
          symbol: 'none',
          silent: true,
          lineStyle: { color: colors.soft, width: 1, type: [4, 4] },
        },
        {
          type: 'line',
          name: 'bins',
          data: filled.map(({ confidence, accuracy }) => [confidence, accuracy]),
          symbol: 'circle',
          symbolSize: (_: unknown, { dataIndex }: { dataIndex: number }) =>
            5 + 13 * Math.sqrt((filled[dataIndex]?.count ?? 0) / n),
          lineStyle: { color: colors.accent, width: 2 },
          itemStyle: { color: colors.accent },
        },
      ],
    };
  }

  protected table({ bins }: Calibration): TemplateResult {
    return html`<table>
      <caption>
        ${this.caption}, in percent
      </caption>
      <thead>
        <tr>
          ${['Confidence from', 'to', 'Mean confidence', 'Correct', 'Samples'].map((name) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${bins.map(
          ({ low, high, confidence, accuracy, count }) =>
            html`<tr>
              <th scope="row">${percent(low)}</th>
              <td>${percent(high)}</td>
              <td>${count > 0 ? percent(confidence) : '–'}</td>
              <td>${count > 0 ? percent(accuracy) : '–'}</td>
              <td>${count}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  }
}

/** How many samples each bin holds, at the foot of the diagram. */
function histogram(bins: CalibrationBin[], n: number, colors: ChartColors): object {
  return {
    type: 'custom',
    yAxisIndex: 1,
    data: bins.map(({ low, high, count }) => [low, high, (count / n) * 0.5]),
    encode: { x: [0, 1], y: 2 },
    renderItem: (_: unknown, api: { value(i: number): number; coord(at: number[]): number[] }) => {
      const [x0, y0] = api.coord([api.value(0), 0]) as [number, number];
      const [x1, y1] = api.coord([api.value(1), api.value(2)]) as [number, number];
      return {
        type: 'rect',
        shape: { x: x0 + 1, y: y1, width: Math.max(0, x1 - x0 - 2), height: y0 - y1 },
        style: { fill: colors.line },
      };
    },
  };
}

function binCard(params: unknown, filled: CalibrationBin[]): HTMLElement | string {
  const bin = filled[(params as { dataIndex: number }).dataIndex];
  if (!bin) return '';
  return card(`${percent(bin.low)} to ${percentText(bin.high)} sure`, [
    ['Says', percentText(bin.confidence)],
    ['Is right', percentText(bin.accuracy)],
    ['Samples', String(bin.count)],
  ]);
}
