import { html, nothing, type TemplateResult } from 'lit';
import type { RoundState } from './contract.js';
import type { StageActions } from './stage-actions.js';
import type { StageState } from './stage-state.js';
import { deliveryLine, failureFace, idleFace, percent, pointsBetween, type Face } from './words.js';

/** What covers the stage when no sample is on it; nothing while one is. */
export function faceView(state: StageState, actions: StageActions): TemplateResult | typeof nothing {
  if (state.failure) return plainFace(failureFace(state.failure.kind, state.failure.message), actions);
  if (state.current || state.lookedAt !== null) return nothing;
  const trouble = state.outbox.trouble ?? state.starved;
  if (trouble)
    return plainFace(failureFace(trouble, 'Trying again by itself. Answers already given are kept.'), actions);
  // While answers are on their way the reason is about to change.
  const idle = state.outbox.waiting === 0 ? state.idle : null;
  if (idle === 'round-complete' && state.round) return roundCompleteFace(state.round, actions);
  if (idle === 'choosing') return choosingFace(state.round?.choosing ?? 0);
  if (idle) return plainFace(idleFace(idle), actions);
  return html`<div class="face" aria-busy="true"><div class="ghost"></div></div>`;
}

function plainFace(face: Face, actions: StageActions): TemplateResult {
  const { action } = face;
  return html`<div class="face" role="status">
    <h2>${face.title}</h2>
    <p>${face.text}</p>
    ${action ? actionView(action.label, action.event, actions) : nothing}
  </div>`;
}

function actionView(label: string, event: string, actions: StageActions): TemplateResult {
  return event === 'sign-in'
    ? html`<a class="go" href="login" target="_blank">${label}</a>`
    : html`<button class="go" @click=${() => actions.ask(event)}>${label}</button>`;
}

function choosingFace(share: number): TemplateResult {
  return html`<div class="face" role="status">
    <h2>Choosing the next samples…</h2>
    <p>The model looks through the whole pool for what teaches it most. They appear here by themselves.</p>
    <progress aria-label="Choosing the next samples" .value=${share}></progress>
  </div>`;
}

function roundCompleteFace(round: RoundState, actions: StageActions): TemplateResult {
  return html`<div class="face" role="status">
    <h2>Round ${round.number} is done</h2>
    ${changeView(round)}
    <button class="go" @click=${actions.nextRound}>Next round <kbd class="wide">Enter</kbd></button>
    <button class="also" @click=${() => actions.ask('open-progress')}>See progress</button>
  </div>`;
}

function changeView(round: RoundState): TemplateResult {
  if (round.training) {
    return html`<p>
      The model is learning from these ${round.size} answers. You need not wait: the next round is chosen with what it
      knows by now.
    </p>`;
  }
  if (round.after === null)
    return html`<p>Thank you. The next ${round.size} samples are chosen from what these answers taught.</p>`;
  return html`<div class="change">
      ${round.before === null ? nothing : html`<span class="from">${percent(round.before)}</span><span class="from">→</span>`}
      <span
        >${percent(round.after)}${round.interval === null ? nothing : html` <small>± ${percent(round.interval)}</small>`}
        <small>%</small></span
      >
    </div>
    <p>
      Accuracy on the sealed
      samples${round.before === null ? '' : html`, <b>${pointsBetween(round.before, round.after)}</b>`}.
      ${round.confused ? html`Most confused: <b>${round.confused[0]}</b> and <b>${round.confused[1]}</b>.` : nothing}
    </p>`;
}

/** Lines above the picture: answers that wait, refusals, the way back from an earlier answer. */
export function stripView(state: StageState, actions: StageActions): TemplateResult {
  const line = deliveryLine(state.outbox);
  return html`<div class="strip">
    ${
      state.lookedAt === null
        ? nothing
        : html`<span class="back"
            >${state.lookedAt + 1} back – press a class to change the answer
            <button @click=${() => actions.look(null)}>Return (Esc)</button></span
          >`
    }
    ${
      line === null || state.failure
        ? nothing
        : html`<span role="status"
            >${line}
            ${state.outbox.trouble === 'signed-out' ? html`<a href="login" target="_blank">Sign in</a>` : retryView(actions)}</span
          >`
    }
    ${state.notice === null ? nothing : html`<span role="alert">${state.notice}</span>`}
  </div>`;
}

function retryView(actions: StageActions): TemplateResult {
  return html`<button @click=${() => actions.ask('retry')}>Try now</button>`;
}
