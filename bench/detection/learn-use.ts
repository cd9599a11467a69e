/**
 * Learns packages/detection/src/score/use/weights.json from our own labelled titles (packages/detection/labels): whether
 * the classes of goods make the mark likelier, what the title does with the mark, and the calibration. Usage:
 *   npm exec -- node bench/detection/learn-use.ts [--write] [--show]
 * Only the training part teaches. Calibration is fitted to what each family gets from weights learned without it,
 * and by the words of the lists that another family holds too. `--show` prints the training titles that are judged
 * wrong: whoever looks at held-out ones must move them (docs/labelling.md).
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { USES } from '../../packages/detection/src/score/use/uses.ts';
import { calibrationError, errorByChance } from './learner.ts';
import {
  BIAS,
  calibrate,
  calibratedApart,
  type Judged,
  judge,
  learn,
  missed,
  namedIndex,
  rows,
  scaled,
  train,
  useIndex,
  withoutOwnFamily,
} from './use-learning.ts';

const { values } = parseArgs({
  options: { write: { type: 'boolean', default: false }, show: { type: 'boolean', default: false } },
});
for (const e of missed) process.stdout.write(`  not seen by the matcher: ${e.id} ${e.title}\n`);

const percent = (a: number, b: number) => `${((100 * a) / Math.max(1, b)).toFixed(1)}%`;
function report(name: string, judged: readonly Judged[]): void {
  const named = judged.filter((j) => j.row.example.label !== 'other');
  const right = named.filter((j) => j.use === j.row.example.label).length;
  const found = judged.filter((j) => j.p >= 0.5);
  const good = found.filter((j) => j.y === 1).length;
  const all = judged.filter((j) => j.y === 1).length;
  process.stdout.write(
    `${name}: ${judged.length} titles; use right ${percent(right, named.length)}; to be looked at: recall ` +
      `${percent(good, all)}, precision ${percent(good, found.length)}; expected calibration error ` +
      `${calibrationError(judged).toFixed(3)}, by chance ${errorByChance(judged).toFixed(3)}\n`,
  );
  for (const use of USES) {
    const of = named.filter((j) => j.row.example.label === use);
    const as = of.filter((j) => j.use === use).length;
    process.stdout.write(`    ${use}: ${as} of ${of.length}\n`);
  }
}

const outside = withoutOwnFamily(train);
const scale = calibrate(outside);
const apart = calibratedApart(outside);
report('training part, each family unseen', apart);
const model = learn(train);
const held = rows.filter((r) => r.example.part === 'held-out').map((r) => scaled(judge(model, r), scale));
report('held-out families', held);
process.stdout.write(
  `calibration: slope ${scale.slope.toFixed(3)}, intercept ${scale.intercept.toFixed(3)}\n`,
);
if (values.show)
  for (const j of apart.filter((j) => j.p >= 0.5 !== (j.y === 1)))
    process.stdout.write(
      `  ${j.row.example.label} as ${j.use} ${j.p.toFixed(2)}: ${j.row.example.title} | ${j.row.unread.seen.join(', ')}\n`,
    );

if (values.write) {
  const rounded = (v: number) => Math.round(v * 1000) / 1000;
  const names = [...useIndex.keys()].filter((n) => n !== BIAS);
  const by = (n: string) => model.uses.map((w) => rounded(w[useIndex.get(n)!]!));
  const body = {
    note: 'Learned by bench/detection/learn-use.ts. named: log-odds that the mark is named; uses: by use, in the order of USES.',
    named: Object.fromEntries([...namedIndex].map(([n, i]) => [n, rounded(model.named[0]![i]!)])),
    bias: by(BIAS),
    uses: Object.fromEntries(names.map((n) => [n, by(n)])),
    calibration: { slope: rounded(scale.slope), intercept: rounded(scale.intercept) },
  };
  const path = new URL('../../packages/detection/src/score/use/weights.json', import.meta.url);
  writeFileSync(path, `${JSON.stringify(body, null, 2)}\n`);
}
