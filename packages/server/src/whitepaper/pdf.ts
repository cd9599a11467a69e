import { CitongError } from '../errors.ts';
import { systemChromium } from '../system-chromium.ts';
import { escapeHtml } from './html/escape.ts';

const longestMs = 60_000;

/** Margins as GB/T 9704 has them for official papers on A4. */
const margin = { top: '37mm', right: '26mm', bottom: '35mm', left: '28mm' };

/**
 * A page printed on A4 by the system's Chromium, with page numbers, an outline and tags. It runs no scripts and loads
 * nothing.
 * @throws CitongError 406 `chromium_missing`, 500 `pdf_failed`
 */
export async function pdfOf(html: string, title: string): Promise<Buffer> {
  const executablePath = systemChromium();
  if (!executablePath) throw chromiumMissing();
  const { chromium } = await import('playwright-core');
  const args = ['--no-sandbox', '--disable-gpu'];
  try {
    const browser = await chromium.launch({ executablePath, args, timeout: longestMs });
    try {
      const context = await browser.newContext({ javaScriptEnabled: false, offline: true });
      const page = await context.newPage();
      await page.setContent(html, { timeout: longestMs });
      return await page.pdf({
        format: 'A4',
        margin,
        printBackground: true,
        tagged: true,
        outline: true,
        displayHeaderFooter: true,
        headerTemplate: running(`<span>${escapeHtml(title)}</span>`),
        footerTemplate: running('<span>— <span class="pageNumber"></span> —</span>'),
      });
    } finally {
      await browser.close();
    }
  } catch (error) {
    throw pdfFailed(error);
  }
}

/** Chromium draws these two in documents of their own, without the page's style. */
const running = (inner: string): string =>
  `<div style="width:100%;text-align:center;color:#6a645e;font:9pt 'Noto Serif CJK SC',SimSun,serif">${inner}</div>`;

const chromiumMissing = () =>
  new CitongError(406, 'chromium_missing', {
    zh: '生成 PDF 需要 Chromium：请在服务器上安装（如 apt install chromium fonts-noto-cjk），或用 CITONG_CHROMIUM 指明路径；HTML 和 DOCX 不需要',
    en: 'PDF needs Chromium: install it on the server (apt install chromium fonts-noto-cjk) or name its path in CITONG_CHROMIUM; HTML and DOCX do without',
  });

const pdfFailed = (error: unknown) =>
  new CitongError(500, 'pdf_failed', {
    zh: `Chromium 未能生成 PDF：${error instanceof Error ? error.message : String(error)}`,
    en: `Chromium could not make the PDF: ${error instanceof Error ? error.message : String(error)}`,
  });
