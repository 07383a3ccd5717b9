import { css } from 'lit';
import { phone } from './layouts.js';

export const stageStyles = css`
  :host {
    position: relative;
    display: block;
    block-size: 100%;
    min-block-size: 0;
    color: var(--winnow-ink);
    font-size: var(--winnow-text-m);
    line-height: 1.4;
    font-variant-numeric: tabular-nums;
    container-type: size;
  }
  .frame {
    display: grid;
    grid-template: minmax(0, 1fr) auto / minmax(0, 1fr) 21rem;
    block-size: 100%;
  }
  .frame:focus {
    outline: none;
  }
  .stage {
    position: relative;
    min-block-size: 0;
    min-inline-size: 0;
    display: grid;
    background: var(--winnow-stage);
  }
  .stage > winnow-picture[hidden] {
    display: none;
  }
  .missing {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: center;
    text-align: center;
    gap: 0.25rem;
    padding: 2rem;
    color: var(--winnow-ink-soft);
  }
  .missing[hidden] {
    display: none;
  }
  .missing b {
    color: var(--winnow-ink);
    font-weight: 600;
  }
  .flash {
    position: absolute;
    inset: 0;
    pointer-events: none;
    box-shadow: inset 0 0 0 6px var(--flash);
    opacity: 0;
  }
  .panel {
    display: flex;
    flex-direction: column;
    gap: 0.9rem;
    min-block-size: 0;
    padding: 0.9rem 1rem;
    background: var(--winnow-panel);
    border-inline-start: 1px solid var(--winnow-line);
  }
  .film {
    grid-column: 1 / -1;
  }
  button {
    font: inherit;
    color: inherit;
  }
  :focus-visible:not(.frame) {
    outline: 2px solid var(--winnow-focus);
    outline-offset: 1px;
  }
  .quiet {
    color: var(--winnow-ink-soft);
  }
  .strip {
    position: absolute;
    inset-block-start: 0.75rem;
    inset-inline: 0.75rem;
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: 0.4rem;
    pointer-events: none;
  }
  .strip > * {
    pointer-events: auto;
    display: flex;
    align-items: center;
    gap: 0.6rem;
    padding: 0.35rem 0.8rem;
    border-radius: 999px;
    font-size: var(--winnow-text-s);
    background: var(--winnow-warn-soft);
    color: var(--winnow-ink);
    box-shadow: 0 0 0 1px color-mix(in srgb, var(--winnow-warn) 35%, transparent);
  }
  .strip > .back {
    background: var(--winnow-panel);
    box-shadow: 0 0 0 1px var(--winnow-line);
  }
  .strip a,
  .strip button {
    padding: 0;
    border: 0;
    background: none;
    color: var(--winnow-accent);
    font-weight: 500;
    text-decoration: underline;
    text-underline-offset: 0.15em;
    cursor: pointer;
  }
  .spoken {
    position: absolute;
    inset: 0 auto auto 0;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @container ${phone} {
    .frame {
      grid-template: auto minmax(0, 1fr) auto auto / minmax(0, 1fr);
    }
    .stage {
      grid-row: 2;
    }
    .panel {
      display: contents;
    }
    .film {
      grid-row: 4;
    }
  }
`;
