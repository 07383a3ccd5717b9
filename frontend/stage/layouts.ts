import { css } from 'lit';

/** Narrow and upright: the answers lie under the picture. Anything else has them beside it. */
export const phone = css`(max-width: 45rem) and (orientation: portrait)`;

/** A phone on its side, or a page at 200 %: answers must not be pushed out of what little height there is. */
export const low = css`(max-height: 34rem) and (orientation: landscape)`;
