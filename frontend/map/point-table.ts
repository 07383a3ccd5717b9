import { html, type TemplateResult } from 'lit';
import { COLOR_BY, type MapClass, type Points } from './points.js';

const PAGE = 50;

/** The map in words: page `page` of all samples; `turn` is told the page to go to, `open` the row to open. */
export function pointTable(
  points: Points,
  classes: readonly MapClass[],
  page: number,
  turn: (page: number) => void,
  open: (row: number) => void,
): TemplateResult {
  const pages = Math.max(1, Math.ceil(points.size / PAGE));
  const shown = Math.min(page, pages - 1);
  const from = shown * PAGE;
  const rows = Array.from({ length: Math.min(PAGE, points.size - from) }, (_, i) => from + i);
  return html`<div class="scroll">
      <table>
        <caption>
          Samples ${from + 1} to ${from + rows.length} of ${points.size}
        </caption>
        <thead>
          <tr>
            <th scope="col">Sample</th>
            ${COLOR_BY.map((by) => html`<th scope="col">${by}</th>`)}
            <th scope="col">x</th>
            <th scope="col">y</th>
            <th scope="col"></th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                <th scope="row">${row + 1}</th>
                ${COLOR_BY.map((by) => html`<td>${points.word(row, by, classes)}</td>`)}
                <td>${points.x(row).toFixed(2)}</td>
                <td>${points.y(row).toFixed(2)}</td>
                <td><button aria-label="Open sample ${row + 1}" @click=${() => open(row)}>Open</button></td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <div class="pages">
      <button ?disabled=${shown === 0} @click=${() => turn(shown - 1)}>Earlier</button>
      <button ?disabled=${shown === pages - 1} @click=${() => turn(shown + 1)}>Later</button>
    </div>`;
}
