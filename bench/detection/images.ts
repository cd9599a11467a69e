/**
 * Logos in pictures and near-duplicate pictures. Usage:
 *   npm exec -- node bench/detection/images.ts [--gallery 1000] [--queries 100] [--photos 300]
 * Gallery: marks of npm simple-icons. Queries: the same marks, drawn by queries.ts. Pictures without a mark of the
 * gallery: ../shared/data/images/shoes-train when it is there; the marks of its three brands are left out.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import type { SimpleIcon } from 'simple-icons';
import * as icons from 'simple-icons';
import { LogoBank } from '../../packages/detection/src/bank/logo-bank.ts';
import { decodePicture } from '../../packages/detection/src/image/decode.ts';
import { SEARCH_SIDE } from '../../packages/detection/src/image/find.ts';
import { gradientEmbedder } from '../../packages/detection/src/image/gradients.ts';
import { contentDistance, hashDistance, imageHash } from '../../packages/detection/src/image/hash.ts';
import { sightLogos } from '../../packages/detection/src/image/search.ts';
import { SAME_LOGO, SAME_PICTURE, SIGHTED } from '../../packages/detection/src/image/thresholds.ts';
import { drawQuery, seeded, TRANSFORMATIONS } from './queries.ts';

const { values } = parseArgs({
  options: {
    gallery: { type: 'string', default: '1000' },
    queries: { type: 'string', default: '100' },
    photos: { type: 'string', default: '300' },
  },
});
const PHOTOS = new URL('../../../shared/data/images/shoes-train/', import.meta.url).pathname;
const BRANDS = ['nike', 'adidas', 'converse', 'jordan'];
sharp.concurrency(1);

const percent = (n: number, of: number) => `${((100 * n) / Math.max(1, of)).toFixed(1)}%`;
function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Every k-th of a list, `count` in all. */
function spread<T>(list: readonly T[], count: number): T[] {
  const n = Math.min(count, list.length);
  return Array.from({ length: n }, (_, i) => list[Math.floor((i * list.length) / n)]!);
}

const photos = existsSync(PHOTOS)
  ? readdirSync(PHOTOS).flatMap((brand) =>
      readdirSync(PHOTOS + brand).map((name) => `${PHOTOS}${brand}/${name}`),
    )
  : [];

async function nearDuplicates(): Promise<void> {
  if (photos.length === 0) return print('near-duplicates: skipped, no ../shared/data/images/shoes-train');
  const changes: Record<string, (p: Buffer) => Promise<Buffer>> = {
    'half size': (p) => sharp(p).resize(120).png().toBuffer(),
    'JPEG 40': (p) => sharp(p).jpeg({ quality: 40 }).toBuffer(),
    brighter: (p) => sharp(p).modulate({ brightness: 1.2 }).png().toBuffer(),
    'white margin': (p) =>
      sharp(p).extend({ top: 30, bottom: 30, left: 15, right: 45, background: '#fff' }).png().toBuffer(),
    'crop 5%': (p) => sharp(p).extract({ left: 12, top: 12, width: 216, height: 216 }).png().toBuffer(),
  };
  const originals = await Promise.all(photos.map((p) => imageHash(p)));
  let pairs = 0;
  const distances: number[] = [];
  for (let i = 0; i < originals.length; i++)
    for (let j = 0; j < i; j++, pairs++) distances.push(hashDistance(originals[i]!, originals[j]!));
  const near = distances.filter((d) => d <= SAME_PICTURE).length;
  distances.sort((a, b) => a - b);
  print(`near-duplicates, ${photos.length} photographs, threshold ${SAME_PICTURE} of 256`);
  print(
    `  ${near} of ${pairs} pairs of different files within it; the nearest are at ${distances.slice(0, 8).join(' ')}`,
  );
  for (const [name, change] of Object.entries(changes)) {
    const found: number[] = [];
    for (const [i, path] of photos.entries())
      found.push(hashDistance(originals[i]!, await imageHash(await change(readFileSync(path)))));
    found.sort((a, b) => a - b);
    const share = percent(found.filter((d) => d <= SAME_PICTURE).length, found.length);
    print(`  ${name.padEnd(14)} found ${share}, median distance ${found[found.length >> 1]}`);
  }
}

const all = Object.values(icons).filter(
  (i): i is SimpleIcon => typeof i === 'object' && 'slug' in i && !BRANDS.includes(i.slug),
);
const gallery = spread(all, Number(values.gallery));
const bank = new LogoBank(gradientEmbedder);

async function recall(): Promise<void> {
  const started = performance.now();
  for (const { slug, path } of gallery)
    await bank.add(
      slug,
      Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="${path}"/></svg>`),
    );
  const each = ((performance.now() - started) / bank.size).toFixed(1);
  print(
    `logos: gallery ${bank.size} of ${all.length}, ${each} ms to add one; likeness threshold ${SIGHTED}, hash ${SAME_LOGO}`,
  );
  print(
    '  query         recall@1  recall@10  @1 and seen  wrong, but seen  by hash  hash wrong  off centre  ms',
  );
  const random = seeded(5);
  for (const how of TRANSFORMATIONS) {
    const queries = spread(gallery, Number(values.queries));
    const sum = { first: 0, ten: 0, seen: 0, wrong: 0, hash: 0, hashWrong: 0, ms: 0, off: 0 };
    for (const icon of queries) {
      const { picture, box } = await drawQuery(icon.path, how, random);
      const began = performance.now();
      const raster = await decodePicture(picture, SEARCH_SIDE);
      const found = await sightLogos(raster, bank, gradientEmbedder);
      sum.ms += performance.now() - began;
      const at = found.findIndex((s) => bank.ids[s.logo] === icon.slug);
      const seen = (found[0]?.likeness ?? 0) >= SIGHTED;
      if (at === 0) sum.first++;
      if (at >= 0 && at < 10) sum.ten++;
      if (at === 0 && seen) sum.seen++;
      if (at !== 0 && seen) sum.wrong++;
      if (at === 0 && box) sum.off += centreError(found[0]!.box, box, raster.original.width / raster.width);
      const logo = bank.ids.indexOf(icon.slug);
      const hash = await imageHash(picture);
      bank.hashes.forEach((known, i) => {
        if (contentDistance(hash, known) > SAME_LOGO) return;
        if (i === logo) sum.hash++;
        else sum.hashWrong++;
      });
    }
    const n = queries.length;
    const place = sum.off > 0 ? (sum.off / sum.first).toFixed(2) : '-';
    const cells = [
      percent(sum.first, n),
      percent(sum.ten, n),
      percent(sum.seen, n),
      percent(sum.wrong, n),
      percent(sum.hash, n),
      String(sum.hashWrong),
      place,
    ];
    print(`  ${how.padEnd(12)} ${cells.map((c) => c.padStart(8)).join('  ')}  ${(sum.ms / n).toFixed(0)}`);
  }
}

/** Distance of the centres as a share of the side of the drawing area. */
function centreError(found: readonly number[], drawn: readonly number[], scale: number): number {
  const middle = (b: readonly number[], k: number, s: number) => (b[k]! + b[k + 2]! / 2) * s;
  return (
    Math.hypot(middle(found, 0, scale) - middle(drawn, 0, 1), middle(found, 1, scale) - middle(drawn, 1, 1)) /
    drawn[2]!
  );
}

async function falseAlarms(): Promise<void> {
  if (photos.length === 0) return print('false alarms: skipped, no ../shared/data/images/shoes-train');
  const best: { likeness: number; mark: string }[] = [];
  const chosen = spread(photos, Number(values.photos));
  const started = performance.now();
  for (const path of chosen) {
    const [top] = await sightLogos(await decodePicture(path, SEARCH_SIDE), bank, gradientEmbedder);
    best.push({ likeness: top?.likeness ?? 0, mark: top ? bank.ids[top.logo]! : '' });
  }
  const each = ((performance.now() - started) / chosen.length).toFixed(0);
  best.sort((a, b) => b.likeness - a.likeness);
  const alarms = best.filter((b) => b.likeness >= SIGHTED);
  const at = (share: number) => best[Math.floor(best.length * share)]!.likeness.toFixed(3);
  print(
    `false alarms: ${alarms.length} of ${chosen.length} photographs (${percent(alarms.length, chosen.length)}) at ${SIGHTED}; ${each} ms each`,
  );
  print(
    `  likeness that 1% / 5% of them reach: ${at(0.01)} / ${at(0.05)}; most alike: ${best
      .slice(0, 5)
      .map((b) => `${b.mark} ${b.likeness.toFixed(2)}`)
      .join(', ')}`,
  );
}

print(`node ${process.version}, ${new Date().toISOString()}`);
await nearDuplicates();
await recall();
await falseAlarms();
