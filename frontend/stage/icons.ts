import { svg, type SVGTemplateResult } from 'lit';

const drawn = (paths: SVGTemplateResult) => svg`<svg viewBox="0 0 16 16" width="16" height="16" fill="none"
  stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${paths}</svg>`;

export const plus = drawn(svg`<path d="M3 8h10M8 3v10"/>`);
export const minus = drawn(svg`<path d="M3 8h10"/>`);
export const sun = drawn(
  svg`<circle cx="8" cy="8" r="2.6"/><path d="M8 1.6v1.4M8 13v1.4M1.6 8H3M13 8h1.4M3.5 3.5l1 1M11.5 11.5l1 1M12.5 3.5l-1 1M4.5 11.5l-1 1"/>`,
);
export const contrast = drawn(
  svg`<circle cx="8" cy="8" r="5.6"/><path d="M8 2.4a5.6 5.6 0 0 1 0 11.2z" fill="currentColor" stroke="none"/>`,
);
export const invert = drawn(
  svg`<rect x="2.4" y="2.4" width="11.2" height="11.2" rx="1.5"/><path d="M13.4 2.6v11H2.6z" fill="currentColor" stroke="none"/>`,
);
export const fit = drawn(svg`<path d="M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10"/>`);
export const undo = drawn(svg`<path d="M5.5 3 2.5 6l3 3M2.8 6H10a3.5 3.5 0 0 1 0 7H7"/>`);
export const skip = drawn(svg`<path d="m3.5 3.5 6 4.5-6 4.5zM12.5 3.5v9"/>`);
export const flag = drawn(svg`<path d="M3.5 14V2.5h8.5l-2 3 2 3H3.5"/>`);
export const book = drawn(
  svg`<path d="M8 4.2C6.6 3 4.6 2.7 2.5 2.8v9.4c2.1-.1 4.1.2 5.5 1.4 1.4-1.2 3.4-1.5 5.5-1.4V2.8C11.4 2.7 9.4 3 8 4.2zM8 4.2v9.2"/>`,
);
export const question = drawn(
  svg`<circle cx="8" cy="8" r="6"/><path d="M6.3 6.2a1.8 1.8 0 1 1 2.5 1.7c-.5.3-.8.6-.8 1.2M8 11.3v.1"/>`,
);
export const close = drawn(svg`<path d="m4 4 8 8M12 4l-8 8"/>`);
export const cloudOff = drawn(
  svg`<path d="M4.6 12.5h6.9a2.5 2.5 0 0 0 .5-4.95A4 4 0 0 0 4.6 6.6a3 3 0 0 0 0 5.9zM2 2l12 12"/>`,
);
