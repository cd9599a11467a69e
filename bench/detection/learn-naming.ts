/**
 * Learns packages/detection/src/score/naming/weights.json from the training part of taobao-ner: logistic regression on
 * where a spelling stands and on the characters beside it. Usage:
 *   npm exec -- node bench/detection/learn-naming.ts [--write] [--labels given]
 * Each figure is of titles that the weights behind it have not seen (ten folds). `--labels given`: learns from the
 * labels as they are, without the brands that they leave out (packages/detection/labels/taobao-ner-left-out.json).
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { PLACE_FEATURES } from '../../packages/detection/src/score/naming/features.ts';
import { calibrationError } from './learner.ts';
import { judgedNaming, learnNaming, names, number, place, rows } from './naming-learning.ts';

const { values } = parseArgs({
  options: { write: { type: 'boolean', default: false }, labels: { type: 'string', default: 'read' } },
});
/** Weights that come out as less are left out. */
const NOTHING = 0.1;
const labels = values.labels === 'given' ? 'given' : 'read';
const judged = judgedNaming(labels);

const percent = (a: number, b: number) => `${((100 * a) / b).toFixed(1)}%`;
const sum = (part: typeof judged, by: 'given' | 'read') => part.reduce((s, r) => s + r[by], 0);
process.stdout.write(
  `${rows.length} hits, ${sum(judged, 'given')} brands by the labels, ${sum(judged, 'read')} with those they leave out\n`,
);
for (const by of ['given', 'read'] as const) {
  const error = calibrationError(judged.map((r) => ({ p: r.p, y: r[by] })));
  process.stdout.write(`against labels ${by}: expected calibration error ${error.toFixed(3)}\n`);
  for (const threshold of [0.3, 0.4, 0.5, 0.6]) {
    const kept = judged.filter((r) => r.p >= threshold);
    const right = sum(kept, by);
    process.stdout.write(
      `  at ${threshold}: recall ${percent(right, sum(judged, by))}, precision ${percent(right, kept.length)}\n`,
    );
  }
}

const weights = learnNaming(labels);
const rounded = (n: string) => Math.round(weights[number.get(n)!]! * 1000) / 1000;
const lexical = names.filter((n) => !place.has(n) && Math.abs(rounded(n)) >= NOTHING);
process.stdout.write(`${PLACE_FEATURES.length} features of place, ${lexical.length} words and neighbours\n`);
if (values.write) {
  const path = new URL('../../packages/detection/src/score/naming/weights.json', import.meta.url);
  const body = {
    note: 'Learned by bench/detection/learn-naming.ts: log-odds that a spelling names the mark.',
    place: Object.fromEntries(PLACE_FEATURES.map((n) => [n, number.has(n) ? rounded(n) : 0])),
    lexical: Object.fromEntries(lexical.map((n) => [n, rounded(n)])),
  };
  writeFileSync(path, `${JSON.stringify(body, null, 2)}\n`);
}
