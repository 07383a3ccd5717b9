import type { EChartsCoreOption } from './echarts.js';
import { figureText, shareBounds } from './numbers.js';
import { axis, card, shareAxis, tooltip, whiskers } from './plot-parts.js';
import type { ChartColors } from './tokens.js';
import type { Curve, CurvePoint, Estimate } from './types.js';

type Metric = 'accuracy' | 'macroF1';
interface LineStyle {
  color: string;
  width: number;
  type: 'solid' | number[];
  cap?: 'round';
}
type Place = [labels: number, share: number];

/** Line and band of the chosen metric; for accuracy also the supervised twin, the voters and the random slice. */
export function curveOption(curve: Curve, metric: Metric, colors: ChartColors): EChartsCoreOption {
  const main = curve.points.map((point) => ({ labels: point.labels, ...point[metric] }));
  const part = (name: 'supervised' | 'weak'): (Estimate & { labels: number })[] =>
    metric === 'accuracy'
      ? curve.points.flatMap(({ labels, [name]: each }) => (each ? [{ labels, ...each }] : []))
      : [];
  const twin = part('supervised');
  const weak = part('weak');
  const random = metric === 'accuracy' ? (curve.random ?? []) : [];
  const bounds = shareBounds(
    [...main, ...random]
      .flatMap(({ low, high }) => [low, high])
      .concat([...twin, ...weak].map(({ estimate }) => estimate)),
  );
  const byLabels = new Map(curve.points.map((point) => [point.labels, point]));
  return {
    grid: { left: 52, right: 16, top: 10, bottom: 46 },
    xAxis: axis('labels given', colors, {
      min: 0,
      splitLine: { show: false },
      axisLine: { show: true, lineStyle: { color: colors.line } },
    }),
    yAxis: shareAxis(metric === 'accuracy' ? 'accuracy, %' : 'macro-F1, %', colors, bounds),
    tooltip: tooltip(colors, (params) => roundCard(params, byLabels, random)),
    series: [
      ...(main.length > 1 ? band(main, colors.accent) : [whiskers('band', intervals(main), colors.accent)]),
      whiskers('random', intervals(random), colors.random),
      line('Random slice', random, { color: colors.random, width: 2, type: [1, 5], cap: 'round' }, 4),
      line('Labels alone', twin, { color: colors.accent, width: 1.5, type: [5, 4] }, 0),
      line('+ weak', weak, { color: colors.soft, width: 1.5, type: [8, 3, 2, 3] }, 0),
      line('Gold', main, { color: colors.accent, width: 2.25, type: 'solid' }, 6),
      ticks(
        main.map(({ labels }) => labels),
        bounds.min,
        colors,
      ),
    ],
  };
}

function line(
  name: string,
  points: readonly (Estimate & { labels: number })[],
  lineStyle: LineStyle,
  dot: number,
): object {
  const data = points.map(({ labels, estimate }): Place => [labels, estimate]);
  return {
    name,
    type: 'line',
    data,
    symbol: dot > 0 ? 'circle' : 'none',
    symbolSize: dot,
    lineStyle,
    itemStyle: { color: lineStyle.color },
  };
}

function intervals(points: readonly (Estimate & { labels: number })[]): [number, number, number][] {
  return points.map(({ labels, low, high }) => [labels, low, high]);
}

/** The interval as a transparent line at its lower bound with the width stacked on top. */
function band(points: readonly (Estimate & { labels: number })[], color: string): object[] {
  const base = {
    type: 'line',
    stack: 'band',
    stackStrategy: 'all',
    symbol: 'none',
    silent: true,
    lineStyle: { opacity: 0 },
  };
  const low = points.map(({ labels, low }): Place => [labels, low]);
  const width = points.map(({ labels, low, high }): Place => [labels, high - low]);
  return [
    { ...base, name: 'low', data: low },
    { ...base, name: 'band', data: width, areaStyle: { color, opacity: 0.14 } },
  ];
}

/** Rounds as ticks that stand on the axis. */
function ticks(labels: readonly number[], floor: number, { soft }: ChartColors): object {
  const data = labels.map((count): Place => [count, floor]);
  return {
    name: 'rounds',
    type: 'scatter',
    data,
    symbol: 'rect',
    symbolSize: [1.5, 7],
    symbolOffset: [0, -4],
    silent: true,
    itemStyle: { color: soft },
  };
}

function roundCard(
  params: unknown,
  byLabels: ReadonlyMap<number, CurvePoint>,
  random: readonly (Estimate & { labels: number })[],
): HTMLElement | string {
  const labels = (params as { value?: Place }[])[0]?.value?.[0];
  if (labels === undefined) return '';
  const slice = random.find((each) => each.labels === labels);
  const point = byLabels.get(labels);
  const sliceLine: [string, string][] = slice ? [['Random slice', figureText(slice)]] : [];
  if (!point) return card(`${labels} labels`, sliceLine);
  const round = point.round ? `Round ${point.round}` : 'Between rounds';
  return card(`${round} · ${labels} labels`, [
    ['Accuracy', figureText(point.accuracy)],
    ['Macro-F1', figureText(point.macroF1)],
    ...(point.supervised ? [['Labels alone', figureText(point.supervised)] as const] : []),
    ...(point.weak ? [['+ weak', figureText(point.weak)] as const] : []),
    ...sliceLine,
    ['Strategy', point.strategy ?? '–'],
    ['Model', String(point.model)],
    ['People', point.people.join(', ') || '–'],
    ['When', new Date(point.at).toLocaleString()],
  ]);
}
