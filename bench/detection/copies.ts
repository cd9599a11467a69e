import sharp, { type Sharp } from 'sharp';
import { seeded } from './seeded.ts';

/** Numbers that the crops draw from: the same in every run. */
const random = seeded(11);

async function crop(
  s: Sharp,
  shares: [left: number, top: number, right: number, bottom: number],
): Promise<Sharp> {
  const { width, height } = await s.metadata();
  const [l, t, r, b] = shares;
  const [left, top] = [Math.round(width * l), Math.round(height * t)];
  return s.extract({
    left,
    top,
    width: Math.round(width * (1 - r)) - left,
    height: Math.round(height * (1 - b)) - top,
  });
}

const sides = (most: number): [number, number, number, number] => [
  random() * most,
  random() * most,
  random() * most,
  random() * most,
];

async function watermark(s: Sharp): Promise<Sharp> {
  const { width, height } = await s.metadata();
  const unit = width / 10;
  const strokes = `<g transform="translate(${unit * 1.5} ${height * 0.62}) rotate(-20)" stroke="#fff" stroke-width="${unit / 3}" fill="none" opacity=".65"><path d="M0 0l${unit}-${unit * 2} ${unit} ${unit * 2}M${unit * 3}-${unit * 2}v${unit * 2}h${unit * 1.4}M${unit * 5}-${unit * 2}h${unit * 2}m-${unit} 0v${unit * 2}"/></g>`;
  const over = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${strokes}</svg>`;
  return s.composite([{ input: Buffer.from(over) }]);
}

const even = (share: number) => (s: Sharp) => crop(s, [share, share, share, share]);
const border = (s: Sharp, width: number, background: string) =>
  s.extend({ top: width, bottom: width, left: width, right: width, background });

/** What a seller does to a picture before using it again; each is written as JPEG 85 unless it says another quality. */
export const COPIES: Record<string, (s: Sharp) => Sharp | Promise<Sharp>> = {
  'half size': async (s) => s.resize(Math.round((await s.metadata()).width / 2)),
  'JPEG 30': (s) => s.jpeg({ quality: 30 }),
  'crop 5% a side': even(0.05),
  'crop 10% a side': even(0.1),
  'crop 20% a side': even(0.2),
  'crop 0–15%, each side its own': (s) => crop(s, sides(0.15)),
  'red border': (s) => border(s, 20, '#c03020'),
  'white margin, uneven': (s) => s.extend({ top: 30, bottom: 30, left: 15, right: 45, background: '#fff' }),
  watermark,
  mirrored: (s) => s.flop(),
  'brighter by 30%': (s) => s.modulate({ brightness: 1.3 }),
  'darker by 30%': (s) => s.modulate({ brightness: 0.7 }),
  'turned 3°': (s) => s.rotate(3, { background: '#fff' }),
  'mirrored, cropped, border, JPEG 40': async (s) => {
    const first = await (await crop(s, sides(0.1))).flop().png().toBuffer();
    return border(sharp(first), 10, '#2040a0').jpeg({ quality: 40 });
  },
};

/** The picture as a copy of that kind, encoded. */
export async function copyOf(picture: Buffer, kind: string): Promise<Buffer> {
  const changed = await COPIES[kind]!(sharp(picture));
  return changed
    .toFormat('jpeg', { quality: /JPEG (\d+)/.test(kind) ? Number(/JPEG (\d+)/.exec(kind)![1]) : 85 })
    .toBuffer();
}
