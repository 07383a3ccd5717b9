import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { LabelClass, RoundState } from './contract.js';
import { dialogStyles } from './dialog-styles.js';
import { flagDialog, guidelinesView, shortcutsDialog } from './dialogs-view.js';
import { StageEngine, type EngineView } from './engine.js';
import { faceStyles } from './face-styles.js';
import { faceView, stripView } from './faces-view.js';
import { filmStyles } from './film-styles.js';
import { filmView } from './film-view.js';
import { commandFor, type Command } from './keys.js';
import { keptByPage } from './key-target.js';
import { answerOf, openWords, toggled, type Open } from './not-sure.js';
import { lowStyles } from './low-styles.js';
import { phoneStyles } from './phone-styles.js';
import { panelStyles } from './panel-styles.js';
import { actsView, classesView, roundView, whyView } from './panel-view.js';
import { spokenLine } from './spoken.js';
import type { StageActions } from './stage-actions.js';
import { EMPTY, lookedAt, type StageState } from './stage-state.js';
import { stageStyles } from './stage-styles.js';
import type { ReadyTask } from './task-buffer.js';
import { nothingToCome, pictureChanged, pressed } from './timings.js';
import './winnow-picture.js';
import type { WinnowPicture } from './winnow-picture.js';
import './winnow-text.js';
import type { WinnowText } from './winnow-text.js';

const FLASH_MILLIS = 100;
const AUTO_ADVANCE = 'winnow/auto-advance';

/**
 * The labeling page of one project. Fills its parent. Fires `open-progress`, `open-settings` and `open-data` when the
 * person wants to go there; Java pushes news of rounds and training into `roundChanged`.
 */
@customElement('winnow-stage')
export class WinnowStage extends LitElement implements EngineView, StageActions {
  static override styles = [stageStyles, panelStyles, filmStyles, faceStyles, dialogStyles, phoneStyles, lowStyles];

  @property({ attribute: 'project-id' }) projectId = '';
  @state() private current: StageState = EMPTY;
  @state() private chosen: number | null = null;
  @state() private open: Open = null;
  @state() private guideOpen = false;
  @state() private spoken = '';
  @state() autoAdvance = readAutoAdvance();
  @state() private missing = false;
  @query('winnow-picture') private picture!: WinnowPicture;
  @query('winnow-text') private text!: WinnowText;
  @query('.flash') private edge!: HTMLElement;
  @query('.frame') private frame!: HTMLElement;
  private engine: StageEngine | null = null;
  private abort: AbortController | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.abort = new AbortController();
    const { signal } = this.abort;
    window.addEventListener('keydown', (event) => this.keyPressed(event), { signal });
    for (const event of ['online', 'focus']) window.addEventListener(event, () => this.engine?.wake(), { signal });
    window.addEventListener('pagehide', () => this.engine?.part(), { signal });
    window.addEventListener('storage', () => this.engine?.storageChanged(), { signal });
    if (this.hasUpdated) this.restart();
  }

  override disconnectedCallback(): void {
    this.abort?.abort();
    this.engine?.close();
    this.engine = null;
    super.disconnectedCallback();
  }

  /** News of the round or its training, as JSON or parsed. */
  roundChanged(news: string | RoundState): void {
    this.engine?.roundChanged(typeof news === 'string' ? (JSON.parse(news) as RoundState) : news);
  }

  show(ready: ReadyTask | null): void {
    const shown = ready?.shown ?? null;
    const isText = typeof shown === 'string';
    this.missing = ready !== null && shown === null;
    this.open = null;
    this.picture.hidden = isText;
    this.text.hidden = !isText;
    this.picture.show(isText ? null : shown);
    if (isText) this.text.show(shown);
    if (ready) pictureChanged();
  }

  changed(next: StageState): void {
    if (next.film !== this.current.film || next.current !== this.current.current) this.spoken = spokenLine(next);
    this.current = next;
  }

  readonly label = (classId: number, beside = false): void => {
    this.flash(this.classes().find((each) => each.id === classId)?.color);
    if (beside || this.open !== null) return this.leaveOpen(classId);
    if (!this.autoAdvance && lookedAt(this.current) === null && this.chosen !== classId) {
      this.chosen = classId;
      return;
    }
    this.chosen = null;
    this.engine?.label(classId);
    this.refocus();
  };

  readonly notSure = (): void => {
    if (!this.current.current && !lookedAt(this.current)) return;
    const answer = answerOf(this.open);
    this.open = this.open === null ? [] : null;
    if (answer === null) this.spoken = openWords(this.open, this.classes());
    else if ('classId' in answer) this.engine?.label(answer.classId);
    else this.engine?.leaveOpen(answer.candidates);
    this.refocus();
  };

  private leaveOpen(classId: number): void {
    if (!this.current.current && !lookedAt(this.current)) return;
    this.chosen = null;
    this.open = toggled(this.open, classId);
    this.spoken = openWords(this.open, this.classes());
    this.refocus();
  }

  readonly skip = (): void => {
    this.flash('var(--winnow-line-strong)');
    this.chosen = null;
    this.engine?.skip();
    this.refocus();
  };

  readonly undo = (): void => {
    this.chosen = null;
    this.engine?.undo();
    this.refocus();
  };

  readonly look = (place: number | null): void => {
    this.engine?.look(place);
    this.refocus();
  };

  readonly nextRound = (): void => {
    nothingToCome();
    void this.engine?.nextRound();
    this.refocus();
  };

  readonly flag = (): void => {
    if (this.current.current || lookedAt(this.current)) this.dialog('flag').showModal();
  };

  readonly guidelines = (): void => {
    this.guideOpen = !this.guideOpen;
    this.refocus();
  };

  readonly shortcuts = (): void => {
    this.dialog('shortcuts').showModal();
  };

  readonly toggleAutoAdvance = (): void => {
    this.autoAdvance = !this.autoAdvance;
    this.chosen = null;
    window.localStorage.setItem(AUTO_ADVANCE, String(this.autoAdvance));
    this.refocus();
  };

  readonly ask = (event: string): void => {
    if (event === 'retry') this.engine?.wake();
    else this.dispatchEvent(new CustomEvent(event, { bubbles: true, composed: true }));
  };

  protected override firstUpdated(): void {
    this.refocus();
  }

  protected override updated(changes: PropertyValues<this>): void {
    if (changes.has('projectId')) this.restart();
  }

  protected override render(): TemplateResult {
    const { current } = this;
    return html`<div class="frame" tabindex="-1" @click=${this.clicked}>
        <section class="stage" aria-label="Sample">
          <winnow-picture @swipe-up=${this.skip}></winnow-picture>
          <winnow-text project-id=${this.projectId} hidden @left=${() => this.refocus()}></winnow-text>
          <div class="missing" ?hidden=${!this.missing}>
            <b>This sample cannot be shown</b><span>Skip it, or flag it with a comment.</span>
          </div>
          ${faceView(current, this)} ${stripView(current, this)}
          ${guidelinesView(current.session, this.guideOpen, this)}
          <div class="flash"></div>
        </section>
        <section class="panel" aria-label="Answer">
          ${roundView(current)}
          <div class="under">
            ${classesView(current, this.chosen, this.open, this)} ${actsView(current, this.open, this)}
          </div>
          ${whyView(current)}
        </section>
        ${filmView(current, Date.now(), this)}
      </div>
      ${shortcutsDialog(current.session)} ${flagDialog((comment) => this.engine?.flag(comment))}
      <div class="spoken" aria-live="polite">${this.spoken}</div>`;
  }

  private keyPressed(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing || keptByPage(event, this)) return;
    const command = commandFor(event, this.classes());
    if (!command || (event.repeat && !mayRepeat(command))) return;
    event.preventDefault();
    if (command.type === 'label' || command.type === 'skip') pressed(event.timeStamp);
    this.obey(command);
  }

  private obey(command: Command): void {
    const place = this.current.lookedAt;
    switch (command.type) {
      case 'label':
        return this.label(command.classId);
      case 'leave-open':
        return this.label(command.classId, true);
      case 'not-sure':
        return this.notSure();
      case 'back':
        return this.look(place === null ? 0 : place + 1);
      case 'forward':
        return place === null ? undefined : this.look(place - 1);
      case 'enter':
        return this.confirm();
      case 'escape':
        return this.escape();
      case 'invert':
        return this.picture.toggleInvert();
      case 'adjust-reset':
        return this.picture.resetLook();
      case 'zoom-in':
        return this.text.hidden ? this.picture.zoomBy(1.5) : this.text.zoomBy(1.15);
      case 'zoom-out':
        return this.text.hidden ? this.picture.zoomBy(1 / 1.5) : this.text.zoomBy(1 / 1.15);
      case 'zoom-reset':
        return this.text.hidden ? this.picture.zoomToFit() : this.text.zoomToFit();
      case 'scroll':
        return this.text.hidden ? undefined : this.text.scrollPages(command.pages);
      case 'find':
        return this.text.hidden ? undefined : this.text.find();
      default:
        return this[command.type]();
    }
  }

  private escape(): void {
    if (this.open !== null) this.open = null;
    else if (this.guideOpen) this.guidelines();
    else this.look(null);
  }

  private confirm(): void {
    if (this.open !== null) this.notSure();
    else if (this.current.lookedAt !== null) this.look(null);
    else if (this.chosen !== null) this.label(this.chosen);
    else if (!this.current.current && this.current.idle === 'round-complete') this.nextRound();
  }

  private clicked(event: MouseEvent): void {
    // A mouse click must not leave the focus on a button, where Space would press it again.
    if (event.detail > 0 && !this.renderRoot.querySelector('dialog[open]')) this.refocus();
  }

  private restart(): void {
    this.engine?.close();
    this.current = EMPTY;
    this.engine = this.projectId ? new StageEngine(this.projectId, this) : null;
    void this.engine?.open();
  }

  private flash(color: string | undefined): void {
    this.edge.style.setProperty('--flash', color ?? 'var(--winnow-accent)');
    this.edge.animate([{ opacity: 1 }, { opacity: 1, offset: 0.7 }, { opacity: 0 }], FLASH_MILLIS);
  }

  private refocus(): void {
    // Asking for a focus that is already there would lay out the page once more.
    if (this.shadowRoot?.activeElement !== this.frame) this.frame.focus({ preventScroll: true });
  }

  private classes(): LabelClass[] {
    return this.current.session?.classes ?? [];
  }

  private dialog(id: string): HTMLDialogElement {
    return this.renderRoot.querySelector<HTMLDialogElement>(`dialog#${id}`)!;
  }
}

function mayRepeat(command: Command): boolean {
  return ['back', 'forward', 'zoom-in', 'zoom-out', 'scroll'].includes(command.type);
}

function readAutoAdvance(): boolean {
  return window.localStorage.getItem(AUTO_ADVANCE) !== 'false';
}
