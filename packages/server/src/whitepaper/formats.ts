import { fullTitle } from './headings.ts';
import type { HtmlOptions } from './html/paper-html.ts';
import type { WhitePaper } from './paper.ts';

export const paperFormats = ['json', 'html', 'docx', 'pdf'] as const;
export type PaperFormat = (typeof paperFormats)[number];

export interface RenderedPaper {
  /** Media type. */
  readonly type: string;
  readonly body: string | Buffer;
}

/**
 * The paper as a file. What draws charts and writes documents is loaded when it is first needed.
 * @throws CitongError 406 `chromium_missing` for PDF where no Chromium is installed; 500 `pdf_failed` where it fails
 */
export async function renderPaper(
  paper: WhitePaper,
  format: PaperFormat,
  options: HtmlOptions,
): Promise<RenderedPaper> {
  if (format === 'json')
    return { type: 'application/json; charset=utf-8', body: `${JSON.stringify(paper, null, 2)}\n` };
  if (format === 'docx') {
    const { whitePaperDocx } = await import('./docx/paper-docx.ts');
    const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    return { type, body: await whitePaperDocx(paper, options) };
  }
  const { whitePaperHtml } = await import('./html/paper-html.ts');
  const html = whitePaperHtml(paper, options);
  if (format === 'html') return { type: 'text/html; charset=utf-8', body: html };
  const { pdfOf } = await import('./pdf.ts');
  return { type: 'application/pdf', body: await pdfOf(html, fullTitle(paper)) };
}
