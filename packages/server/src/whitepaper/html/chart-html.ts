import type { Locale } from '@citong/matters';
import { drawChart } from '../charts/chart-svg.ts';
import { chartCaption } from '../headings.ts';
import type { NumberedChart } from '../paper.ts';
import { escapeHtml } from './escape.ts';

/** A chart in the page, told in words to those who cannot see it. */
export function chartHtml(chart: NumberedChart, locale: Locale): string {
  const caption = chartCaption(chart, locale);
  const alternative = `${caption}${locale === 'zh' ? '：' : ': '}${chartInWords(chart, locale)}`;
  const svg = drawChart(chart).svg.replace(
    '<svg ',
    `<svg role="img" aria-label="${escapeHtml(alternative)}" `,
  );
  return `<figure id="chart-${chart.number}">${svg}<figcaption>${escapeHtml(caption)}</figcaption></figure>\n`;
}

/** What the chart shows, as one line of text. */
export const chartInWords = ({ items }: NumberedChart, locale: Locale): string =>
  items.map((i) => `${i.label} ${i.value}`).join(locale === 'zh' ? '，' : ', ');
