/**
 * Brands of taobao-ner: marks are the brands that the training part labels, titles are the development part. Usage:
 *   npm exec -- node bench/detection/brands.ts [--threshold 0.5] [--show missed|wrong]
 * Recall: of the labelled spans whose text is one of the marks, those that a hit of the mark covers exactly.
 * Precision: of the hits, those that overlap a labelled brand, and those that are one exactly. Nearly half of the
 * development titles stand in the training part too: the others are measured apart as well.
 */
import { parseArgs } from 'node:util';
import { createDetector } from '../../packages/detection/src/detector.ts';
import { foldText } from '../../packages/detection/src/text/view.ts';
import { type LabelledTitle, readLabelled, trainingBrands } from './taobao.ts';

const { values } = parseArgs({
  options: {
    show: { type: 'string' },
    threshold: { type: 'string', default: '0.5' },
  },
});
const THRESHOLD = Number(values.threshold);

const brands = trainingBrands();
const detector = await createDetector({
  marks: brands.map((text) => ({ id: text, kind: 'word' as const, text, classes: [] })),
});
const known = new Set(brands.map(foldText));

const learned = new Set(readLabelled('train').map((t) => t.title));

function measure(titles: readonly LabelledTitle[]): string {
  const n = { spans: 0, found: 0, hits: 0, overlapping: 0, exact: 0 };
  for (const { title, brands: labelled } of titles) {
    const all = detector.matchTitle(title);
    const good = all.filter((h) => h.score >= THRESHOLD);
    for (const [from, to] of labelled) {
      const text = title.slice(from, to);
      if (!known.has(foldText(text))) continue;
      n.spans++;
      if (good.some((h) => h.span[0] <= from && h.span[1] >= to)) n.found++;
      else if (values.show === 'missed')
        process.stdout.write(
          `  missed ${text} in ${title} | ${all.map((h) => `${h.text} ${h.rule} ${h.score}`).join('; ')}\n`,
        );
    }
    for (const h of good) {
      n.hits++;
      if (labelled.some(([from, to]) => h.span[0] < to && from < h.span[1])) n.overlapping++;
      else if (values.show === 'wrong')
        process.stdout.write(`  wrong ${h.text} (${h.mark} ${h.rule} ${h.score}) in ${title}\n`);
      if (labelled.some(([from, to]) => h.span[0] === from && h.span[1] === to)) n.exact++;
    }
  }
  return (
    `recall ${percent(n.found, n.spans)} of ${n.spans} spans; precision ${percent(n.overlapping, n.hits)} ` +
    `(${percent(n.exact, n.hits)} with the very span) of ${n.hits} hits`
  );
}

const percent = (a: number, b: number) => `${((100 * a) / b).toFixed(1)}%`;
const titles = readLabelled('dev');
process.stdout.write(`${brands.length} marks; ${measure(titles)}\n`);
values.show = undefined;
const fresh = titles.filter((t) => !learned.has(t.title));
process.stdout.write(`of the ${fresh.length} titles that the training part has not: ${measure(fresh)}\n`);
