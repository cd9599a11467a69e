import { tableCaption } from '../headings.ts';
import type { PrintedChapter } from '../paper.ts';
import { tableCells } from '../table-cells.ts';
import { escapeHtml } from './escape.ts';
import type { PageParts } from './paper-html.ts';

export function chapterTable({ paper, link }: PageParts, chapter: PrintedChapter): string {
  if (!chapter.table) return '';
  const { head, rows, linked } = tableCells(paper, chapter);
  const body = rows.map(({ figure, cells }) => {
    const [name = '', ...rest] = cells;
    const data = rest.map((cell, i) => {
      const inner = i + 1 === linked ? link(figure.id, cell) : `<span class="n">${escapeHtml(cell)}</span>`;
      return `<td${i === 0 ? ' class="scope"' : ''}>${inner}</td>`;
    });
    return `<tr><th scope="row">${escapeHtml(name)}</th>${data.join('')}</tr>`;
  });
  return `<table>
<caption>${escapeHtml(tableCaption(paper, chapter))}</caption>
<thead><tr>${head.map((h) => `<th scope="col">${escapeHtml(h)}</th>`).join('')}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>
`;
}
