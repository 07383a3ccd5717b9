import { html, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import type { Group } from './points.js';

/** What each colour means and how many samples have it. */
export function legend(groups: readonly Group[]): TemplateResult {
  return html`<div class="head">
    <div class="legend" role="list" aria-label="Legend">
      ${groups.map(
        ({ name, color, rows }) =>
          html`<span role="listitem"
            ><span class="dot" style=${styleMap({ '--c': color })}></span>${name}
            ${rows.length.toLocaleString('en')}</span
          >`,
      )}
    </div>
  </div>`;
}
