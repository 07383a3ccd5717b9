import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { styleMap } from 'lit/directives/style-map.js';
import type { LabelClass } from './contract.js';
import * as icons from './icons.js';
import { orWords } from './not-sure.js';
import { clockText, perMinute, workedMillis } from './pace.js';
import type { StageActions } from './stage-actions.js';
import type { Given, StageState } from './stage-state.js';

/** The last answers, newest first, and the pace. */
export function filmView(state: StageState, now: number, actions: StageActions): TemplateResult {
  const classes = new Map(state.session?.classes.map((each) => [each.id, each]));
  return html`<footer class="film">
    <div class="shots" role="group" aria-label="Last answers">
      ${repeat(
        state.film,
        (given) => given.sampleId,
        (given, place) => shotView(given, place, state.lookedAt === place, classes, actions),
      )}
      ${state.film.length === 0 ? html`<span class="quiet">Your last answers appear here</span>` : nothing}
    </div>
    ${paceView(state.answeredAt, now)}
  </footer>`;
}

function shotView(
  given: Given,
  place: number,
  current: boolean,
  classes: ReadonlyMap<number, LabelClass>,
  actions: StageActions,
): TemplateResult {
  const answered = given.classId === null ? undefined : classes.get(given.classId);
  const words = answered?.name ?? unnamedWords(given, classes);
  const shown = given.excerpt === null ? '' : `: ${given.excerpt}`;
  return html`<button
    class="shot"
    style=${styleMap(answered ? { '--c': answered.color } : {})}
    title=${words}
    aria-label="${words}, ${place + 1} back${shown}"
    aria-current=${current}
    @click=${() => actions.look(current ? null : place)}
  >
    ${
      given.excerpt === null
        ? html`<img src=${given.media} alt="" draggable="false" />`
        : html`<span class="excerpt" dir="auto">${given.excerpt}</span>`
    }
    ${given.kind === 'NOT_SURE' ? html`<i>${icons.question}</i>` : nothing}${given.kind === 'SKIP' ? html`<i>${icons.skip}</i>` : nothing}${given.kind === 'FLAG' ? html`<i>${icons.flag}</i>` : nothing}
  </button>`;
}

function unnamedWords(given: Given, classes: ReadonlyMap<number, LabelClass>): string {
  switch (given.kind) {
    case 'NOT_SURE':
      return `Not sure: ${orWords(given.candidates, [...classes.values()])}`;
    case 'SKIP':
      return 'Skipped';
    case 'FLAG':
      return 'Flagged';
    case 'LABEL':
      return 'Answered';
  }
}

function paceView(times: readonly number[], now: number): TemplateResult {
  const pace = perMinute(times, now);
  return html`<div class="pace">
    <span title="Answers per minute of work, last five minutes"
      ><b>${pace === null ? '–' : Math.round(pace)}</b> / min</span
    >
    <span title="Answers of this visit"><b>${times.length}</b> given</span>
    <span title="Time worked in this visit, breaks left out"><b>${clockText(workedMillis([...times]))}</b></span>
  </div>`;
}
