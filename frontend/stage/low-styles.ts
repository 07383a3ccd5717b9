import { css } from 'lit';
import { low } from './layouts.js';

/** The answers first and in columns, the rest of the panel to be scrolled to. */
export const lowStyles = css`
  @container ${low} {
    .frame {
      grid-template-columns: minmax(0, 1fr) min(21rem, 55%);
    }
    .panel {
      gap: 0.5rem;
      padding: 0.5rem 0.75rem;
      overflow-y: auto;
      scrollbar-width: thin;
    }
    .round small:not(.training) {
      display: none;
    }
    .classes,
    .classes[data-many] {
      flex: none;
      grid-template-columns: repeat(auto-fill, minmax(8.5rem, 1fr));
      overflow-y: visible;
    }
    .class {
      position: relative;
      grid-template-columns: 1.5rem 0.7rem minmax(0, 1fr);
      gap: 0.4rem;
    }
    .class .guess {
      position: absolute;
      inset-inline: 0.5rem;
      inset-block-end: 1px;
      block-size: 3px;
    }
    .class .p {
      display: none;
    }
    .film {
      block-size: 3.4rem;
    }
    .shot {
      inline-size: 2.1rem;
      block-size: 2.5rem;
    }
    .shot img {
      inline-size: 2.1rem;
      block-size: 2.1rem;
    }
  }
  @container ${low} and (max-width: 45rem) {
    .pace span:not(:first-child) {
      display: none;
    }
  }
`;
