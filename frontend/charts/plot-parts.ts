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
