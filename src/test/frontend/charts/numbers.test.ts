import assert from 'node:assert/strict';
import { test } from 'node:test';
import { curveOption } from '../../../../frontend/charts/curve-option.js';
import { figureText, percent, polyline, rowShares, shareBounds } from '../../../../frontend/charts/numbers.js';
import type { ChartColors } from '../../../../frontend/charts/tokens.js';
import type { Curve, CurvePoint, Estimate } from '../../../../frontend/charts/types.js';

const estimate = (value: number): Estimate => ({ estimate: value, low: value - 0.017, high: value + 0.017 });

test('figures carry their interval', () => {
  assert.equal(figureText(estimate(0.814)), '81.4 ± 1.7');
  assert.equal(percent(Number.NaN), '–');
});

test('a share axis begins and ends at round shares around the values', () => {
  const bounds = shareBounds([0.58, 0.86]);
  assert.deepEqual([bounds.min.toFixed(2), bounds.max.toFixed(2)], ['0.55', '0.90']);
  const wide = shareBounds([0.12, 0.72]);
  assert.deepEqual([wide.min, wide.max], [0.1, 0.8]);
  assert.deepEqual(shareBounds([]), { min: 0, max: 1 });
  assert.equal(shareBounds([0.99, 1]).max, 1);
  assert.ok(shareBounds([0, 0.001]).min === 0);
});

test('a row without samples has no shares', () => {
  assert.deepEqual(
    rowShares([
      [3, 1],
      [0, 0],
    ]),
    [
      [0.75, 0.25],
      [0, 0],
    ],
  );
});

test('a polyline spans its box, and one point lies in the middle', () => {
  assert.equal(
    polyline(
      [
        { x: 0, y: 0 },
        { x: 5, y: 1 },
        { x: 10, y: 0.5 },
      ],
      80,
      20,
    ),
    '0.0,20.0 40.0,0.0 80.0,10.0',
  );
  assert.equal(polyline([{ x: 3, y: 1 }], 80, 20), '40.0,10.0');
});

test('the curve draws band, twin, voters and random slice for accuracy, the band alone for macro-F1', () => {
  const point = (labels: number) =>
    ({
      labels,
      round: 1,
      model: 1,
      strategy: 'margin',
      at: '',
      people: [],
      accuracy: estimate(0.8),
      macroF1: estimate(0.7),
      supervised: estimate(0.75),
      weak: estimate(0.78),
      goldSize: 9,
    }) satisfies CurvePoint;
  const curve: Curve = { points: [point(25), point(50)], random: [{ labels: 50, ...estimate(0.6) }] };
  const drawn = (metric: 'accuracy' | 'macroF1') => {
    const { series } = curveOption(curve, metric, {} as ChartColors) as {
      series: { name: string; data: number[][] }[];
    };
    return Object.fromEntries(
      series.map(({ name, data }) => [name, data.map((place) => place.map((n) => Number(n.toFixed(3))))]),
    );
  };
  assert.deepEqual(drawn('accuracy'), {
    low: [
      [25, 0.783],
      [50, 0.783],
    ],
    band: [
      [25, 0.034],
      [50, 0.034],
    ],
    random: [[50, 0.583, 0.617]],
    'Random slice': [[50, 0.6]],
    'Labels alone': [
      [25, 0.75],
      [50, 0.75],
    ],
    '+ weak': [
      [25, 0.78],
      [50, 0.78],
    ],
    Gold: [
      [25, 0.8],
      [50, 0.8],
    ],
    rounds: [
      [25, 0.55],
      [50, 0.55],
    ],
  });
  assert.deepEqual(drawn('macroF1')['Labels alone'], []);
  assert.deepEqual(drawn('macroF1')['Gold'], [
    [25, 0.7],
    [50, 0.7],
  ]);
});
