import { createRequire } from 'node:module';
import sharp from 'sharp';
import { brandOf, isTestBrand, place } from './split.ts';

/** A mark of a test gallery, as SVG. */
export interface GalleryMark {
  id: string;
  brand: string;
  /** Its words as a register has them. */
  text?: string;
  /** Of one colour, so that it can be given another. */
  mono: boolean;
  svg: string;
}

interface Icons {
  width?: number;
  height?: number;
  icons: Record<string, { body: string; width?: number; height?: number }>;
}
/** Of 255: lighter than this in all three colours a mark cannot be made out on white. */
const LIGHT = 245;
const require = createRequire(new URL('../../../training/package.json', import.meta.url));

export function iconSvg(set: Icons, name: string): string {
  const icon = set.icons[name]!;
  const [w, h] = [icon.width ?? set.width ?? 24, icon.height ?? set.height ?? 24];
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${w} ${h}" width="${w}" height="${h}" color="#111">${icon.body}</svg>`;
}

/** All marks of simple-icons, in its order. */
export function simpleIcons(): GalleryMark[] {
  const icons = Object.values(
    require('simple-icons') as Record<string, { slug: string; title: string; hex: string; svg: string }>,
  );
  return icons
    .filter((i) => i?.svg)
    .map((i) => ({
      id: `simple-icons:${i.slug}`,
      brand: brandOf(i.slug),
      text: i.title,
      mono: true,
      svg: i.svg.replace('<svg ', `<svg fill="#${i.hex}" `),
    }));
}

/** Coloured marks of @iconify-json/logos, one a brand, that simple-icons does not draw; not much longer than high. */
function colourMarks(known: ReadonlySet<string>): GalleryMark[] {
  const set = require('@iconify-json/logos/icons.json') as Icons;
  const byBrand = new Map<string, GalleryMark>();
  for (const [name, icon] of Object.entries(set.icons)) {
    const brand = brandOf(name);
    const ratio = (icon.width ?? set.width ?? 256) / (icon.height ?? set.height ?? 256);
    if (known.has(brand) || ratio > 3 || ratio < 1 / 3) continue;
    if (!byBrand.has(brand) || name.endsWith('-icon'))
      byBrand.set(brand, { id: `logos:${name}`, brand, mono: false, svg: iconSvg(set, name) });
  }
  return [...byBrand.values()];
}

/** The test gallery: marks of brands that training never saw, `mono` of one colour and `colour` coloured ones. */
export function testGallery(mono = 1500, colour = 400): GalleryMark[] {
  const inOrder = (marks: GalleryMark[]) =>
    marks.filter((m) => isTestBrand(m.brand)).sort((a, b) => place(a.brand + a.id) - place(b.brand + b.id));
  const simple = simpleIcons();
  const coloured = colourMarks(new Set(simple.map((m) => m.brand)));
  return [...inOrder(simple).slice(0, mono), ...inOrder(coloured).slice(0, colour)];
}

/** Drawings of sets that training never saw, to make a gallery large. */
export function* distractors(): Generator<GalleryMark> {
  for (const name of [
    'mdi',
    'ph',
    'tabler',
    'carbon',
    'ri',
    'hugeicons',
    'fluent',
    'material-symbols',
    'la',
    'ion',
    'jam',
  ]) {
    const set = require(`@iconify-json/${name}/icons.json`) as Icons;
    for (const icon of Object.keys(set.icons))
      if (!/-(?:outline|rounded|sharp|light|thin|bold|duotone|16|20|28|32|48)/.test(icon))
        yield { id: `${name}:${icon}`, brand: brandOf(icon), mono: true, svg: iconSvg(set, icon) };
  }
}

/** A mark trimmed to what is drawn, on a transparent ground, its longer side of `side` pixels. Null: nothing to see. */
export async function drawMark(svg: string, side: number): Promise<Buffer | null> {
  const size = Number(/viewBox="[\d.-]+ [\d.-]+ ([\d.]+)/.exec(svg)?.[1] ?? 24);
  const { data, info } = await sharp(Buffer.from(svg), { density: Math.min(9000, (72 * 2 * side) / size) })
    .resize(2 * side, 2 * side, { fit: 'contain', background: '#0000' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  let [x0, x1, y0, y1] = [info.width, -1, info.height, -1];
  for (let y = 0; y < info.height; y++)
    for (let x = 0; x < info.width; x++) {
      if (data[(y * info.width + x) * 4 + 3]! <= 16) continue;
      x0 = Math.min(x0, x);
      x1 = Math.max(x1, x);
      y0 = Math.min(y0, y);
      y1 = y;
    }
  if (x1 < 0) return null;
  return sharp(data, { raw: info })
    .extract({ left: x0, top: y0, width: x1 - x0 + 1, height: y1 - y0 + 1 })
    .resize(side, side, { fit: 'inside' })
    .png()
    .toBuffer();
}

/** What a drawn mark is laid on: white, or black where white would show next to nothing, as a bank has it too. */
export async function groundFor(mark: Buffer): Promise<string> {
  const { data, info } = await sharp(mark).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  let [light, inked] = [0, 0];
  for (let i = 0; i < info.width * info.height * 4; i += 4) {
    inked += data[i + 3]!;
    light += data[i + 3]! * Math.min(data[i]!, data[i + 1]!, data[i + 2]!);
  }
  return light / inked > LIGHT ? '#000000' : '#ffffff';
}
