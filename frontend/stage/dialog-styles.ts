import { css } from 'lit';

/** Dialogs and the guidelines panel. */
export const dialogStyles = css`
  dialog {
    box-sizing: border-box;
    inline-size: min(34rem, calc(100vw - 2rem));
    max-block-size: calc(100dvh - 2rem);
    padding: 1.25rem 1.5rem 1.5rem;
    border: 1px solid var(--winnow-line);
    border-radius: calc(var(--winnow-radius) * 1.5);
    background: var(--winnow-panel);
    color: var(--winnow-ink);
    box-shadow: var(--winnow-shadow);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.35);
  }
  dialog h2 {
    margin: 0 0 0.9rem;
    font-size: var(--winnow-text-l);
    font-weight: 600;
  }
  dialog dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.4rem 1rem;
    align-items: center;
    margin: 0 0 1rem;
  }
  dialog dt {
    display: flex;
    gap: 0.25rem;
  }
  dialog dd {
    margin: 0;
  }
  dialog textarea {
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: 5.5rem;
    padding: 0.5rem 0.65rem;
    border: 1px solid var(--winnow-line-strong);
    border-radius: var(--winnow-radius);
    background: var(--winnow-page);
    color: inherit;
    font: inherit;
    resize: vertical;
  }
  .buttons {
    display: flex;
    justify-content: flex-end;
    gap: 0.5rem;
    margin-block-start: 0.9rem;
  }
  .buttons button {
    min-block-size: 2.25rem;
    padding-inline: 1rem;
    border: 1px solid var(--winnow-line);
    border-radius: var(--winnow-radius);
    background: none;
    cursor: pointer;
  }
  .buttons .primary {
    border-color: transparent;
    background: var(--winnow-accent);
    color: var(--winnow-on-accent);
    font-weight: 500;
  }
  .columns {
    columns: 2 14rem;
  }
  .columns dl {
    break-inside: avoid;
  }
  .guide {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0;
    box-sizing: border-box;
    inline-size: min(26rem, 100%);
    padding: 1rem 1.25rem;
    overflow-y: auto;
    background: var(--winnow-panel);
    border-inline-start: 1px solid var(--winnow-line);
    box-shadow: var(--winnow-shadow);
    overflow-wrap: anywhere;
  }
  .guide header {
    display: flex;
    align-items: center;
    justify-content: space-between;
  }
  .guide h2 {
    margin: 0;
    font-size: var(--winnow-text-l);
    font-weight: 600;
  }
  .guide header button {
    display: grid;
    place-items: center;
    inline-size: 2rem;
    block-size: 2rem;
    border: 0;
    border-radius: 50%;
    background: none;
    cursor: pointer;
  }
  .guide img {
    max-inline-size: 100%;
  }
  .guide table {
    inline-size: 100%;
    border-collapse: collapse;
    margin-block: 0.75em;
  }
  .guide th,
  .guide td {
    padding: 0.25em 0.6em;
    border-block-end: 1px solid var(--winnow-line);
    vertical-align: baseline;
  }
  .guide :is(th, td):not([align]) {
    text-align: start;
  }
  .guide th {
    font-weight: 600;
  }
  .guide a {
    color: var(--winnow-accent);
  }
  .guide dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.25rem 0.6rem;
    align-items: baseline;
  }
  .guide dd {
    margin: 0 0 0.5rem;
    color: var(--winnow-ink-soft);
  }
`;
