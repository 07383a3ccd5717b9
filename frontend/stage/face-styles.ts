import { css } from 'lit';

export const faceStyles = css`
  .face {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 0.4rem;
    padding: 2rem;
    background: var(--winnow-stage);
    text-align: center;
  }
  .face h2 {
    margin: 0;
    font-size: 1.25rem;
    font-weight: 600;
    letter-spacing: -0.01em;
  }
  .face p {
    max-inline-size: 34rem;
    margin: 0;
    color: var(--winnow-ink-soft);
  }
  .face .go {
    margin-block-start: 0.9rem;
    padding: 0.5rem 1.1rem;
    border: 0;
    border-radius: var(--winnow-radius);
    background: var(--winnow-accent);
    color: var(--winnow-on-accent);
    font-weight: 500;
    text-decoration: none;
    cursor: pointer;
  }
  .face .go kbd {
    margin-inline-start: 0.5rem;
    border-color: color-mix(in srgb, currentColor 45%, transparent);
    background: none;
    color: inherit;
  }
  .face .also {
    padding: 0.3rem 0.5rem;
    border: 0;
    background: none;
    color: var(--winnow-accent);
    cursor: pointer;
  }
  .face progress {
    inline-size: min(18rem, 60cqw);
    block-size: 0.35rem;
    margin-block-start: 0.9rem;
    border: 0;
    border-radius: 1rem;
    overflow: hidden;
    background: var(--winnow-line);
    accent-color: var(--winnow-accent);
  }
  .face progress::-webkit-progress-bar {
    background: var(--winnow-line);
  }
  .face progress::-webkit-progress-value {
    background: var(--winnow-accent);
  }
  .face progress::-moz-progress-bar {
    background: var(--winnow-accent);
  }
  .change {
    display: flex;
    align-items: baseline;
    gap: 0.75rem;
    margin-block: 0.35rem 0.2rem;
    font-size: 2rem;
    letter-spacing: -0.02em;
    line-height: 1.2;
  }
  .change .from,
  .change small {
    color: var(--winnow-ink-soft);
  }
  .change small {
    font-size: 0.6em;
    letter-spacing: 0;
  }
  .change + p b {
    color: var(--winnow-ink);
    font-weight: 500;
  }
  .ghost {
    inline-size: min(24rem, 50cqh);
    aspect-ratio: 1;
    border-radius: var(--winnow-radius);
    background: var(--winnow-line);
    opacity: 0;
    animation: appear 500ms ease-out 300ms forwards;
  }
  @keyframes appear {
    to {
      opacity: 0.6;
    }
  }
`;
