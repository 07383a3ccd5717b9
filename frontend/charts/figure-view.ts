import { html, type TemplateResult } from 'lit';
import { halfWidth, percent } from './numbers.js';
import type { Estimate } from './types.js';

/** `81.4 ± 1.7`, the interval lighter; the bounds on hover. */
export function figureView(estimate: Estimate): TemplateResult {
  const bounds = `95 % interval ${percent(estimate.low)} to ${percent(estimate.high)}`;
  return html`<span class="figure" title=${bounds}
    >${percent(estimate.estimate)} <span class="pm">± ${halfWidth(estimate)}</span></span
  >`;
}
