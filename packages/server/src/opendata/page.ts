import { chapters, type Locale } from '@citong/matters';
import type { City } from '../city/index.ts';
import { escapeHtml } from '../whitepaper/html/escape.ts';
import { say, scopes } from '../whitepaper/words.ts';
import type { OpenData, OpenFigure } from './open-data.ts';
import type { Cell } from './suppress.ts';
import { words } from './words.ts';

interface Page {
  readonly data: OpenData;
  readonly city: Pick<City, 'regionName' | 'texts'>;
  readonly locale: Locale;
  readonly demo: boolean;
}

/** The public page of a year as one HTML document that loads nothing. */
export function openDataPage(page: Page): string {
  const { data, locale, demo } = page;
  const title = say(words.title, locale, { city: data.city[locale] });
  return `<!DOCTYPE html>
<html lang="${locale === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<header><h1>${escapeHtml(title)}</h1>
${years(page)}
${demo ? `<p class="demo">${words.demo[locale]}</p>` : ''}
</header>
<main>
${data.figures.length === 0 ? `<p>${words.none[locale]}</p>` : chapterTables(page)}
<section class="terms"><h2>${words.terms[locale]}</h2>${paragraphs(data.terms[locale])}</section>
</main>
</body>
</html>
`;
}

const paragraphs = (text: string): string =>
  text
    .split('\n')
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join('');

function years({ data, locale }: Page): string {
  if (data.years.length === 0) return '';
  const links = data.years.map((year) => {
    const name = say(words.yearOf, locale, { year });
    return `<a href="/open-data/${year}?lang=${locale}"${year === data.year ? ' aria-current="page"' : ''}>${name}</a>`;
  });
  const other = locale === 'zh' ? 'en' : 'zh';
  const language = `<a href="?lang=${other}" lang="${other}">${other === 'en' ? 'English' : '中文'}</a>`;
  return `<nav aria-label="${words.years[locale]}">${links.join(' ')} ${language}</nav>`;
}

function chapterTables(page: Page): string {
  const { data, city, locale } = page;
  const file = (format: string) => `/api/open-data/${data.year}${format === 'csv' ? '/figures.csv' : ''}`;
  const downloads = ['csv', 'json']
    .map((f) => `<a href="${file(f)}?lang=${locale}" download>${f.toUpperCase()}</a>`)
    .join(' ');
  const tables = chapters.flatMap((chapter) => {
    const figures = data.figures.filter((f) => f.chapter === chapter);
    if (figures.length === 0) return [];
    const name = city.texts[locale][`whitepaper.${chapter}.title`] ?? chapter;
    return [`<section><h2>${escapeHtml(name)}</h2>${table(page, figures)}</section>`];
  });
  return `<p>${words.lead[locale]} ${words.download[locale]}${locale === 'zh' ? '：' : ': '}${downloads}</p>
${tables.join('\n')}
<p class="quiet">${words.note[locale]}</p>`;
}

function table(page: Page, figures: readonly OpenFigure[]): string {
  const { locale } = page;
  const head = [words.figure, words.scope, words.value, words.office].map(
    (w) => `<th scope="col">${w[locale]}</th>`,
  );
  return `<table><thead><tr>${head.join('')}</tr></thead><tbody>
${figures.map((f) => row(page, f)).join('\n')}
</tbody></table>`;
}

function row(page: Page, f: OpenFigure): string {
  const { locale } = page;
  const more = `<details><summary>${words.formula[locale]}</summary><p>${escapeHtml(f.formula[locale])}</p>${counties(page, f)}</details>`;
  return `<tr id="${escapeHtml(f.id)}"><th scope="row">${escapeHtml(f.label[locale])}${more}</th>
<td>${scopes[f.scope][locale]}</td><td class="n">${shown(f, f.total, locale)}</td>
<td>${escapeHtml(f.office[locale])}</td></tr>`;
}

function counties({ city, locale }: Page, f: OpenFigure): string {
  if (f.regions.length === 0) return '';
  const lines = f.regions.map((r) => {
    const name = (r.region && city.regionName(r.region)?.[locale]) || words.wholeCity[locale];
    return `<li>${escapeHtml(name)} <span class="n">${shown(f, r, locale)}</span></li>`;
  });
  return `<p>${words.byCounty[locale]}</p><ul>${lines.join('')}</ul>`;
}

function shown(f: OpenFigure, { value, withheld }: Cell, locale: Locale): string {
  if (withheld) return words.withheld[locale];
  if (value === null) return '—';
  const number = (v: number, digits: number) =>
    new Intl.NumberFormat(locale === 'zh' ? 'zh-CN' : 'en-GB', { maximumFractionDigits: digits }).format(v);
  if (f.isShare) return `${number(value * 100, f.decimals)}%`;
  return escapeHtml(`${number(value, f.decimals)}${locale === 'zh' ? '' : ' '}${f.unit[locale]}`);
}

const style = `
:root { color-scheme: light; --ink: #1c1b1a; --quiet: #6a645e; --red: #a3261c; --line: #ddd6ce; }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: #faf8f5;
  font: 16px/1.7 "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif; }
header, main { max-width: 960px; margin: 0 auto; padding: 24px 20px; }
header { border-bottom: 3px solid var(--red); }
h1 { margin: 0 0 8px; font-size: 26px; line-height: 1.35; text-wrap: balance; }
h2 { margin: 32px 0 8px; font-size: 19px; }
nav { display: flex; flex-wrap: wrap; gap: 6px 18px; }
a { color: var(--red); }
a[aria-current] { color: inherit; font-weight: 700; text-decoration: none; }
nav a[lang] { margin-inline-start: auto; }
.demo { margin: 12px 0 0; padding: 6px 12px; border-inline-start: 3px solid var(--red); background: #f6ebe8; font-size: 14px; }
table { width: 100%; border-collapse: collapse; background: #fff; font-size: 15px; }
th, td { padding: 8px 12px; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; }
thead th { font-size: 13px; color: var(--quiet); white-space: nowrap; }
tbody th { font-weight: 400; }
tbody td:nth-child(2) { white-space: nowrap; }
.n { white-space: nowrap; font-variant-numeric: tabular-nums; }
td.n { text-align: end; font-weight: 600; }
thead th:nth-child(3) { text-align: end; }
details { font-size: 13px; color: var(--quiet); }
summary { cursor: pointer; }
details p { margin: 4px 0; }
details ul { margin: 0; padding: 0; list-style: none; columns: 2; }
.quiet, .terms { color: var(--quiet); font-size: 14px; }
.terms p { margin: 4px 0; }
@media (max-width: 640px) {
  h1 { font-size: 21px; }
  th, td { padding: 8px 6px; }
  table { font-size: 14px; }
  th:nth-child(4), td:nth-child(4) { display: none; }
}
`;
