import { html, type TemplateResult } from 'lit';

/** What went wrong, what to do about it, and the button that does it. */
export function retryFace(problem: string, again: () => void): TemplateResult {
  return html`<div class="problem" role="alert">
    <span>${problem}</span>
    <button @click=${again}>Try again</button>
  </div>`;
}
