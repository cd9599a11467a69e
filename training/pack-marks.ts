/**
 * Draws the marks for training: `npm exec -- node training/pack-marks.ts OUT`. Writes OUT/marks.u8 (RGBA of one mark after
 * the other, trimmed, not premultiplied) and OUT/marks.json (name, width and height of each). All have about the same
 * area, so that long thin ones keep their detail.
 *
 * Brands of the test half (bench/detection/marks/split.ts) are left out, whatever set draws them, and so are icons that
 * differ from another of their set by a suffix only: they would be taken for different marks.
 */
import { createWriteStream, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import sharp from 'sharp';
import { brandOf, isTestBrand, namesTestBrand } from '../bench/detection/marks/split.ts';

const require = createRequire(import.meta.url);
/** Pixels of the side of a square mark, the most of a longer one, and the clear margin around both. */
const SQUARE = 120;
const LONGEST = 240;
const MARGIN = 4;
/** Icons that share their first word with others of their set are mostly variants of one drawing. */
const A_WORD = 2;
const out = process.argv[2] ?? '/tmp/training';

/** Sets of brands first, then drawings of all kinds. The rest of the installed sets is for the tests. */
const BRANDS = [
  'logos',
  'devicon',
  'cib',
  'bxl',
  'fa6-brands',
  'skill-icons',
  'token-branded',
  'cryptocurrency-color',
  'streamline-logos',
  'file-icons',
  'vscode-icons',
  'material-icon-theme',
];
const DRAWINGS = [
  'game-icons',
  'fluent-emoji-flat',
  'openmoji',
  'noto',
  'emojione-monotone',
  'healthicons',
  'mingcute',
  'streamline-ultimate',
  'streamline-freehand-color',
  'circle-flags',
  'medical-icon',
  'icon-park-solid',
  'solar',
  'majesticons',
  'fontisto',
  'maki',
  'map',
  'raphael',
  'el',
  'meteocons',
  'lineicons',
];
const LINES = ['arcticons'];

interface IconSet {
  prefix: string;
  width?: number;
  height?: number;
  icons: Record<string, { body: string; width?: number; height?: number; hidden?: boolean }>;
}
interface Drawing {
  name: string;
  svg: string;
}

function iconDrawings(set: string): Drawing[] {
  const { icons, width = 24, height = 24 } = require(`@iconify-json/${set}/icons.json`) as IconSet;
  return Object.entries(icons)
    .filter(([, icon]) => !icon.hidden)
    .map(([name, icon]) => {
      const [w, h] = [icon.width ?? width, icon.height ?? height];
      return {
        name: `${set}:${name}`,
        svg: `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${w} ${h}" width="${w}" height="${h}" color="#111">${icon.body}</svg>`,
      };
    });
}

function brandDrawings(): Drawing[] {
  const all = Object.values(
    require('simple-icons') as Record<string, { slug: string; title: string; hex: string; svg: string }>,
  );
  return all
    .filter((i) => i?.svg)
    .map((i) => ({ name: `simple-icons:${i.slug}`, svg: i.svg.replace('<svg ', `<svg fill="#${i.hex}" `) }));
}

interface Drawn {
  pixels: Buffer;
  width: number;
  height: number;
}

/** Trimmed to what is drawn, with a margin. Null when hardly anything is drawn. */
async function draw(svg: string): Promise<Drawn | null> {
  const size = Number(/viewBox="[\d.-]+ [\d.-]+ ([\d.]+)/.exec(svg)?.[1] ?? 24);
  const { data, info } = await sharp(Buffer.from(svg), { density: Math.min(9000, (72 * LONGEST) / size) })
    .resize(LONGEST, LONGEST, { fit: 'contain', background: '#0000' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  let [x0, x1, y0, y1, inked] = [info.width, -1, info.height, -1, 0];
  for (let y = 0; y < info.height; y++)
    for (let x = 0; x < info.width; x++)
      if (data[(y * info.width + x) * 4 + 3]! > 24) {
        inked++;
        x0 = Math.min(x0, x);
        x1 = Math.max(x1, x);
        y0 = Math.min(y0, y);
        y1 = Math.max(y1, y);
      }
  if (x1 < 0 || inked < 0.01 * info.width * info.height) return null;
  const [w, h] = [x1 - x0 + 1, y1 - y0 + 1];
  const by = Math.min(LONGEST / Math.max(w, h), SQUARE / Math.sqrt(w * h));
  const [width, height] = [Math.max(1, Math.round(w * by)), Math.max(1, Math.round(h * by))];
  const pixels = await sharp(data, { raw: info })
    .extract({ left: x0, top: y0, width: w, height: h })
    .resize(width, height, { fit: 'fill' })
    .extend({ top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, background: '#0000' })
    .raw()
    .toBuffer();
  return { pixels, width: width + 2 * MARGIN, height: height + 2 * MARGIN };
}

function oneOfEach(drawings: Drawing[], share: number): Drawing[] {
  const words = new Map<string, number>();
  return drawings.filter(({ name }) => {
    const word = name.split(/[:]/)[1]!.split('-').slice(0, 1).join();
    const seen = words.get(word) ?? 0;
    words.set(word, seen + 1);
    return seen < share;
  });
}

sharp.concurrency(1);
const simple = brandDrawings();
const testBrands = new Set(
  [...simple, ...iconDrawings('logos')].map((d) => brandOf(d.name.split(':')[1]!)).filter(isTestBrand),
);
const known = new Set<string>();
const chosen = [
  ...[...simple, ...BRANDS.flatMap(iconDrawings)],
  ...DRAWINGS.flatMap((set) => oneOfEach(iconDrawings(set), A_WORD)),
  ...LINES.flatMap((set) => oneOfEach(iconDrawings(set), 1)),
].filter(({ name, svg }) => {
  if (namesTestBrand(name.split(':')[1]!, testBrands) || known.has(svg)) return false;
  known.add(svg);
  return true;
});
console.log(`${chosen.length} drawings, ${testBrands.size} brands kept for tests`);
const file = createWriteStream(`${out}/marks.u8`);
const packed: [name: string, width: number, height: number][] = [];
for (let at = 0; at < chosen.length; at += 64) {
  const rows = await Promise.all(
    chosen
      .slice(at, at + 64)
      .map(async ({ name, svg }) => ({ name, drawn: await draw(svg).catch(() => null) })),
  );
  for (const { name, drawn } of rows) {
    if (!drawn || drawn.pixels.length !== drawn.width * drawn.height * 4) continue;
    if (!file.write(drawn.pixels)) await new Promise((done) => file.once('drain', done));
    packed.push([name, drawn.width, drawn.height]);
  }
  if (at % 6400 === 0) console.log(`${packed.length} drawn`);
}
await new Promise<void>((done) => file.end(done));
writeFileSync(`${out}/marks.json`, JSON.stringify(packed));
console.log(`${packed.length} marks in ${out}/marks.u8`);
