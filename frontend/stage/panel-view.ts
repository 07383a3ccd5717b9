import { html, nothing, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import type { LabelClass, Task } from './contract.js';
import * as icons from './icons.js';
import { openWords, type Open } from './not-sure.js';
import type { StageActions } from './stage-actions.js';
import { lookedAt, roundAnswered, type StageState } from './stage-state.js';
import { chosenBy } from './words.js';

const MANY = 12;

/** Where the round stands. */
export function roundView(state: StageState): TemplateResult {
  const round = state.round;
  if (!round || round.state === 'NONE')
    return html`<div class="round"><b>No round yet</b><span></span><small></small></div>`;
  const answered = roundAnswered(state);
  const share = round.size > 0 ? answered / round.size : 0;
  return html`<div class="round">
    <b>Round ${round.number}</b><span>${answered} of ${round.size}</span>
    <div
      class="bar"
      role="progressbar"
      aria-label="Round"
      aria-valuemin="0"
      aria-valuemax=${round.size}
      aria-valuenow=${answered}
    >
      <i style=${styleMap({ transform: `scaleX(${share})` })}></i>
    </div>
    <small title=${round.reason ?? ''}>${chosenBy(round)}</small>
    <small class=${round.training ? 'training' : ''}>${round.training ? 'training' : nothing}</small>
  </div>`;
}

/** The classes with their keys and, where the project allows it, the model's guess; the same place with and without. */
export function classesView(
  state: StageState,
  chosen: number | null,
  open: Open,
  actions: StageActions,
): TemplateResult {
  const classes = state.session?.classes ?? [];
  const given = lookedAt(state);
  const task = given?.task ?? (given ? null : state.current);
  const single = given ? given.classId : chosen;
  const several = open ?? given?.candidates ?? [];
  const idle = !given && !state.current;
  return html`<div class="classes" role="group" aria-label="Classes" ?data-many=${classes.length > MANY}>
    ${classes.map((each) => classButton(each, task, { pressed: each.id === single || several.includes(each.id), idle }, actions))}
  </div>`;
}

function classButton(
  each: LabelClass,
  task: Task | null,
  { pressed, idle }: { pressed: boolean; idle: boolean },
  actions: StageActions,
): TemplateResult {
  const p = task?.guess?.find((guess) => guess.classId === each.id)?.p;
  return html`<button
    class="class"
    style=${styleMap({ '--c': each.color })}
    title=${each.description ?? ''}
    aria-pressed=${pressed}
    aria-keyshortcuts=${each.key ?? nothing}
    ?disabled=${idle}
    @click=${(event: MouseEvent) => actions.label(each.id, event.shiftKey)}
  >
    <kbd aria-hidden="true">${each.key}</kbd><span class="dot"></span><span class="name">${each.name}</span>
    <span class="guess"
      >${p === undefined ? nothing : html`<i style=${styleMap({ inlineSize: `${p * 100}%` })}></i>`}</span
    >
    <span class="p" title=${p === undefined ? '' : 'The model’s guess'}
      >${p === undefined ? nothing : shortShare(p)}</span
    >
  </button>`;
}

/** `.46`, as a share that is never wider than three digits. */
function shortShare(p: number): string {
  return p >= 0.995 ? '1.0' : p.toFixed(2).slice(1);
}

export function actsView(state: StageState, open: Open, actions: StageActions): TemplateResult {
  const idle = !state.current && state.lookedAt === null;
  const act = (name: string, key: string, icon: unknown, run: () => void, disabled: boolean, kind = '') =>
    html`<button class="act ${kind}" ?disabled=${disabled} @click=${run}>
      ${icon}<kbd class="wide" aria-hidden="true">${key}</kbd><span>${name}</span>
    </button>`;
  return html`<div class="acts">
    <button
      class="act unsure"
      ?disabled=${idle}
      aria-pressed=${open !== null}
      aria-keyshortcuts="M"
      title="Several classes are possible (or hold Shift)"
      @click=${actions.notSure}
    >
      ${icons.question}<kbd class="wide" aria-hidden="true">${open === null ? 'M' : 'Enter'}</kbd
      ><span>${openWords(open, state.session?.classes ?? [])}</span>
    </button>
    ${act('Skip', 'Space', icons.skip, actions.skip, idle || state.lookedAt !== null)}
    ${act('Flag', 'F', icons.flag, actions.flag, idle)}
    ${act('Undo', '⌫', icons.undo, actions.undo, state.film.length === 0)}
    ${act('Guidelines', 'G', icons.book, actions.guidelines, false, 'bare')}
    ${act('Keys', '?', icons.question, actions.shortcuts, false, 'bare')}
    <button
      class="act bare auto"
      role="switch"
      aria-checked=${actions.autoAdvance}
      title="Go on at once after a key, or wait for Enter"
      @click=${actions.toggleAutoAdvance}
    >
      <span>Auto-next</span>
    </button>
  </div>`;
}

export function whyView(state: StageState): TemplateResult {
  const why = (lookedAt(state)?.task ?? (state.lookedAt === null ? state.current : null))?.why;
  return html`<p class="why">${why ? html`<b>Why:</b> ${why}` : nothing}</p>`;
}
