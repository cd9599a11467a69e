import type { Locale } from '@citong/matters';
import { ImageRun, Paragraph } from 'docx';
import sharp from 'sharp';
import { drawChart } from '../charts/chart-svg.ts';
import { chartCaption } from '../headings.ts';
import { chartInWords } from '../html/chart-html.ts';
import type { NumberedChart } from '../paper.ts';
import { styleIds } from './styles.ts';
import { caption } from './table.ts';

/** Of the picture on the page, in CSS pixels: 127 mm. */
const pageWidth = 480;
/** Pixels of the picture for each on the page: sharp when printed. */
const sharpness = 3;

/** A chart with its caption below. Whoever cannot see it is told its numbers. */
export async function chartParagraphs(chart: NumberedChart, locale: Locale): Promise<Paragraph[]> {
  const { svg, width, height } = drawChart(chart);
  const size = { width: pageWidth, height: Math.round((height * pageWidth) / width) };
  const png = await sharp(Buffer.from(svg), { density: 72 * sharpness })
    .resize(size.width * sharpness, size.height * sharpness)
    .flatten({ background: '#fff' })
    .png({ palette: true })
    .toBuffer();
  const text = chartCaption(chart, locale);
  const altText = { title: text, name: text, description: `${text} ${chartInWords(chart, locale)}` };
  return [
    new Paragraph({
      style: styleIds.picture,
      children: [new ImageRun({ type: 'png', data: png, transformation: size, altText })],
    }),
    caption(text, 'Figure', chart.number, false),
  ];
}
