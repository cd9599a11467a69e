/**
 * Logos in pictures, against peers in one run:
 *   npm exec -- node bench/detection/logos.ts [--queries 300] [--negatives 1000] [--large 26000] [--peers] [--thorough] [--only gallery,…]
 * Needs training/package.json installed and training/fetch.sh run. Marks, photographs: marks/split.ts, marks/photographs.ts
 * (none that training saw). Parts: gallery (1,900 marks), alarms, large, flickr, speed (a bank of 300,000).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { VectorReader } from '../../packages/detection/src/bank/vectors/vector-reader.ts';
import { OpenedPicture } from '../../packages/detection/src/image/opened.ts';
import type { Eye } from '../../packages/detection/src/network/look.ts';
import { LogoNetwork } from '../../packages/detection/src/network/model.ts';
import { readSide, seeInRaster } from '../../packages/detection/src/network/see.ts';
import { findWordsInPicture } from '../../packages/detection/src/ocr/picture-words.ts';
import { READ_SIDE } from '../../packages/detection/src/ocr/reader.ts';
import { interval } from '../lib/interval.ts';
import { describeAll, indexOf } from './marks/bank.ts';
import { distractors, drawMark, type GalleryMark, simpleIcons, testGallery } from './marks/gallery.ts';
import {
  flickrPhotographs,
  IMAGES,
  type Labelled,
  logohunterMarks,
  logohunterScenes,
} from './marks/labelled.ts';
import {
  type GalleryPicture,
  imagenet,
  type Method,
  orb,
  ours,
  oursReading,
  pdqHash,
  perceptual,
} from './marks/methods.ts';
import { heldOutPhotographs, trainingPhotographs } from './marks/photographs.ts';
import { HOW, type How, pieceOf, transform } from './marks/transform.ts';
import { seeded } from './seeded.ts';

const { values } = parseArgs({
  options: {
    queries: { type: 'string', default: '300' },
    negatives: { type: 'string', default: '1000' },
    large: { type: 'string', default: '26000' },
    peers: { type: 'boolean', default: false },
    thorough: { type: 'boolean', default: false },
    only: { type: 'string', default: 'gallery,alarms,large,flickr,speed' },
  },
});
const parts = values.only.split(',');
const { thorough } = values;
const logoSide = readSide(thorough);
sharp.concurrency(1);
sharp.cache(false);
const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** A share in percent with its 95% interval. */
function share(k: number, n: number): string {
  const [low, high] = interval(k, n);
  return `${((100 * k) / n).toFixed(1)} (${(100 * low).toFixed(0)}–${(100 * high).toFixed(0)})`;
}

const photographs = heldOutPhotographs();
if (photographs.length === 0) throw new Error('No photographs: run training/fetch.sh first');
const network = await LogoNetwork.load();
const gallery = testGallery();
const described = await describeAll(gallery);
const inBank = new Set(described.ids);
const random = seeded(42);
const marks = gallery.filter((m) => inBank.has(m.id));
const queries = [...marks].sort(() => random() - 0.5).slice(0, Number(values.queries));
print(
  `node ${process.version}, ${marks.length} marks, ${queries.length} queries a row, ${photographs.length} photographs to lay them on`,
);

interface Row {
  first: number;
  ten: number;
  n: number;
  ms: number;
  /** Score of the right mark where it came first, else -1. */
  scores: number[];
}

async function ask(method: Method, how: How): Promise<Row> {
  const row: Row = { first: 0, ten: 0, n: 0, ms: 0, scores: [] };
  // The same pictures for every method.
  const own = seeded(1000 + HOW.indexOf(how));
  for (const mark of queries.slice(0, method.most)) {
    const query = await transform(mark, how, photographs[Math.floor(own() * photographs.length)]!, own);
    if (!query) continue;
    const began = process.cpuUsage();
    const ranked = await method.rank(query.picture);
    const used = process.cpuUsage(began);
    row.ms += (used.user + used.system) / 1000;
    const at = ranked.findIndex((r) => r.id === mark.id);
    row.n++;
    if (at === 0) row.first++;
    if (at >= 0 && at < 10) row.ten++;
    row.scores.push(at === 0 ? ranked[0]!.score : -1);
  }
  return row;
}

async function table(method: Method, hows: readonly How[]): Promise<Map<How, Row>> {
  const rows = new Map<How, Row>();
  print(`${method.name}: recall@1 in % (95%), recall@10, processor ms`);
  for (const how of hows) {
    const row = await ask(method, how);
    rows.set(how, row);
    print(
      `  ${how.padEnd(9)} ${share(row.first, row.n).padEnd(16)} ${((100 * row.ten) / row.n).toFixed(1).padStart(5)}  ${(row.ms / row.n).toFixed(0)}`,
    );
  }
  return rows;
}

async function pictures(): Promise<GalleryPicture[]> {
  const drawn: GalleryPicture[] = [];
  for (const m of marks) {
    const mark = await drawMark(m.svg, 200);
    if (!mark) continue;
    const { width, height } = await sharp(mark).metadata();
    const picture = await sharp({ create: { width: 256, height: 256, channels: 3, background: '#fff' } })
      .composite([{ input: mark, left: (256 - width) >> 1, top: (256 - height) >> 1 }])
      .png()
      .toBuffer();
    drawn.push({ id: m.id, picture });
  }
  return drawn;
}

/** Highest scores of pictures without a mark of the gallery, falling. */
async function alarms(
  method: Method,
  from: readonly string[],
  count: number,
  whole: readonly string[],
): Promise<number[]> {
  const own = seeded(7);
  const scores: number[] = [];
  for (const path of whole) scores.push((await method.rank(readFileSync(path)))[0]?.score ?? 0);
  for (let i = scores.length; i < count; i++)
    scores.push((await method.rank(await pieceOf(from[i % from.length]!, own)))[0]?.score ?? 0);
  return scores.sort((a, b) => b - a);
}

/** Shoe photographs; the marks of their three brands are taken out of the bank. */
const shoes = existsSync(`${IMAGES}shoes-train`)
  ? readdirSync(`${IMAGES}shoes-train`, { recursive: true, encoding: 'utf8' })
      .filter((f) => /\.jpe?g$/i.test(f))
      .map((f) => `${IMAGES}shoes-train/${f}`)
  : [];

async function refuse(rows: Map<How, Row>, method: Method, n: number): Promise<void> {
  const set = await alarms(method, trainingPhotographs(), n, []);
  const threshold = set[Math.floor(n * 0.01)]!;
  const found = await alarms(method, photographs, n, shoes);
  const rate = found.filter((s) => s > threshold).length;
  print(
    `false alarms: threshold ${threshold.toFixed(3)} of 1% on ${n} pieces of training photographs gives ${share(rate, n)}% of ${n} others (${shoes.length} of them shoes)`,
  );
  const exact = found[Math.floor(n * 0.01)]!;
  const half = found.filter((s) => s >= 0.5).length;
  print(`  at 0.5: ${share(half, n)}% false alarms; 1% of these would need ${exact.toFixed(3)}`);
  for (const how of ['photo', 'hard'] as const) {
    const { scores } = rows.get(how)!;
    const kept = (t: number) => share(scores.filter((s) => s > t).length, scores.length);
    print(
      `  ${how}: right and above the threshold ${kept(threshold)}, above that of 1% here ${kept(exact)}, above 0.5 ${kept(0.5)}`,
    );
  }
}

/** Marks as the peers take them: drawn on white with a margin. */
async function onWhite(marks: readonly GalleryMark[]): Promise<GalleryPicture[]> {
  const drawn: GalleryPicture[] = [];
  for (const m of marks) {
    const mark = await drawMark(m.svg, 200);
    if (!mark) continue;
    const margin = { top: 28, bottom: 28, left: 28, right: 28, background: '#fff' };
    const picture = await sharp(mark).flatten({ background: '#fff' }).extend(margin).png().toBuffer();
    drawn.push({ id: m.id, picture });
  }
  return drawn;
}

/** How often what photographs show is seen first, and among ten, in a bank of `all`. */
async function onPhotographs(
  what: string,
  labelled: readonly Labelled[],
  all: readonly GalleryMark[],
): Promise<void> {
  if (labelled.length === 0) return print(`${what}: skipped, no ../shared/data/images`);
  const bank = indexOf(await describeAll(all));
  const shown = labelled.flatMap((l) => l.shows).length;
  print(`${what}: ${labelled.length} photographs that show ${shown} marks, bank ${bank.size} marks`);
  const rank = async (method: Method): Promise<void> => {
    let [first, ten] = [0, 0];
    for (const { path, shows } of labelled) {
      const ranked = (await method.rank(readFileSync(path))).map((r) => r.id);
      // Of several marks in one photograph each may come before the others.
      for (const ids of shows) {
        const at = ranked.findIndex((id) => ids.includes(id));
        const before = new Set(ranked.slice(0, Math.max(0, at)));
        for (const other of shows) for (const id of other) before.delete(id);
        if (at >= 0 && before.size === 0) first++;
        if (at >= 0 && at < 10) ten++;
      }
    }
    print(`  ${method.name.padEnd(24)} first ${share(first, shown)}, in ten ${share(ten, shown)}`);
  };
  await rank(ours(network, bank, thorough));
  await rank(oursReading({ network, bank, thorough }, all));
  if (values.peers) await withPeers(await onWhite(all), rank);
}

/** The peers one after the other: each is told as soon as it is known. */
async function withPeers(
  drawn: readonly GalleryPicture[],
  tell: (method: Method) => Promise<unknown>,
): Promise<void> {
  for (const make of [perceptual, pdqHash, imagenet, orb]) {
    const method = await make(drawn);
    if (method) await tell(method);
  }
}

/**
 * The bank as the threads of the product have it: nothing but shared memory. What it is made of goes with this function: the
 * garbage collector would walk through 300,000 marks at every second picture.
 */
function largeBank(noise: () => number): VectorReader {
  const all = { ids: [...described.ids], marks: [...described.marks] };
  for (let i = 0; all.ids.length < 300_000; i++) {
    const like = described.marks[i % described.marks.length]!;
    const vector = like.vector.map((v) => v + 0.12 * (noise() + noise() - 1));
    const length = Math.hypot(...vector);
    all.ids.push(`invented-${i}`);
    all.marks.push({ vector: vector.map((v) => v / length), parts: like.parts });
  }
  return new VectorReader(indexOf(all).share());
}

/** Pictures a second of one core, decoding included: 800 x 800 JPEG, a bank of 300,000 of which most are invented vectors near real ones. */
async function speed(): Promise<void> {
  const noise = seeded(9);
  const eye = { network, bank: largeBank(noise), thorough };
  const method = ours(network, eye.bank, thorough);
  const pictures: Buffer[] = [];
  for (let i = 0; i < 60; i++) {
    const query = await transform(
      queries[i % queries.length]!,
      i % 2 ? 'photo' : 'hard',
      photographs[i % photographs.length]!,
      noise,
    );
    if (query) pictures.push(await sharp(query.picture).resize(800, 800).jpeg({ quality: 85 }).toBuffer());
  }
  await timed(`speed, marks on photographs, bank of ${eye.bank.size}`, pictures, (p) => method.rank(p));
  await speedOnPhotographs('of shoes', shoes, eye);
  const folder = `${IMAGES}flickrlogos27-train/images/`;
  const flickr = existsSync(folder) ? readdirSync(folder).map((name) => folder + name) : [];
  await speedOnPhotographs('of FlickrLogos-27', flickr, eye);
}

/** Sixty photographs of a set at 800 x 800, by the logos alone and with reading where it pays. */
async function speedOnPhotographs(what: string, files: readonly string[], eye: Eye): Promise<void> {
  const step = Math.max(1, Math.floor(files.length / 60));
  const pictures: Buffer[] = [];
  for (const file of files.filter((_, i) => i % step === 0).slice(0, 60))
    pictures.push(await sharp(file).resize(800, 800, { fit: 'cover' }).jpeg({ quality: 85 }).toBuffer());
  if (pictures.length === 0) return;
  const look = async (opened: OpenedPicture) => seeInRaster(await opened.at(logoSide), eye, 10);
  await timed(`photographs ${what}`, pictures, (p) => look(new OpenedPicture(p, logoSide)));
  let lines = 0;
  const match = () => {
    lines++;
    return [];
  };
  await timed('  with gated reading', pictures, async (picture) => {
    const opened = new OpenedPicture(picture, READ_SIDE);
    const candidateRegions = (await look(opened)).filter((s) => s.score >= 0.3).length;
    await findWordsInPicture({ ref: '', opened, candidateRegions }, match);
  });
  print(`  ${lines} lines read, the ${Math.min(30, pictures.length)} of the round before included`);
}

/** Processor milliseconds a picture, after a round in which the loops in TypeScript are compiled. */
async function timed(
  what: string,
  pictures: readonly Buffer[],
  look: (picture: Buffer) => Promise<unknown>,
): Promise<void> {
  for (const p of pictures.slice(0, 30)) await look(p);
  const clock = performance.now();
  const began = process.cpuUsage();
  for (const p of pictures) await look(p);
  const used = process.cpuUsage(began);
  const ms = (used.user + used.system) / 1000 / pictures.length;
  print(
    `${what}: ${ms.toFixed(1)} processor ms a picture, ${(1000 / ms).toFixed(1)} a second a core; ${((performance.now() - clock) / pictures.length).toFixed(1)} ms by the clock`,
  );
}

const own = ours(network, indexOf(described), thorough);
if (parts.includes('gallery')) {
  const rows = await table(own, HOW);
  if (parts.includes('alarms')) await refuse(rows, own, Number(values.negatives));
  if (values.peers) await withPeers(await pictures(), (method) => table(method, HOW));
}
if (parts.includes('large')) {
  const more = [];
  for (const d of distractors()) if (more.push(d) >= Number(values.large) - described.ids.length) break;
  const others = await describeAll(more);
  const all = { ids: [...described.ids, ...others.ids], marks: [...described.marks, ...others.marks] };
  print(`large: bank of ${all.ids.length}`);
  await table(ours(network, indexOf(all), thorough), ['crop', 'cover', 'photo', 'hard']);
}
if (parts.includes('flickr')) {
  const all = simpleIcons();
  await onPhotographs('flickr', flickrPhotographs(new Set(all.map((m) => m.id))), all);
  await onPhotographs('logohunter', logohunterScenes(), [...all, ...(await logohunterMarks())]);
}
if (parts.includes('speed')) await speed();
