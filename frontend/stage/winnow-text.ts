import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { findWords, wordsOf } from './find-words.js';
import * as icons from './icons.js';
import { textStyles } from './text-styles.js';

const FOUND = 'winnow-found';
const SMALLEST = 0.7;
const LARGEST = 2.5;

/**
 * One text, in a readable measure and its own direction: scrolls, grows, marks words that the person looks for. The
 * words are kept per project. `show` puts a text into the document at once.
 */
@customElement('winnow-text')
export class WinnowText extends LitElement {
  static override styles = textStyles;

  @property({ attribute: 'project-id' }) projectId = '';
  @state() private found = 0;
  @state() private typed = '';
  @query('.page') private page!: HTMLElement;
  @query('.text') private text!: HTMLElement;
  @query('input') private field!: HTMLInputElement;
  private scale = 1;

  show(text: string): void {
    this.text.textContent = text;
    this.page.scrollTop = 0;
    this.mark();
  }

  zoomBy(factor: number): void {
    this.scale = Math.min(LARGEST, Math.max(SMALLEST, this.scale * factor));
    this.text.style.setProperty('--scale', String(this.scale));
  }

  zoomToFit(): void {
    this.zoomBy(1 / this.scale);
  }

  scrollPages(pages: number): void {
    this.page.scrollBy({ top: pages * 0.85 * this.page.clientHeight });
  }

  find(): void {
    this.field.focus();
    this.field.select();
  }

  protected override willUpdate(changes: Map<string, unknown>): void {
    if (changes.has('projectId')) this.typed = window.localStorage.getItem(this.key()) ?? '';
  }

  protected override render(): TemplateResult {
    return html`
      <div class="page" tabindex="0" role="region" aria-label="Text"><div class="text" dir="auto"></div></div>
      <div class="tools" role="toolbar" aria-label="Text">
        <button title="Smaller (−)" aria-label="Smaller letters" @click=${() => this.zoomBy(1 / 1.15)}>
          ${icons.minus}
        </button>
        <button title="Larger (+)" aria-label="Larger letters" @click=${() => this.zoomBy(1.15)}>${icons.plus}</button>
        <label
          >Mark words <kbd>/</kbd
          ><input
            type="search"
            placeholder="free, click here, meeting"
            .value=${this.typed}
            @input=${(event: Event) => this.look((event.target as HTMLInputElement).value)}
            @keydown=${this.leave}
        /></label>
        <span class="count" aria-live="polite">${this.count()}</span>
      </div>
    `;
  }

  private look(typed: string): void {
    this.typed = typed;
    window.localStorage.setItem(this.key(), typed);
    this.mark();
  }

  private readonly leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' && event.key !== 'Enter') return;
    event.preventDefault();
    this.field.blur();
    this.dispatchEvent(new CustomEvent('left', { bubbles: true, composed: true }));
  };

  /** Ranges, not markup: the text stays the text it is. */
  private mark(): void {
    const node = this.text.firstChild;
    const stretches = node ? findWords(this.text.textContent, wordsOf(this.typed)) : [];
    this.found = stretches.length;
    if (!('highlights' in CSS)) return;
    const ranges = stretches.map(({ start, end }) => {
      const range = new Range();
      range.setStart(node!, start);
      range.setEnd(node!, end);
      return range;
    });
    CSS.highlights.set(FOUND, new Highlight(...ranges));
  }

  private count(): string {
    if (wordsOf(this.typed).length === 0) return '';
    return this.found === 0 ? 'none here' : `${this.found} here`;
  }

  private key(): string {
    return `winnow/marked/${this.projectId}`;
  }
}
