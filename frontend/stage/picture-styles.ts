import { css } from 'lit';

export const pictureStyles = css`
  :host {
    position: relative;
    display: block;
    min-inline-size: 0;
    min-block-size: 0;
    background: var(--winnow-stage);
    overflow: hidden;
    contain: strict;
    touch-action: none;
  }
  .mat {
    position: absolute;
    inset: 0.75rem 0.75rem 3.25rem;
    overflow: hidden;
  }
  .mat[data-grab] {
    cursor: grab;
  }
  .mat[data-grab]:active {
    cursor: grabbing;
  }
  .mat img {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    max-inline-size: none;
    transform-origin: 0 0;
    user-select: none;
    -webkit-user-drag: none;
  }
  .mat img[data-crisp] {
    image-rendering: pixelated;
  }
  .tools {
    position: absolute;
    inset-block-end: 0.5rem;
    inset-inline-start: 50%;
    translate: -50% 0;
    display: flex;
    align-items: center;
    gap: 0.125rem;
    padding: 0.2rem 0.35rem;
    border-radius: 999px;
    color: var(--winnow-ink-soft);
    font-size: var(--winnow-text-xs);
    font-variant-numeric: tabular-nums;
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
  .tools button.scale {
    inline-size: 3.5rem;
    border-radius: 999px;
    font: inherit;
  }
  .tools button:hover,
  .tools button[aria-pressed='true'] {
    background: var(--winnow-hover);
    color: var(--winnow-ink);
  }
  .tools button[aria-pressed='true'] {
    background: var(--winnow-accent-soft);
    color: var(--winnow-accent);
  }
  .tools label {
    display: flex;
    align-items: center;
    gap: 0.35rem;
    padding-inline: 0.5rem 0.25rem;
  }
  .tools input {
    inline-size: 4.5rem;
    accent-color: var(--winnow-accent);
  }
  .rule {
    inline-size: 1px;
    block-size: 1rem;
    margin-inline: 0.25rem;
    background: var(--winnow-line);
  }
  :focus-visible {
    outline: 2px solid var(--winnow-focus);
    outline-offset: 1px;
  }
  @media (max-width: 45rem), (max-height: 34rem) {
    .mat {
      inset: 0.5rem;
    }
    .tools {
      display: none;
    }
  }
`;
