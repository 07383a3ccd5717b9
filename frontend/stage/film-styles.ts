import { css } from 'lit';
import { phone } from './layouts.js';

export const filmStyles = css`
  .film {
    display: flex;
    align-items: center;
    gap: 1.25rem;
    min-inline-size: 0;
    block-size: 4.25rem;
    padding-inline: 1rem;
    background: var(--winnow-panel);
    border-block-start: 1px solid var(--winnow-line);
  }
  .shots {
    flex: 1;
    display: flex;
    gap: 0.3rem;
    min-inline-size: 0;
    overflow: hidden;
    padding: 3px;
  }
  .shot {
    position: relative;
    flex: none;
    inline-size: 2.5rem;
    block-size: 3rem;
    padding: 0;
    border: 0;
    border-radius: var(--winnow-radius-s);
    background: var(--winnow-stage);
    overflow: hidden;
    cursor: pointer;
  }
  .shot img {
    display: block;
    inline-size: 2.5rem;
    block-size: 2.5rem;
    object-fit: contain;
    image-rendering: auto;
  }
  .shot .excerpt {
    display: block;
    block-size: 2.5rem;
    padding: 2px 3px;
    overflow: hidden;
    color: var(--winnow-ink-soft);
    font-size: 0.5rem;
    line-height: 1.15;
    text-align: start;
    overflow-wrap: anywhere;
  }
  .shot::after {
    content: '';
    position: absolute;
    inset: auto 0 0;
    block-size: 0.4rem;
    background: var(--c, var(--winnow-line-strong));
  }
  .shot i {
    position: absolute;
    inset-block-start: 2px;
    inset-inline-end: 2px;
    display: grid;
    place-items: center;
    inline-size: 1.1rem;
    block-size: 1.1rem;
    border-radius: 50%;
    background: var(--winnow-panel);
    color: var(--winnow-ink);
  }
  .shot i svg {
    inline-size: 0.7rem;
    block-size: 0.7rem;
  }
  .shot[aria-current='true'] {
    outline: 2px solid var(--winnow-accent);
    outline-offset: 1px;
  }
  .film .pace {
    flex: none;
    display: flex;
    gap: 1.1rem;
    color: var(--winnow-ink-soft);
    font-size: var(--winnow-text-s);
  }
  .pace span {
    min-inline-size: 3.6rem;
    text-align: end;
  }
  .pace b {
    color: var(--winnow-ink);
    font-weight: 500;
  }
  @container ${phone} {
    .film {
      block-size: 3.4rem;
      padding-inline: 0.5rem;
      gap: 0.5rem;
    }
    .shot {
      inline-size: 2.1rem;
      block-size: 2.5rem;
    }
    .shot img {
      inline-size: 2.1rem;
      block-size: 2.1rem;
    }
    .pace span:not(:first-child) {
      display: none;
    }
  }
`;
