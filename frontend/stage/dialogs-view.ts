import { html, nothing, type TemplateResult } from 'lit';
import type { Session } from './contract.js';
import * as icons from './icons.js';
import { safeFragment } from './safe-html.js';
import type { StageActions } from './stage-actions.js';

const SHORTCUTS: readonly (readonly [keys: readonly string[], meaning: string])[] = [
  [['M'], 'Not sure: pick several classes, then Enter'],
  [['Shift', '1'], 'Leave class 1 possible, beside others'],
  [['Space'], 'Skip this sample'],
  [['F'], 'Flag it with a comment'],
  [['⌫'], 'Undo the last answer'],
  [['Ctrl', 'Z'], 'Undo the last answer'],
  [['↑'], 'Look at earlier answers'],
  [['↓'], 'Forward again'],
  [['Enter'], 'Confirm · next round'],
  [['Esc'], 'Return · close'],
  [['G'], 'Guidelines'],
  [['+', '−'], 'Zoom · size of letters'],
  [['Page ↓', '↑'], 'Scroll a text'],
  [['/'], 'Mark words in a text'],
  [['0'], 'Fit to the stage'],
  [['I'], 'Invert'],
  [['R'], 'Original picture'],
  [['?'], 'This list'],
];

/** All keys; a native modal dialog traps the focus and closes on Esc. */
export function shortcutsDialog(session: Session | null): TemplateResult {
  return html`<dialog id="shortcuts" aria-labelledby="shortcuts-title">
    <h2 id="shortcuts-title">Keys</h2>
    <div class="columns">
      <dl>
        ${SHORTCUTS.map(
          ([keys, meaning]) =>
            html`<dt>${keys.map((key) => html`<kbd class="wide">${key}</kbd>`)}</dt>
              <dd>${meaning}</dd>`,
        )}
      </dl>
      <dl>
        ${session?.classes
          .filter((each) => each.key)
          .map(
            (each) =>
              html`<dt><kbd>${each.key}</kbd></dt>
                <dd>${each.name}</dd>`,
          )}
      </dl>
    </div>
    <p class="quiet">Where a class has the letter of a command, hold Shift for the command.</p>
    <form method="dialog" class="buttons"><button class="primary" autofocus>Close</button></form>
  </dialog>`;
}

/** Asks for a comment; `flag` gets it trimmed. */
export function flagDialog(flag: (comment: string) => void): TemplateResult {
  const submit = (event: Event) => {
    const form = event.target as HTMLFormElement;
    const field = form.elements.namedItem('comment') as HTMLTextAreaElement;
    if ((event as SubmitEvent).submitter?.getAttribute('value') === 'flag') flag(field.value.trim());
    field.value = '';
  };
  const send = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    const form = (event.target as HTMLTextAreaElement).form!;
    form.requestSubmit(form.querySelector<HTMLButtonElement>('[value=flag]'));
  };
  return html`<dialog id="flag" aria-labelledby="flag-title">
    <h2 id="flag-title">Flag this sample</h2>
    <form method="dialog" @submit=${submit}>
      <textarea
        name="comment"
        aria-label="Comment"
        maxlength="2000"
        placeholder="What is wrong, or unclear? (Enter sends, Shift+Enter makes a new line)"
        autofocus
        @keydown=${send}
      ></textarea>
      <div class="buttons">
        <button value="cancel" formnovalidate>Cancel</button>
        <button value="flag" class="primary">Flag</button>
      </div>
    </form>
  </dialog>`;
}

/** The project's guidelines beside the picture; labeling goes on while they are open. */
export function guidelinesView(
  session: Session | null,
  open: boolean,
  actions: StageActions,
): TemplateResult | typeof nothing {
  if (!open || !session) return nothing;
  const described = session.classes.filter((each) => each.description);
  const { guidelinesHtml } = session.project;
  return html`<aside class="guide" aria-label="Guidelines">
    <header>
      <h2>Guidelines</h2>
      <button aria-label="Close guidelines" title="Close (G)" @click=${actions.guidelines}>${icons.close}</button>
    </header>
    ${guidelinesHtml ? safeFragment(guidelinesHtml) : html`<p class="quiet">Nobody has written guidelines for this project yet.</p>`}
    ${
      described.length === 0
        ? nothing
        : html`<dl>
            ${described.map(
              (each) =>
                html`<dt>${each.name}</dt>
                  <dd>${each.description}</dd>`,
            )}
          </dl>`
    }
  </aside>`;
}
