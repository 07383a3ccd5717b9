import { css } from 'lit';

export const mapStyles = css`
  .map {
    position: relative;
    block-size: min(70vh, 44rem);
    min-block-size: 18rem;
    border: 1px solid var(--winnow-line);
    border-radius: var(--winnow-radius);
    background: var(--winnow-panel);
    overflow: hidden;
  }
  canvas {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    touch-action: none;
    cursor: crosshair;
  }
  .hint {
    color: var(--winnow-ink-soft);
    margin-block: 0.4rem 0;
  }
  .card {
    position: absolute;
    pointer-events: none;
    grid-template-columns: auto 1fr;
    inline-size: 13rem;
    padding: 0.5rem 0.6rem;
    border: 1px solid var(--winnow-line-strong);
    border-radius: var(--winnow-radius-s);
    background: var(--winnow-raised);
    box-shadow: var(--winnow-shadow);
  }
  .card b,
  .card p {
    grid-column: 1 / -1;
    margin: 0;
    overflow: hidden;
    overflow-wrap: anywhere;
  }
  .card img {
    grid-column: 1 / -1;
    inline-size: 5rem;
    block-size: 5rem;
    object-fit: contain;
    image-rendering: pixelated;
    background: var(--winnow-stage);
  }
  .problem {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem 0.8rem;
    align-items: center;
    padding: 0.6rem 0.8rem;
    border: 1px solid var(--winnow-line-strong);
    border-radius: var(--winnow-radius-s);
    background: var(--winnow-raised);
  }
  .map .problem {
    position: absolute;
    inset-inline: 0.6rem;
    inset-block-start: 0.6rem;
  }
  .legend {
    gap: 0.2rem 0.9rem;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem 0.8rem;
    align-items: center;
    margin-block: 0.75rem 0.5rem;
  }
  .bar .choice {
    flex-wrap: wrap;
  }
  .pages {
    display: flex;
    gap: 0.6rem;
    align-items: center;
    padding-block: 0.5rem;
  }
  .problem button,
  .pages button,
  td button {
    padding: 0.15rem 0.6rem;
    border: 1px solid var(--winnow-line-strong);
    border-radius: var(--winnow-radius-s);
    background: var(--winnow-raised);
    color: var(--winnow-ink);
    font: inherit;
    cursor: pointer;
  }
  .pages button:disabled {
    color: var(--winnow-ink-soft);
    cursor: default;
  }
  .said {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
`;
