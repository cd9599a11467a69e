import type { Locale } from '@citong/matters';
import { chapterHeading, editionLine, fullTitle, type Heading, sectionHeading } from '../headings.ts';
import type { PrintedChapter, PrintedSection, WhitePaper } from '../paper.ts';
import type { Paragraph } from '../text/fill-text.ts';
import { longDay } from '../white-paper.ts';
import { say, words } from '../words.ts';
import { chartHtml } from './chart-html.ts';
import { escapeHtml } from './escape.ts';
import { type Since, sinceTable } from './since-html.ts';
import { paperStyle } from './style.ts';
import { chapterTable } from './table-html.ts';

export interface HtmlOptions {
  /** Whether the data are made up; the paper then says so. */
  readonly demo: boolean;
  /** Where the system is reached, put before each link; empty: the same place as the page. */
  readonly base?: string;
  /** Of a published paper: figures that have changed since. */
  readonly since?: readonly Since[];
}

/** What every part of the page is made with. */
export interface PageParts {
  readonly paper: WhitePaper;
  /** A number as a link to its figure and rows. */
  readonly link: (figure: string, text: string) => string;
}

/** The paper as one HTML document without anything to load: for the screen, and on A4 when printed. */
export function whitePaperHtml(paper: WhitePaper, { demo, base = '', since = [] }: HtmlOptions): string {
  const { locale, year } = paper;
  const link = (id: string, text: string) =>
    `<a class="n" href="${escapeHtml(`${base}/figures/${encodeURIComponent(id)}?year=${year}`)}">${escapeHtml(text)}</a>`;
  const parts: PageParts = { paper, link };
  return `<!DOCTYPE html>
<html lang="${locale === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${paper.edition ? '' : '<meta name="robots" content="noindex">\n'}<title>${escapeHtml(fullTitle(paper))}</title>
<style>${paperStyle}</style>
</head>
<body>
<main>
${notes(paper, demo)}${cover(paper)}
${contents(paper)}
${foreword(parts)}${paper.chapters.map((c, i) => chapterHtml(parts, c, i)).join('\n')}
${paper.chapters.length === 0 ? `<p>${escapeHtml(words.empty[locale])}</p>` : ''}${sinceTable(parts, since)}
<footer>${footnotes(paper)}</footer>
</main>
</body>
</html>
`;
}

function notes({ edition, locale, problems }: WhitePaper, demo: boolean): string {
  const lines = [
    ...(edition ? [] : [words.preview[locale]]),
    ...(demo ? [words.demo[locale]] : []),
    ...(problems.length > 0 && !edition ? [problemLine(problems, locale)] : []),
  ];
  return lines.length === 0 ? '' : `<p class="note">${lines.map(escapeHtml).join('<br>')}</p>\n`;
}

function problemLine(problems: WhitePaper['problems'], locale: Locale): string {
  const list = [...new Set(problems.map((p) => p.at))].slice(0, 10).join(locale === 'zh' ? '、' : ', ');
  return say(words.problems, locale, { count: problems.length, list });
}

function cover(paper: WhitePaper): string {
  const { locale, edition } = paper;
  const lines = [
    paper.issuer === null ? null : `<p class="issuer">${escapeHtml(paper.issuer)}</p>`,
    edition ? `<p class="edition">${escapeHtml(editionLine(paper) ?? '')}</p>` : null,
    edition?.reason
      ? `<p class="as-of">${escapeHtml(say(words.corrected, locale, { reason: edition.reason }))}</p>`
      : null,
    `<p class="as-of">${escapeHtml(say(words.asOf, locale, { day: longDay(paper.asOf, locale) }))}</p>`,
  ];
  return `<header>
<h1>${escapeHtml(paper.title)}</h1>
<p class="subtitle">${escapeHtml(paper.subtitle)}</p>
${lines.filter((l) => l !== null).join('\n')}
</header>`;
}

function foreword(parts: PageParts): string {
  const { foreword: printed, locale } = parts.paper;
  if (printed.length === 0) return '';
  return `<section id="foreword">
<h2>${escapeHtml(words.foreword[locale])}</h2>
${sections(parts, printed, () => null)}</section>
`;
}

function contents({ chapters, foreword: first, locale }: WhitePaper): string {
  if (chapters.length === 0) return '';
  const item = ({ anchor, text }: Heading, inner = '') =>
    `<li><a href="#${anchor}">${escapeHtml(text)}</a>${inner}</li>`;
  const lines = chapters.map((chapter, i) => {
    const below = chapter.sections.flatMap((s) => sectionHeading(chapter, s, locale) ?? []);
    const list = below.length === 0 ? '' : `\n<ol>${below.map((h) => item(h)).join('')}</ol>`;
    return item(chapterHeading(chapter, i, locale), list);
  });
  return `<nav aria-label="${words.contents[locale]}">
<p class="nav-title">${words.contents[locale]}</p>
<ol>${first.length === 0 ? '' : item({ anchor: 'foreword', text: words.foreword[locale] })}${lines.join('\n')}</ol>
</nav>`;
}

function chapterHtml(parts: PageParts, chapter: PrintedChapter, index: number): string {
  const { locale } = parts.paper;
  const { anchor, text } = chapterHeading(chapter, index, locale);
  return `<section id="${anchor}" class="chapter">
<h2>${escapeHtml(text)}</h2>
${sections(parts, chapter.sections, (s) => sectionHeading(chapter, s, locale))}${chapterTable(parts, chapter)}
</section>`;
}

const sections = (
  parts: PageParts,
  printed: readonly PrintedSection[],
  headingOf: (s: PrintedSection) => Heading | null,
): string =>
  printed
    .map((s) => {
      const heading = headingOf(s);
      const head = heading ? `<h3 id="${heading.anchor}">${escapeHtml(heading.text)}</h3>\n` : '';
      const body = s.paragraphs.map((p) => `<p>${paragraph(p, parts.link)}</p>\n`).join('');
      return head + body + s.charts.map((c) => chartHtml(c, parts.paper.locale)).join('');
    })
    .join('');

/** Names are a list of words and may part; a number and what it says of change may not. */
const paragraph = ({ parts }: Paragraph, link: PageParts['link']): string =>
  parts
    .map((part) => {
      if (typeof part === 'string') return escapeHtml(part);
      return part.kind === 'names' ? escapeHtml(part.text) : link(part.figure, part.text);
    })
    .join('');

const footnotes = ({ locale, compares }: WhitePaper): string =>
  [words.linkNote[locale], ...(compares ? [] : [words.notCompared[locale]])]
    .map((line) => `<p class="table-note">${escapeHtml(line)}</p>`)
    .join('');
