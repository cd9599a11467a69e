/**
 * Text in pictures. Usage:
 *   npm exec -- node bench/detection/ocr.ts [--pictures 96] [--photos 50] [--timed 10]
 * Rendered strings: drawn by rendered.ts in the fonts that this machine has. Photographs: ../shared/data/images, where they are.
 */
import { existsSync, readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { decodePicture } from '../../packages/detection/src/image/decode.ts';
import { OpenedPicture } from '../../packages/detection/src/image/opened.ts';
import { worthReading } from '../../packages/detection/src/ocr/gate.ts';
import { READ_SIDE, Reader } from '../../packages/detection/src/ocr/reader.ts';
import { STROKES_SIDE, strokesOf } from '../../packages/detection/src/ocr/strokes.ts';
import { drawStrings, fontsHere, type Rendered } from './rendered.ts';

const { values } = parseArgs({
  options: {
    pictures: { type: 'string', default: '96' },
    photos: { type: 'string', default: '50' },
    timed: { type: 'string', default: '10' },
  },
});
const DATA = new URL('../../../shared/data/images/', import.meta.url).pathname;
const SIDES = [320, 640, 960];
sharp.concurrency(1);

const print = (line: string) => void process.stdout.write(`${line}\n`);
const milliseconds = () => process.cpuUsage().user / 1000;
const percent = (n: number, of: number) => `${((100 * n) / Math.max(1, of)).toFixed(1)}%`;

/** Characters to change, drop or add (Levenshtein). */
function edits(a: readonly string[], b: readonly string[]): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (const x of a) {
    const next = [row[0]! + 1];
    for (const [j, y] of b.entries())
      next.push(Math.min(row[j + 1]! + 1, next[j]! + 1, row[j]! + (x === y ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}

/** Without spaces, full width as half width: what the word matcher does not tell apart. */
const plain = (text: string): string[] => [...text.normalize('NFKC').replace(/\s/g, '')];

async function rendered(reader: Reader): Promise<void> {
  const drawn = await drawStrings(Number(values.pictures));
  print(`rendered strings: ${drawn.length}; ${[...fontsHere('Chinese'), ...fontsHere('Latin')].join(', ')}`);
  const groups = (r: Rendered) => ['all', r.script, `${r.size} px`, `${r.script}, ${r.size} px`, r.font];
  for (const side of SIDES) {
    const sums = new Map<string, { wrong: number; characters: number; exact: number; n: number }>();
    const from = milliseconds();
    for (const r of drawn) {
      const read = plain((await reader.read(r.picture, { side })).map((line) => line.text).join(''));
      const wrong = Math.min(edits(read, plain(r.words)), plain(r.words).length);
      for (const group of groups(r)) {
        const sum = sums.get(group) ?? { wrong: 0, characters: 0, exact: 0, n: 0 };
        sum.wrong += wrong;
        sum.characters += plain(r.words).length;
        if (wrong === 0) sum.exact++;
        sum.n++;
        sums.set(group, sum);
      }
    }
    print(`at ${side} px, ${((milliseconds() - from) / drawn.length).toFixed(0)} ms a picture of one line`);
    for (const [group, { wrong, characters, exact, n }] of sums)
      print(
        `  ${group.padEnd(20)} characters right ${percent(characters - wrong, characters)}, strings ${percent(exact, n)} of ${n}`,
      );
  }
}

/** Time at each side, on pictures of 1,280 x 960 that are decoded already. */
async function timed(reader: Reader): Promise<void> {
  const drawn = await drawStrings(Number(values.timed), 2);
  const rasters = await Promise.all(drawn.map((d) => decodePicture(d.picture, READ_SIDE)));
  for (const side of SIDES) {
    const started = milliseconds();
    for (const raster of rasters) await reader.readRaster(raster, { side });
    const each = ((milliseconds() - started) / rasters.length).toFixed(0);
    print(`1,280 x 960 at ${side} px: finding lines and reading one ${each} ms`);
  }
}

function photographs(folder: string, most: number): string[] {
  if (!existsSync(DATA + folder)) return [];
  const files = readdirSync(DATA + folder, { recursive: true, encoding: 'utf8' }).filter((f) =>
    /\.jpe?g$/i.test(f),
  );
  const n = Math.min(most, files.length);
  return Array.from({ length: n }, (_, i) => `${DATA}${folder}/${files[Math.floor((i * files.length) / n)]}`);
}

/** What the gate and the quick look let through, what each costs, and what a whole look at 640 pixels reads besides. */
async function gate(reader: Reader, folder: string): Promise<void> {
  const photos = photographs(folder, Number(values.photos));
  if (Number(values.photos) === 0) return;
  if (photos.length === 0) return print(`${folder}: skipped, not there`);
  const sum = { gate: 0, both: 0, words: 0, lost: 0, gateMs: 0, quickMs: 0, readMs: 0, gatedMs: 0 };
  for (const path of photos) {
    const opened = new OpenedPicture(path, READ_SIDE);
    const started = milliseconds();
    const strokes = strokesOf(await opened.at(STROKES_SIDE));
    const pays = worthReading({ candidateRegions: 0, strokes });
    const looked = milliseconds();
    const raster = await opened.at(READ_SIDE);
    const quick = await reader.readQuickly(raster, strokes);
    const found = milliseconds();
    const lines = await reader.readRaster(raster);
    const read = milliseconds();
    sum.gateMs += looked - started;
    sum.quickMs += found - looked;
    sum.readMs += read - found;
    sum.gatedMs += pays ? found - started : looked - started;
    if (pays) sum.gate++;
    if (pays && quick.length > 0) sum.both++;
    const words = lines.some((l) => l.score >= 0.8 && l.text.replace(/[^\p{L}\p{N}]/gu, '').length >= 2);
    if (words) sum.words++;
    if (words && !(pays && quick.length > 0)) sum.lost++;
  }
  const n = photos.length;
  const each = (ms: number) => (ms / n).toFixed(1);
  print(
    `${folder}, ${n} photographs: ${sum.words} with a word (two signs or more, read at 0.8 at 640 pixels)`,
  );
  print(
    `  let through: gate ${percent(sum.gate, n)}, with words ${percent(sum.both, n)}; ${sum.lost} with a word were not`,
  );
  print(
    `  ms: gate ${each(sum.gateMs)} (decoding in it), quick look ${each(sum.quickMs)}, whole look ${each(sum.readMs)}; gated, all in ${each(sum.gatedMs)}`,
  );
}

const before = milliseconds();
const reader = await Reader.create();
print(`node ${process.version}; both networks loaded in ${(milliseconds() - before).toFixed(0)} ms`);
if (Number(values.timed) > 0) await timed(reader);
if (Number(values.pictures) > 0) await rendered(reader);
for (const folder of ['shoes-train', 'flickrlogos27-train']) await gate(reader, folder);
