import { css } from 'lit';

export const textStyles = css`
  :host {
    position: relative;
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto;
    min-inline-size: 0;
    min-block-size: 0;
    background: var(--winnow-stage);
    contain: strict;
  }
  :host([hidden]) {
    display: none;
  }
  .page {
    overflow: auto;
    overscroll-behavior: contain;
    padding: 1.5rem 1rem 2rem;
  }
  .page:focus-visible {
    outline: 2px solid var(--winnow-focus);
    outline-offset: -2px;
  }
  .text {
    max-inline-size: 68ch;
    margin-inline: auto;
    padding: 1.5rem 1.75rem;
    background: var(--winnow-panel);
    border-radius: var(--winnow-radius);
    color: var(--winnow-ink);
    font-size: calc(1rem * var(--scale, 1));
    line-height: 1.55;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    unicode-bidi: plaintext;
  }
  .tools {
    display: flex;
    align-items: center;
    justify-content: center;
    flex-wrap: wrap;
    gap: 0.35rem 0.6rem;
    padding: 0.3rem 0.75rem 0.5rem;
    color: var(--winnow-ink-soft);
    font-size: var(--winnow-text-s);
  }
  .tools label {
    min-inline-size: 0;
    display: flex;
    align-items: center;
    gap: 0.4rem;
  }
  .tools input {
    inline-size: 16rem;
    min-inline-size: 0;
    padding: 0.2rem 0.5rem;
    border: 1px solid var(--winnow-line-strong);
    border-radius: var(--winnow-radius-s);
    background: var(--winnow-panel);
    color: var(--winnow-ink);
    font: inherit;
  }
  .tools button {
    display: grid;
    place-items: center;
    inline-size: 1.75rem;
    block-size: 1.75rem;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: none;
    color: inherit;
    cursor: pointer;
  }
  .tools button:hover {
    background: var(--winnow-hover);
    color: var(--winnow-ink);
  }
  .count {
    min-inline-size: 4.5rem;
    font-variant-numeric: tabular-nums;
  }
  kbd {
    padding: 0 0.35rem;
    border: 1px solid var(--winnow-line-strong);
    border-radius: var(--winnow-radius-s);
    font: inherit;
    font-size: var(--winnow-text-xs);
  }
  :focus-visible {
    outline: 2px solid var(--winnow-focus);
    outline-offset: 1px;
  }
  ::highlight(winnow-found) {
    background-color: var(--winnow-mark);
    color: var(--winnow-mark-ink);
  }
  @media (max-width: 45rem) {
    .page {
      padding: 0.5rem;
    }
    .text {
      padding: 0.75rem 0.9rem;
    }
    kbd {
      display: none;
    }
  }
`;
