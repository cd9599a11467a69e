/**
 * Learns what a changed spelling must look like to be believed. Usage:
 *   npm exec -- node bench/detection/learn-disguises.ts [--write] [--alarms 0.35]
 * Marks are brands of the training part of taobao-ner, in banks of several sizes. Spellings are changed by the
 * matcher's own tables (the bench's are left for measuring) and put into titles of the controls, with spaces around
 * them or without. What is judged in unrelated titles counts against: controls, two-brand listings, the development
 * part, and every second title of the training part; the bench keeps the others. Logistic regression by Newton's
 * method; then the constants are set for so many alarms in 1,000 of these titles, each family by itself.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { allAlike } from '../../packages/detection/src/text/disguise/alike.ts';
import {
  type Family,
  HAN_FEATURES,
  LATIN_FEATURES,
  observe,
  type Sample,
} from '../../packages/detection/src/text/disguise/model.ts';
import { RARITY, SYLLABLE } from '../../packages/detection/src/text/disguise/tables.ts';
import { WordMatcher } from '../../packages/detection/src/text/matcher.ts';
import { isHan, isLatin } from './families.ts';
import { seeded } from './seeded.ts';
import { controlTitles, fittedTitles, trainingBrands } from './taobao.ts';

const { values } = parseArgs({
  options: { write: { type: 'boolean', default: false }, alarms: { type: 'string', default: '0.35' } },
});
const BANKS = [100, 300, 300, 1500, 1500];
const PER_BRAND = 6;
const RIDGE = 1;
const MOST_STEP = 3;
const random = seeded(4_711);
const below = (n: number): number => Math.floor(random() * n);
const pick = (s: ArrayLike<string>): string => s[below(s.length)]!;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

const bySound = new Map<number, string[]>();
for (let u = 0x4e00; u < 0xa000; u++) {
  if (SYLLABLE[u] === 0 || RARITY[u]! > 17) continue;
  bySound.set(SYLLABLE[u]!, [...(bySound.get(SYLLABLE[u]!) ?? []), String.fromCharCode(u)]);
}
const changeHan = (c: string): string => {
  const near = random() < 0.5 ? (bySound.get(SYLLABLE[c.charCodeAt(0)]!) ?? []) : allAlike(c.charCodeAt(0));
  return near.length > 0 ? pick(near) : c;
};
function changed(s: string): string {
  const i = below(s.length);
  if (isHan(s)) {
    const once = s.slice(0, i) + changeHan(s[i]!) + s.slice(i + 1);
    if (s.length < 4 || random() < 0.7) return once;
    const j = below(s.length);
    return once.slice(0, j) + changeHan(s[j]!) + once.slice(j + 1);
  }
  const [before, c, after] = [s.slice(0, i), s[i]!, s.slice(i + 1)];
  const ways = [
    i > 0 ? before + after : s,
    before + c + c + after,
    before + c + pick(LETTERS) + after,
    before + pick(LETTERS) + after,
    i > 0 && after ? before + after[0] + c + after.slice(1) : s,
  ];
  return pick(ways);
}

interface Labelled {
  family: Family;
  features: readonly number[];
  meant: boolean;
  /** Which bank and title. */
  bank: number;
  title: number;
}
const samples: Labelled[] = [];
/** Titles without a plain mark, by bank. */
const unrelated: number[] = [];
const brands = trainingBrands().filter((b) => isHan(b) || isLatin(b));
const controls = controlTitles();

BANKS.forEach((size, bank) => {
  for (let i = brands.length - 1; i > 0; i--) {
    const j = below(i + 1);
    [brands[i], brands[j]] = [brands[j]!, brands[i]!];
  }
  const marks = brands.slice(0, size);
  const matcher = new WordMatcher(
    marks.map((text) => ({ id: text, text })),
    { disguises: true },
  );
  const { patterns } = matcher.parts.bank;
  let seen: Sample[] = [];
  observe((s) => void seen.push(s));
  unrelated[bank] = 0;
  fittedTitles().forEach((title, t) => {
    seen = [];
    if (matcher.find(title).some((h) => h.weight === undefined)) return;
    unrelated[bank]!++;
    for (const { family, features } of seen) samples.push({ family, features, meant: false, bank, title: t });
  });
  for (const mark of marks)
    for (let k = 0; k < PER_BRAND; k++) {
      const written = changed(mark);
      if (written === mark || marks.includes(written)) continue;
      const carrier = pick(controls);
      const at = [0, carrier.length, below(carrier.length)][below(3)]!;
      const space = random() < 0.5 ? ' ' : '';
      seen = [];
      const start = at + space.length;
      matcher.find(carrier.slice(0, at) + space + written + space + carrier.slice(at));
      const own = seen.find(
        (s) => patterns.get(s.pattern) === mark && s.start < start + written.length && s.end > start,
      );
      if (own) samples.push({ family: own.family, features: own.features, meant: true, bank, title: -1 });
    }
  observe(null);
});

/** Solves a symmetric system by elimination. */
function solve(m: number[][], v: number[]): number[] {
  const n = v.length;
  const a = m.map((row, i) => [...row, v[i]!]);
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const f = a[j]![i]! / a[i]![i]!;
      for (let k = i; k <= n; k++) a[j]![k]! -= f * a[i]![k]!;
    }
  }
  const x = new Array<number>(n).fill(0);
  for (let i = n - 1; i >= 0; i--) {
    let sum = a[i]![n]!;
    for (let k = i + 1; k < n; k++) sum -= a[i]![k]! * x[k]!;
    x[i] = sum / a[i]![i]!;
  }
  return x;
}
const dot = (w: readonly number[], x: readonly number[]): number => x.reduce((s, v, i) => s + v * w[i]!, 0);

/** How often chance writes something grows with the number of marks, where no bank of that size is learned from. */
const FIXED = new Map([['bits that are needed beyond', -10 * Math.LN2]]);

function weightsOf(list: readonly Labelled[], names: readonly string[]): number[] {
  const size = names.length;
  let w = names.map((name) => FIXED.get(name) ?? 0);
  w[0] = -list.reduce((sum, s) => sum + dot(w, s.features), 0) / list.length;
  const free = names.map((name) => !FIXED.has(name));
  for (let round = 0; round < 60; round++) {
    const gradient = w.map((x, i) => (i === 0 || !free[i] ? 0 : -RIDGE * x));
    const hessian = w.map((_, i) => w.map((_, j) => (i === j ? RIDGE : 0)));
    for (const { features, meant, bank } of list) {
      // Large banks have more marks to change, but sellers do not change more for them.
      const weight = meant ? BANKS[0]! / BANKS[bank]! : 1;
      const p = 1 / (1 + Math.exp(-dot(w, features)));
      for (let i = 0; i < size; i++) {
        if (features[i] === 0 || !free[i]) continue;
        gradient[i]! += weight * ((meant ? 1 : 0) - p) * features[i]!;
        for (let j = 0; j < size; j++)
          if (free[j]) hessian[i]![j]! += weight * p * (1 - p) * features[i]! * features[j]!;
      }
    }
    const step = solve(hessian, gradient);
    // Far from the end Newton's step may overshoot.
    const scale = Math.min(1, MOST_STEP / Math.max(...step.map(Math.abs)));
    w = w.map((x, i) => x + scale * step[i]!);
  }
  return w;
}

/** Moves the constant so that over all banks no more than so many titles in 1,000 raise an alarm. */
function setAlarms(w: number[], list: readonly Labelled[], perThousand: number): void {
  const highest = new Map<string, number>();
  for (const { meant, bank, title, features } of list) {
    if (meant) continue;
    const key = `${bank} ${title}`;
    highest.set(key, Math.max(highest.get(key) ?? Number.NEGATIVE_INFINITY, dot(w, features)));
  }
  const titles = unrelated.reduce((a, b) => a + b, 0);
  const allowed = Math.floor((titles * perThousand) / 1000);
  const sorted = [...highest.values()].sort((a, b) => b - a);
  w[0]! -= (sorted[allowed] ?? sorted.at(-1) ?? 0) + 1e-6;
  const at = BANKS.map((size, bank) => {
    const alarms = [...highest].filter(
      ([key, v]) => key.startsWith(`${bank} `) && v - (sorted[allowed] ?? 0) > 0,
    );
    return `${size} marks ${((1000 * alarms.length) / unrelated[bank]!).toFixed(2)}`;
  });
  process.stdout.write(`alarms in 1,000: ${at.join(', ')}\n`);
}

const learned: Record<string, number[]> = {};
for (const [family, names] of [
  ['han', HAN_FEATURES],
  ['latin', LATIN_FEATURES],
] as const) {
  const list = samples.filter((s) => s.family === family);
  const w = weightsOf(list, names);
  setAlarms(w, list, Number(values.alarms));
  learned[family] = w.map((x) => Math.round(x * 1e4) / 1e4);
  const meant = list.filter((s) => s.meant);
  process.stdout.write(`${family}: ${meant.length} meant, ${list.length - meant.length} not, believed`);
  for (const [bank, size] of BANKS.entries()) {
    const own = meant.filter((s) => s.bank === bank);
    const believed = own.filter((s) => dot(w, s.features) >= 0).length;
    process.stdout.write(` ${((100 * believed) / own.length).toFixed(1)}% of ${own.length} (${size} marks)`);
  }
  process.stdout.write('\n');
  for (const [i, name] of names.entries())
    process.stdout.write(`  ${w[i]!.toFixed(3).padStart(8)}  ${name}\n`);
}
if (values.write) {
  const path = '../../packages/detection/src/text/disguise/disguise-weights.json';
  const note = 'Learned by bench/detection/learn-disguises.ts.';
  writeFileSync(
    fileURLToPath(new URL(path, import.meta.url)),
    `${JSON.stringify({ note, ...learned }, null, 2)}\n`,
  );
}
