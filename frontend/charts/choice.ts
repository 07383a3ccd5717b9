import { html, type TemplateResult } from 'lit';

/** One of a few, as a row of buttons; `choose` is told the place of the one pressed. */
export function choice(
  label: string,
  names: readonly string[],
  chosen: number,
  choose: (place: number) => void,
): TemplateResult {
  return html`<div class="choice" role="group" aria-label=${label}>
    ${names.map((name, place) => html`<button aria-pressed=${place === chosen} @click=${() => choose(place)}>${name}</button>`)}
  </div>`;
}
