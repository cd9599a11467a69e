/**
 * Learns packages/detection/src/score/use/weights.json from our own labelled titles (packages/detection/labels): whether
 * the classes of goods make the mark likelier, what the title does with the mark, and the calibration. Usage:
 *   npm exec -- node bench/detection/learn-use.ts [--write] [--show]
 * Only the training part teaches. Calibration is fitted to what each family gets from weights learned without it.
 * `--show` prints the held-out titles that are judged wrong.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { SUSPICIOUS, USES, type Use } from '../../packages/detection/src/score/use/uses.ts';
import { calibrationError, fitRows, foldOf, predict, type Row } from './learner.ts';
import { type UseRow, useRows } from './use-data.ts';

const { values } = parseArgs({
  options: { write: { type: 'boolean', default: false }, show: { type: 'boolean', default: false } },
});
const FOLDS = 10;
const SHRINK_NAMED = 1;
const SHRINK_USE = 0.5;
const BIAS = 'always';

const { rows, missed } = useRows();
for (const e of missed) process.stdout.write(`  not seen by the matcher: ${e.id} ${e.title}\n`);
const index = (names: Iterable<string>) => new Map([...new Set(names)].sort().map((n, i) => [n, i]));
const train = rows.filter((r) => r.example.part === 'train');
const namedIndex = index(train.flatMap((r) => r.identity));
const useIndex = index([BIAS, ...train.flatMap((r) => r.seen)]);
const ones = (names: readonly string[], numbers: ReadonlyMap<string, number>): Row['x'] =>
  [...new Set(names)].flatMap((n) => (numbers.has(n) ? [[numbers.get(n)!, 1] as const] : []));

interface Model {
  named: Float64Array[];
  uses: Float64Array[];
}

function learn(part: readonly UseRow[]): Model {
  const named = part.map((r) => ({
    x: ones(r.identity, namedIndex),
    y: r.example.label === 'other' ? 0 : 1,
    offset: r.naming,
  }));
  const uses = part
    .filter((r) => r.example.label !== 'other')
    .map((r) => ({ x: ones([BIAS, ...r.seen], useIndex), y: USES.indexOf(r.example.label as Use) }));
  return {
    named: fitRows(named, namedIndex.size, 1, () => SHRINK_NAMED, 800),
    uses: fitRows(
      uses,
      useIndex.size,
      USES.length,
      (k) => (k === useIndex.get(BIAS) ? 0.01 : SHRINK_USE),
      800,
    ),
  };
}

interface Judged {
  row: UseRow;
  raw: number;
  p: number;
  y: number;
  use: Use;
}

function judge(model: Model, row: UseRow): Judged {
  const named = predict(model.named, ones(row.identity, namedIndex), row.naming)[0]!;
  const uses = predict(model.uses, ones([BIAS, ...row.seen], useIndex));
  const raw = named * USES.reduce((sum, use, u) => sum + (SUSPICIOUS.has(use) ? uses[u]! : 0), 0);
  const { label } = row.example;
  const y = label !== 'other' && SUSPICIOUS.has(label) ? 1 : 0;
  return { row, raw, p: raw, y, use: USES[uses.indexOf(Math.max(...uses))]! };
}

const logit = (p: number) =>
  Math.log(Math.min(1 - 1e-6, Math.max(1e-6, p)) / (1 - Math.min(1 - 1e-6, Math.max(1e-6, p))));

/** Platt's two numbers. */
function calibrate(judged: readonly Judged[]): { slope: number; intercept: number } {
  const data = judged.map(({ raw, y }) => ({ x: [[0, logit(raw)] as const, [1, 1] as const], y }));
  const [w] = fitRows(data, 2, 1, () => 0.01, 3000);
  return { slope: w![0]!, intercept: w![1]! };
}

/** Each family judged by weights that were learned without it. */
function withoutOwnFamily(part: readonly UseRow[]): Judged[] {
  const fold = foldOf(FOLDS);
  const folds = part.map((r) => fold(r.example.family));
  return Array.from({ length: FOLDS }, (_, f) => {
    const model = learn(part.filter((_, i) => folds[i] !== f));
    return part.filter((_, i) => folds[i] === f).map((r) => judge(model, r));
  }).flat();
}

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
      `${calibrationError(judged).toFixed(3)}\n`,
  );
  for (const use of USES) {
    const of = named.filter((j) => j.row.example.label === use);
    const as = of.filter((j) => j.use === use).length;
    process.stdout.write(`    ${use}: ${as} of ${of.length}\n`);
  }
}

const outside = withoutOwnFamily(train);
const { slope, intercept } = calibrate(outside);
const scaled = (j: Judged): Judged => ({ ...j, p: 1 / (1 + Math.exp(-(slope * logit(j.raw) + intercept))) });
report('training part, each family unseen', outside.map(scaled));
const model = learn(train);
const held = rows.filter((r) => r.example.part === 'held-out').map((r) => scaled(judge(model, r)));
report('held-out families', held);
process.stdout.write(`calibration: slope ${slope.toFixed(3)}, intercept ${intercept.toFixed(3)}\n`);
if (values.show)
  for (const j of [...outside.map(scaled), ...held].filter((j) => j.p >= 0.5 !== (j.y === 1)))
    process.stdout.write(
      `  ${j.row.example.part} ${j.row.example.label} as ${j.use} ${j.p.toFixed(2)}: ${j.row.example.title} | ${j.row.seen.join(', ')}\n`,
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
    calibration: { slope: rounded(slope), intercept: rounded(intercept) },
  };
  const path = new URL('../../packages/detection/src/score/use/weights.json', import.meta.url);
  writeFileSync(path, `${JSON.stringify(body, null, 2)}\n`);
}
