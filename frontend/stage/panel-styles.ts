import { css } from 'lit';
import { phone } from './layouts.js';

export const panelStyles = css`
  .round {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0.1rem 0.75rem;
    align-items: baseline;
  }
  .round b {
    font-weight: 600;
  }
  .bar {
    grid-column: 1 / -1;
    block-size: 4px;
    margin-block: 0.35rem 0.2rem;
    border-radius: 2px;
    background: var(--winnow-line);
    overflow: hidden;
  }
  .bar i {
    display: block;
    block-size: 100%;
    inline-size: 100%;
    background: var(--winnow-accent);
    transform-origin: 0 0;
    transition: transform 150ms ease-out;
  }
  .round small {
    font-size: var(--winnow-text-xs);
    color: var(--winnow-ink-soft);
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
    block-size: 1.25rem;
    line-height: 1.25rem;
    /* On the base line the row would grow and shrink with what is in it. */
    align-self: start;
  }
  .round .training {
    display: inline-flex;
    align-items: center;
    gap: 0.35rem;
  }
  .round .training::before {
    content: '';
    inline-size: 0.45rem;
    block-size: 0.45rem;
    border-radius: 50%;
    background: var(--winnow-accent);
  }
  .classes {
    display: grid;
    align-content: start;
    gap: 2px;
    min-block-size: 0;
    overflow-y: auto;
    margin-inline: -0.5rem;
    padding: 2px;
    scrollbar-width: thin;
  }
  .class {
    display: grid;
    grid-template-columns: 1.5rem 0.7rem minmax(0, 1fr) 3.75rem 2.1rem;
    align-items: center;
    gap: 0.6rem;
    min-block-size: 2.25rem;
    padding: 0.15rem 0.5rem;
    border: 0;
    border-radius: var(--winnow-radius);
    background: none;
    text-align: start;
    cursor: pointer;
  }
  .class:hover {
    background: var(--winnow-hover);
  }
  .class[aria-pressed='true'] {
    background: color-mix(in srgb, var(--c) 16%, transparent);
    box-shadow: inset 0 0 0 1.5px var(--c);
  }
  .class:disabled {
    cursor: default;
    opacity: 0.5;
    background: none;
  }
  kbd {
    display: inline-grid;
    place-items: center;
    box-sizing: border-box;
    min-inline-size: 1.5rem;
    block-size: 1.5rem;
    padding-inline: 0.3rem;
    border: 1px solid var(--winnow-line);
    border-block-end-width: 2px;
    border-radius: var(--winnow-radius-s);
    background: var(--winnow-raised);
    font: inherit;
    font-size: var(--winnow-text-xs);
    text-transform: uppercase;
    color: var(--winnow-ink);
  }
  kbd.wide {
    text-transform: none;
  }
  .dot {
    inline-size: 0.7rem;
    block-size: 0.7rem;
    border-radius: 50%;
    background: var(--c);
    box-shadow: 0 0 0 1px color-mix(in srgb, var(--winnow-ink) 25%, transparent);
  }
  .name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .guess {
    block-size: 5px;
    border-radius: 3px;
    overflow: hidden;
  }
  .guess i {
    display: block;
    block-size: 100%;
    min-inline-size: 1px;
    border-radius: 3px;
    background: var(--winnow-line-strong);
  }
  .p {
    text-align: end;
    font-size: var(--winnow-text-xs);
    color: var(--winnow-ink-soft);
  }
  .acts {
    display: grid;
    grid-template-columns: repeat(3, 1fr);
    gap: 0.35rem;
  }
  .act {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 0.4rem;
    min-block-size: 2rem;
    padding: 0 0.4rem;
    border: 1px solid var(--winnow-line);
    border-radius: var(--winnow-radius);
    background: none;
    font-size: var(--winnow-text-s);
    white-space: nowrap;
    cursor: pointer;
  }
  .act:hover:enabled {
    background: var(--winnow-hover);
  }
  .act.unsure {
    grid-column: 1 / -1;
  }
  .act.unsure span {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .act[aria-pressed='true'] {
    border-color: var(--winnow-accent);
    box-shadow: inset 0 0 0 1px var(--winnow-accent);
  }
  .act:disabled {
    color: var(--winnow-ink-soft);
    opacity: 0.55;
    cursor: default;
  }
  .act svg {
    display: none;
    flex: none;
  }
  .act.bare {
    border-color: transparent;
    color: var(--winnow-ink-soft);
  }
  .act kbd {
    min-inline-size: 1.25rem;
    block-size: 1.25rem;
  }
  .auto::before {
    content: '';
    flex: none;
    inline-size: 0.75rem;
    block-size: 0.75rem;
    border-radius: 50%;
    box-shadow: inset 0 0 0 1.5px var(--winnow-line-strong);
  }
  .auto[aria-checked='true']::before {
    background: var(--winnow-accent);
    box-shadow: none;
  }
  .why {
    min-block-size: 3.9em;
    margin: auto 0 0;
    padding-block-start: 0.75rem;
    border-block-start: 1px solid var(--winnow-line);
    font-size: var(--winnow-text-s);
    color: var(--winnow-ink-soft);
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
    overflow: hidden;
  }
  .why b {
    color: var(--winnow-ink);
    font-weight: 500;
  }
  .classes[data-many] {
    grid-template-columns: 1fr 1fr;
  }
  .classes[data-many] .class {
    grid-template-columns: 1.5rem minmax(0, 1fr);
    gap: 0.5rem;
    position: relative;
    font-size: var(--winnow-text-s);
  }
  .classes[data-many] .dot {
    display: none;
  }
  .classes[data-many] kbd {
    border-block-end: 4px solid var(--c);
  }
  .classes[data-many] :is(.guess, .p) {
    position: absolute;
    inset-inline: 0.5rem;
    inset-block-end: 1px;
    block-size: 3px;
  }
  .classes[data-many] .p {
    display: none;
  }
  @container not (${phone}) {
    .under {
      display: contents;
    }
  }
`;
