import { chapters, type Locale } from '@citong/matters';
import type { Paragraph } from './paper-texts.ts';
import { paperStyle } from './style.ts';
import { longDay, type PaperFigure, type WhitePaper } from './white-paper.ts';
import { say, scopes, words } from './words.ts';

export interface HtmlOptions {
  /** Whether the data are made up; the paper then says so. */
  readonly demo: boolean;
  /** Where the system is reached, put before each link; empty: the same place as the page. */
  readonly base?: string;
}

/** The paper as one HTML document without anything to load: for the screen, and on A4 when printed. */
export function whitePaperHtml(paper: WhitePaper, { demo, base = '' }: HtmlOptions): string {
  const { locale, year } = paper;
  const link = (id: string, text: string) =>
    `<a class="n" href="${escapeHtml(`${base}/figures/${encodeURIComponent(id)}?year=${year}`)}">${escapeHtml(text)}</a>`;
  const asOf = say(words.asOf, locale, { day: longDay(paper.asOf, locale) });
  const notes = [words.preview[locale], ...(demo ? [words.demo[locale]] : [])];
  const body = paper.chapters.map(
    (chapter, i) =>
      `<section>
<h2>${escapeHtml(heading(i + 1, chapter.title, locale))}</h2>
${chapter.paragraphs.map((p) => `<p>${paragraph(p, link)}</p>`).join('\n')}
</section>`,
  );
  return `<!DOCTYPE html>
<html lang="${locale === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(`${paper.title}${paper.subtitle}`)}</title>
<style>${paperStyle}</style>
</head>
<body>
<main>
<p class="note">${notes.map(escapeHtml).join('<br>')}</p>
<header>
<h1>${escapeHtml(paper.title)}</h1>
<p class="subtitle">${escapeHtml(paper.subtitle)}</p>
${paper.issuer === null ? '' : `<p class="issuer">${escapeHtml(paper.issuer)}</p>`}
<p class="as-of">${escapeHtml(asOf)}</p>
</header>
${body.join('\n')}
<section>
<h2>${escapeHtml(heading(paper.chapters.length + 1, words.table[locale], locale))}</h2>
${table(paper, link)}
</section>
</main>
</body>
</html>
`;
}

/** Five characters that HTML reads as its own. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/gu, (c) => `&#${c.codePointAt(0)};`);

type Link = (id: string, text: string) => string;

const paragraph = ({ parts }: Paragraph, link: Link): string =>
  parts.map((part) => (typeof part === 'string' ? escapeHtml(part) : link(part.figure, part.text))).join('');

/** Chapters are numbered 一、二、三 in Chinese. */
const heading = (n: number, title: string, locale: Locale): string =>
  say(words.heading, locale, {
    number: new Intl.NumberFormat(locale === 'zh' ? 'zh-CN-u-nu-hanidec' : 'en').format(n),
    title,
  });

function table({ figures, year, locale }: WhitePaper, link: Link): string {
  if (figures.length === 0) return `<p>${escapeHtml(words.noFigures[locale])}</p>`;
  const yearOf = (y: number) => say(words.year, locale, { year: y });
  const head = [
    words.figure[locale],
    words.scope[locale],
    yearOf(year),
    yearOf(year - 1),
    words.rows[locale],
  ];
  const row = (f: PaperFigure) =>
    `<tr><th scope="row">${escapeHtml(f.label)}</th><td class="scope">${escapeHtml(scopes[f.scope][locale])}</td>` +
    `<td>${f.text === null ? '—' : link(f.id, f.text)}</td><td><span class="n">${escapeHtml(f.previousText ?? '—')}</span></td>` +
    `<td><span class="n">${f.rows}</span></td></tr>`;
  const ordered = chapters.flatMap((chapter) => figures.filter((f) => f.chapter === chapter));
  return `<table>
<thead><tr>${head.map((h) => `<th scope="col">${escapeHtml(h)}</th>`).join('')}</tr></thead>
<tbody>
${ordered.map(row).join('\n')}
</tbody>
</table>
<p class="table-note">${escapeHtml(words.note[locale])}</p>`;
}
