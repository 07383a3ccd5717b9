import { percent } from './numbers.js';
import type { ChartColors } from './tokens.js';

/** An axis of numbers in the theme's colours. */
export function axis(name: string, colors: ChartColors, more: object = {}): object {
  return {
    type: 'value',
    name,
    nameLocation: 'middle',
    nameGap: 32,
    nameTextStyle: { color: colors.soft, fontFamily: colors.font, fontSize: 12 },
    axisLabel: { color: colors.soft, fontFamily: colors.font, fontSize: 12, hideOverlap: true },
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: colors.line } },
    ...more,
  };
}

/** A share axis labelled in percent. */
export function shareAxis(
  name: string,
  colors: ChartColors,
  bounds: { min: number; max: number },
  more: object = {},
): object {
  const label = axis(name, colors) as { axisLabel: object };
  const axisLabel = { ...label.axisLabel, formatter: (share: number) => String(Math.round(share * 100)) };
  return axis(name, colors, { ...bounds, axisLabel, ...more });
}

export function tooltip(colors: ChartColors, card: (params: unknown) => HTMLElement | string): object {
  return {
    trigger: 'axis',
    confine: true,
    transitionDuration: 0,
    backgroundColor: colors.panel,
    borderColor: colors.line,
    borderWidth: 1,
    padding: [8, 12],
    textStyle: { color: colors.ink, fontFamily: colors.font, fontSize: 12 },
    axisPointer: { type: 'line', lineStyle: { color: colors.soft, type: 'solid', width: 1 } },
    formatter: card,
  };
}

type Place = [x: number, low: number, high: number];
interface PlaceReader {
  value(dimension: number): number;
  coord(at: [number, number]): [number, number];
}

/** Intervals as upright lines. */
export function whiskers(name: string, places: readonly Place[], stroke: string): object {
  const renderItem = (_: unknown, at: PlaceReader) => {
    const [x1, y1] = at.coord([at.value(0), at.value(1)]);
    const [x2, y2] = at.coord([at.value(0), at.value(2)]);
    return { type: 'line', shape: { x1, y1, x2, y2 }, style: { stroke, lineWidth: 1.25, opacity: 0.55 } };
  };
  return { name, type: 'custom', silent: true, data: places, encode: { x: 0, y: [1, 2] }, renderItem };
}

/** A hover card built of text nodes: names of classes and people are never markup. */
export function card(title: string, lines: readonly (readonly [string, string])[]): HTMLElement {
  const box = document.createElement('div');
  box.className = 'card';
  const add = (tag: string, text: string) => (box.appendChild(document.createElement(tag)).textContent = text);
  add('b', title);
  for (const [name, value] of lines) {
    add('span', name);
    add('span', value);
  }
  return box;
}

export function percentText(share: number): string {
  return `${percent(share)} %`;
}
