/**
 * Brands of taobao-ner: marks are the brands that the training part labels, titles are the development part. Usage:
 *   npm exec -- node bench/detection/brands.ts [--part dev] [--show missed|wrong]
 * Recall: of the labelled spans whose text is one of the marks, those that a hit of the mark covers exactly.
 * Precision: of the hits, those that overlap a labelled brand, and those that are one exactly.
 */
import { parseArgs } from 'node:util';
import { createDetector } from '../../packages/detection/src/detector.ts';
import { foldText } from '../../packages/detection/src/text/view.ts';
import { readLabelled, trainingBrands } from './taobao.ts';

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

let spans = 0;
let found = 0;
let hits = 0;
let overlapping = 0;
let exact = 0;
for (const { title, brands: labelled } of readLabelled('dev')) {
  const all = detector.matchTitle(title);
  const good = all.filter((h) => h.score >= THRESHOLD);
  for (const [from, to] of labelled) {
    const text = title.slice(from, to);
    if (!known.has(foldText(text))) continue;
    spans++;
    if (good.some((h) => h.span[0] <= from && h.span[1] >= to)) found++;
    else if (values.show === 'missed')
      process.stdout.write(
        `  missed ${text} in ${title} | ${all.map((h) => `${h.text} ${h.rule} ${h.score}`).join('; ')}\n`,
      );
  }
  for (const h of good) {
    hits++;
    const over = labelled.some(([from, to]) => h.span[0] < to && from < h.span[1]);
    if (over) overlapping++;
    else if (values.show === 'wrong')
      process.stdout.write(`  wrong ${h.text} (${h.mark} ${h.rule} ${h.score}) in ${title}\n`);
    if (labelled.some(([from, to]) => h.span[0] === from && h.span[1] === to)) exact++;
  }
}
const percent = (a: number, b: number) => `${((100 * a) / b).toFixed(1)}%`;
process.stdout.write(
  `${brands.length} marks; recall ${percent(found, spans)} of ${spans} spans; precision ${percent(overlapping, hits)} ` +
    `(${percent(exact, hits)} with the very span) of ${hits} hits\n`,
);
