import type { Block } from '../said/block.ts';
import { html, type Markup } from '../../lib/text/markup.ts';
import { lineOf } from './words-html.ts';

export function blockHtml(block: Block): Markup {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? html`<h2>${block.text}</h2> ` : html`<h3>${block.text}</h3> `;
    case 'facts':
      return html`<dl>
        ${block.rows.map(
          ([label, value]) =>
            html`<div>
              <dt><bdi>${label}</bdi></dt>
              <dd>${linesOf(value)}</dd>
            </div>`,
        )}
      </dl> `;
    case 'lines':
      return block.lines.length === 0
        ? html``
        : html`<ul>
            ${block.lines.map((line) => html`<li>${linesOf(line)}</li>`)}
          </ul> `;
    case 'words':
      return html`<div class="quoted-words">${linesOf(block.text)}</div> `;
    case 'table':
      return html`<table>
        <thead>
          <tr>
            ${block.head.map((name) => html`<th>${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${block.rows.map(
            (row) =>
              html`<tr>
                ${row.map((cell) => html`<td>${linesOf(cell)}</td>`)}
              </tr>`,
          )}
        </tbody>
        <tfoot>
          ${block.sums.map(
            ([label, value]) =>
              html`<tr>
                <th colspan="${block.head.length - 1}">${label}</th>
                <td><bdi>${value}</bdi></td>
              </tr>`,
          )}
        </tfoot>
      </table> `;
  }
}

const linesOf = (text: string): Markup[] => text.split('\n').map((line) => lineOf(line));
