/**
 * Does the score hold what it says? Usage:
 *   npm exec -- node bench/detection/calibration.ts [--write-plot] [--write-table]
 * Each title is judged by weights and a calibration that were learned without it: taobao-ner by titles in ten folds
 * (whether the mark is named), our own titles by families in ten folds (the score of `detect`), and the held-out
 * families. `by chance`: what a score that holds exactly would show on as many titles. `--write-table` writes what
 * `thresholdFor` reads, `--write-plot` docs/images/calibration.svg.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { calibrationError, errorByChance } from './learner.ts';
import { judgedNaming } from './naming-learning.ts';
import { drawReliability, type Point } from './reliability-plot.ts';
import { seeded } from './seeded.ts';
import {
  calibrate,
  calibratedApart,
  type Judged,
  judge,
  learn,
  rows,
  scaled,
  train,
  withoutOwnFamily,
} from './use-learning.ts';

const { values } = parseArgs({
  options: {
    'write-plot': { type: 'boolean', default: false },
    'write-table': { type: 'boolean', default: false },
  },
});
const BINS = 10;
const DRAWS = 200;

/**
 * Families go right or wrong together: what the training families, unseen, show where only so many places of them are
 * judged, whole families at a time. Their calibration holds for all of them, so this too is chance.
 */
function byFamilies(judged: readonly Judged[], places: number): { mean: number; ninth: number } {
  const families = [...Map.groupBy(judged, (j) => j.row.example.family).values()];
  const random = seeded(5);
  const errors = Array.from({ length: DRAWS }, () => {
    const drawn = families.map((of) => ({ of, at: random() })).sort((a, b) => a.at - b.at);
    const part: Judged[] = [];
    for (const { of } of drawn) if (part.length < places) part.push(...of);
    return calibrationError(part);
  }).sort((a, b) => a - b);
  return { mean: errors.reduce((a, b) => a + b, 0) / DRAWS, ninth: errors[Math.floor(0.9 * DRAWS)]! };
}

function report(name: string, judged: readonly Point[]): void {
  process.stdout.write(
    `${name}: ${judged.length}; expected calibration error ${calibrationError(judged).toFixed(3)}, by chance ${errorByChance(judged).toFixed(3)}\n`,
  );
  for (let b = 0; b < BINS; b++) {
    const of = judged.filter((j) => Math.min(BINS - 1, Math.floor(j.p * BINS)) === b);
    if (of.length === 0) continue;
    const mean = (by: 'p' | 'y') => (of.reduce((s, j) => s + j[by], 0) / of.length).toFixed(2);
    process.stdout.write(`    ${(b / BINS).toFixed(1)}: ${of.length} said ${mean('p')}, are ${mean('y')}\n`);
  }
}

const naming = judgedNaming('read');
report('the mark is named (taobao-ner, with the brands that the labels leave out)', naming);
report('the mark is named (taobao-ner, labels as given)', judgedNaming('given', naming));
const outside = withoutOwnFamily(train);
const apart = calibratedApart(outside);
report('to be looked at (our own titles, families in folds)', apart);
const scale = calibrate(outside);
const model = learn(train);
const held = rows.filter((r) => r.example.part === 'held-out').map((r) => scaled(judge(model, r), scale));
report('to be looked at (held-out families)', held);
const { mean, ninth } = byFamilies(apart, held.length);
process.stdout.write(
  `    of ${held.length} places of whole training families: ${mean.toFixed(3)}, nine draws of ten below ${ninth.toFixed(3)}\n`,
);
report('to be looked at (both)', [...apart, ...held]);

if (values['write-table']) {
  const all = [...apart, ...held];
  const steps = Array.from({ length: 19 }, (_, i) => (i + 1) / 20);
  const table = steps.map((from) => {
    const above = all.filter((j) => j.p >= from);
    return { from, titles: above.length, right: above.filter((j) => j.y === 1).length };
  });
  const note =
    'Written by bench/detection/calibration.ts --write-table: of the labelled titles with a score from `from` on, how many are to be looked at. No title taught the weights it is judged by.';
  const path = new URL('../../packages/detection/src/score/calibration/reliability.json', import.meta.url);
  writeFileSync(path, `${JSON.stringify({ note, table }, null, 2)}\n`);
}
if (values['write-plot'])
  writeFileSync(
    new URL('../../docs/images/calibration.svg', import.meta.url),
    drawReliability([
      { name: '写明商标 the mark is named', points: naming },
      { name: '应当查看 to be looked at', points: [...apart, ...held] },
    ]),
  );
