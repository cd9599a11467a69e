/**
 * Learns packages/detection/src/score/naming-weights.json from the training part of taobao-ner: logistic
 * regression by gradient descent. Usage: npm exec -- node bench/detection/learn-naming.ts [--write]
 * Of the titles a tenth at a time is looked at with the brands that the other nine tenths label, so that a brand is
 * known when it stands elsewhere, as a registered mark is, and not because it stands here.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findGoods } from '../../packages/detection/src/score/cues.ts';
import { FEATURES, featuresOf } from '../../packages/detection/src/score/naming.ts';
import { WordMatcher } from '../../packages/detection/src/text/matcher.ts';
import { readLabelled } from './taobao.ts';

const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } });
const FOLDS = 10;
const STEPS = 3000;
const RATE = 1;
const SHRINK = 0.0005;

const titles = readLabelled('train');
const rows: { x: number[]; y: number; fold: number }[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const brands = new Set(
    titles
      .filter((_, i) => i % FOLDS !== fold)
      .flatMap(({ title, brands: spans }) => spans.map(([a, b]) => title.slice(a, b).trim().toLowerCase())),
  );
  brands.delete('');
  const matcher = new WordMatcher([...brands].map((text) => ({ id: text, text })));
  titles.forEach(({ title, brands: spans }, i) => {
    if (i % FOLDS !== fold) return;
    const hits = matcher.find(title);
    if (hits.length === 0) return;
    const goods = findGoods(title);
    for (const hit of hits) {
      const y = spans.some(([a, b]) => hit.span[0] < b && a < hit.span[1]) ? 1 : 0;
      rows.push({ x: featuresOf(title, hit, hits, goods), y, fold });
    }
  });
}

function learn(data: typeof rows): number[] {
  const w = FEATURES.map(() => 0);
  for (let step = 0; step < STEPS; step++) {
    const slope = w.map((v) => v * SHRINK);
    for (const { x, y } of data) {
      const z = x.reduce((s, v, k) => s + v * w[k]!, 0);
      const error = 1 / (1 + Math.exp(-z)) - y;
      for (let k = 0; k < w.length; k++) slope[k]! += (error * x[k]!) / data.length;
    }
    for (let k = 0; k < w.length; k++) w[k]! -= RATE * slope[k]!;
  }
  return w;
}

const positive = rows.filter((r) => r.y === 1).length;
process.stdout.write(`${rows.length} hits, ${positive} of them brands\n`);
// A rehearsal: the first half of the folds learns, the other is judged.
const rehearsal = learn(rows.filter((r) => r.fold < FOLDS / 2));
for (const threshold of [0.3, 0.4, 0.5, 0.6]) {
  let kept = 0;
  let right = 0;
  let all = 0;
  for (const { x, y, fold } of rows) {
    if (fold < FOLDS / 2) continue;
    all += y;
    const z = x.reduce((s, v, k) => s + v * rehearsal[k]!, 0);
    if (1 / (1 + Math.exp(-z)) < threshold) continue;
    kept++;
    right += y;
  }
  const percent = (a: number, b: number) => `${((100 * a) / b).toFixed(1)}%`;
  process.stdout.write(
    `  at ${threshold}: recall ${percent(right, all)}, precision ${percent(right, kept)}\n`,
  );
}
const weights = learn(rows).map((v) => Math.round(v * 1000) / 1000);
for (const [k, name] of FEATURES.entries()) process.stdout.write(`  ${name.padEnd(28)} ${weights[k]}\n`);
if (values.write) {
  const path = new URL('../../packages/detection/src/score/naming-weights.json', import.meta.url);
  const note = 'Learned by bench/detection/learn-naming.ts; in the order of FEATURES in naming.ts.';
  writeFileSync(path, `${JSON.stringify({ note, weights }, null, 2)}\n`);
}
