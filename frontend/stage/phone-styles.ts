import { css } from 'lit';
import { phone } from './layouts.js';

/** The answers under the thumb, the stage above them. */
export const phoneStyles = css`
  @container ${phone} {
    .round {
      grid-row: 1;
      padding: 0.5rem 0.75rem 0.25rem;
      background: var(--winnow-panel);
      border-block-end: 1px solid var(--winnow-line);
    }
    .round small:not(.training) {
      display: none;
    }
    .under {
      grid-row: 3;
      display: flex;
      flex-direction: column-reverse;
      gap: 0.4rem;
      padding: 0.5rem;
      background: var(--winnow-panel);
      border-block-start: 1px solid var(--winnow-line);
    }
    .classes,
    .classes[data-many] {
      grid-template-columns: 1fr 1fr;
      gap: 0.35rem;
      margin: 0;
      max-block-size: 44cqh;
    }
    .class,
    .classes[data-many] .class {
      position: relative;
      grid-template-columns: 0.7rem minmax(0, 1fr) 2.1rem;
      gap: 0.5rem;
      min-block-size: 2.75rem;
      padding-inline: 0.65rem;
      border: 1px solid var(--winnow-line);
      touch-action: manipulation;
    }
    .classes[data-many] .dot {
      display: block;
    }
    .go kbd,
    .class kbd {
      display: none;
    }
    .class .guess {
      position: absolute;
      inset-inline: 0.65rem;
      inset-block-end: 3px;
      block-size: 3px;
    }
    .acts {
      grid-template-columns: repeat(5, 1fr);
    }
    .act {
      min-block-size: 2.75rem;
      touch-action: manipulation;
    }
    .act kbd {
      display: none;
    }
    /* Read aloud, not seen: the icon says it. */
    .act:not(.unsure) span {
      position: absolute;
      inline-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .auto {
      display: none;
    }
    .act svg {
      display: block;
      inline-size: 1.25rem;
      block-size: 1.25rem;
    }
    .why {
      display: none;
    }
  }
`;
