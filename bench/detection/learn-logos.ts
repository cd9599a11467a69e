/**
 * Learns how the evidence of a sighting becomes a probability: `npm exec -- node bench/detection/learn-logos.ts [--write]
 * [--pictures 800] [--marks 8000]`. Needs training/fetch.sh and training/package.json installed. Marks: drawings of sets that
 * neither training nor the test gallery has, and invented words, a fifth of them. Photographs: those of training. Three of
 * ten pictures hold a mark of the bank, two one that the bank lacks, half none, since pictures of a feed mostly show none;
 * banks of several sizes.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { decodePicture } from '../../packages/detection/src/image/decode.ts';
import { lookFor } from '../../packages/detection/src/network/look.ts';
import { LogoNetwork, MODEL_VERSION } from '../../packages/detection/src/network/model.ts';
import {
  type BentSums,
  chanceOf,
  FEATURES,
  featuresOf,
  likeness,
} from '../../packages/detection/src/network/probability.ts';
import { readSide } from '../../packages/detection/src/network/see.ts';
import { fitBentSums, type Row } from './bent-sums.ts';
import { calibrationError, errorByChance, fitRows } from './learner.ts';
import { describeAll, indexOf } from './marks/bank.ts';
import { distractors, type GalleryMark } from './marks/gallery.ts';
import { trainingPhotographs } from './marks/photographs.ts';
import { type How, pieceOf, transform } from './marks/transform.ts';
import { wordmarks } from './marks/wordmarks.ts';
import { seeded } from './seeded.ts';

const { values } = parseArgs({
  options: {
    write: { type: 'boolean', default: false },
    pictures: { type: 'string', default: '800' },
    marks: { type: 'string', default: '8000' },
  },
});
const SIZES = [100, 1000, 8000];
const WORDS = 0.2;
/** Share of the pictures with a mark of the bank, and with a mark at all. */
const SHOWN = 0.3;
const MARKED = 0.5;
const FOLDS = 4;
const HOWS: How[] = ['photo', 'hard', 'hard', 'photo', 'recolour', 'crop', 'cover', 'rotate'];
const print = (line: string) => process.stdout.write(`${line}\n`);

interface PictureRow extends Row {
  picture: number;
}

sharp.concurrency(1);
const random = seeded(11);
const drawings = [...distractors()];
const most = Number(values.marks);
const step = Math.max(1, Math.floor(drawings.length / (most * (1 - WORDS))));
const chosen = [...drawings.filter((_, i) => i % step === 0), ...wordmarks(Math.round(most * WORDS))].sort(
  () => random() - 0.5,
);
const described = await describeAll(chosen);
const known = new Map(chosen.map((m) => [m.id, m]));
const marks = described.ids.map((id) => known.get(id)!);
const banks = SIZES.map((n) => ({
  n: Math.min(n, marks.length),
  bank: indexOf(described, Math.min(n, marks.length)),
}));
const photographs = trainingPhotographs();
if (photographs.length === 0) throw new Error('No photographs: run training/fetch.sh first');
const network = await LogoNetwork.load();
print(`${marks.length} marks, ${photographs.length} photographs`);

async function query(mark: GalleryMark | undefined): Promise<Buffer> {
  const photo = photographs[Math.floor(random() * photographs.length)]!;
  if (!mark) return pieceOf(photo, random);
  const made = await transform(mark, HOWS[Math.floor(random() * HOWS.length)]!, photo, random);
  return made?.picture ?? pieceOf(photo, random);
}

const rows: PictureRow[] = [];
const count = Number(values.pictures);
for (let p = 0; p < count; p++) {
  const { n, bank } = banks[p % banks.length]!;
  const kind = random();
  // A mark that the bank lacks: from beyond the first n; the largest bank lacks none, so it gets more empty pictures.
  const at =
    kind < SHOWN
      ? Math.floor(random() * n)
      : kind < MARKED && n < marks.length
        ? n + Math.floor(random() * (marks.length - n))
        : -1;
  const raster = await decodePicture(await query(marks[at]), readSide());
  const sightings = await lookFor(raster, { network, bank });
  const rank = (s: (typeof sightings)[number]) => likeness(s) + 0.8 * s.there + 0.1 * s.same;
  const best = [...sightings].sort((a, b) => rank(b) - rank(a)).slice(0, 24);
  for (const s of best)
    rows.push({ x: featuresOf(s, sightings, raster, n), y: s.mark === marks[at]?.id ? 1 : 0, picture: p });
  if (p % 100 === 99) print(`${p + 1} pictures`);
}

/** The surest of each picture. */
function surest<T extends { p: number; of: number }>(said: readonly T[]): T[] {
  const top = new Map<number, T>();
  for (const s of said) if (s.p > (top.get(s.of)?.p ?? -1)) top.set(s.of, s);
  return [...top.values()];
}

/**
 * Bent sums whose logit is then drawn out or in so that it holds for the surest sighting of a picture, which is what is
 * acted on: the largest of many chances promises too much.
 */
function learned(from: readonly PictureRow[]): BentSums {
  const model = fitBentSums(from);
  const top = surest(from.map((r) => ({ p: chanceOf(model, r.x), y: r.y, of: r.picture })));
  const logits = top.map(({ p, y }) => ({
    x: [
      [0, Math.log(p / (1 - p))],
      [1, 1],
    ] as const,
    y,
  }));
  const [slope, intercept] = fitRows(logits, 2, 1, () => 0)[0]! as unknown as [number, number];
  return {
    bias: slope * model.bias + intercept,
    sums: model.sums.map((s) => ({ ...s, counts: slope * s.counts })),
  };
}

/** Each picture judged by what the other three quarters taught. */
const said = Array.from({ length: FOLDS }, (_, fold) => {
  const model = learned(rows.filter((r) => r.picture % FOLDS !== fold));
  return rows
    .filter((r) => r.picture % FOLDS === fold)
    .map((r) => ({ p: chanceOf(model, r.x), y: r.y, of: r.picture }));
}).flat();
print(
  `calibration error of pictures that set nothing: ${calibrationError(said).toFixed(3)} of ${said.length} sightings`,
);
const top = surest(said);
print(
  `of the surest sighting of each: ${calibrationError(top).toFixed(3)} of ${top.length}, by chance ${errorByChance(top).toFixed(3)}`,
);
if (values.write) {
  const rounded = (v: number) => Number(v.toPrecision(5));
  const { bias, sums } = learned(rows);
  const body = {
    model: MODEL_VERSION,
    features: FEATURES,
    bias: rounded(bias),
    sums: sums.map((s) => ({ bias: rounded(s.bias), by: s.by.map(rounded), counts: rounded(s.counts) })),
  };
  const path = new URL('../../packages/detection/src/network/weights.json', import.meta.url);
  writeFileSync(path, `${JSON.stringify(body, null, 2)}\n`);
}
