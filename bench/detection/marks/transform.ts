import sharp, { type Color } from 'sharp';
import { drawMark, type GalleryMark, groundFor } from './gallery.ts';

/** What is done to a mark before it is looked for; the last two lay it on a photograph. */
export const HOW = ['recolour', 'rotate', 'crop', 'blur', 'cover', 'flip', 'photo', 'hard'] as const;
export type How = (typeof HOW)[number];

/** Random numbers from 0 to 1. */
export type Random = () => number;
const S = 200;
const C = 256;
const SCENE = 512;
const CLEAR = '#00000000';

function hsl(h: number, s: number, l: number): { r: number; g: number; b: number } {
  const f = (n: number) => {
    const k = (n + h / 30) % 12;
    return Math.round(255 * (l - s * Math.min(l, 1 - l) * Math.max(-1, Math.min(k - 3, 9 - k, 1))));
  };
  return { r: f(0), g: f(8), b: f(4) };
}

const sizeOf = async (p: Buffer) => {
  const { width, height } = await sharp(p).metadata();
  return { width, height };
};

/** In the middle of a square ground. */
async function onGround(mark: Buffer, ground: Color): Promise<Buffer> {
  const { width, height } = await sizeOf(mark);
  return sharp({ create: { width: C, height: C, channels: 4, background: ground } })
    .composite([{ input: mark, left: (C - width) >> 1, top: (C - height) >> 1 }])
    .removeAlpha()
    .png()
    .toBuffer();
}

async function tint(mark: Buffer, c: { r: number; g: number; b: number }): Promise<Buffer> {
  const { data, info } = await sharp(mark).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  for (let i = 0; i < data.length; i += 4) [data[i], data[i + 1], data[i + 2]] = [c.r, c.g, c.b];
  return sharp(data, { raw: info }).png().toBuffer();
}

/** A random square of a photograph. */
export async function pieceOf(photo: string, random: Random): Promise<Buffer> {
  const { width, height } = await sharp(photo).metadata();
  const side = Math.floor(Math.min(width, height) * (0.6 + 0.4 * random()));
  return sharp(photo)
    .extract({
      left: Math.floor(random() * (width - side + 1)),
      top: Math.floor(random() * (height - side + 1)),
      width: side,
      height: side,
    })
    .resize(SCENE, SCENE)
    .toColourspace('srgb')
    .removeAlpha()
    .png()
    .toBuffer();
}

async function lay(mark: Buffer, photo: string, quality: number, random: Random): Promise<Query> {
  const { width, height } = await sizeOf(mark);
  const [left, top] = [Math.floor(random() * (SCENE - width)), Math.floor(random() * (SCENE - height))];
  const picture = await sharp(await pieceOf(photo, random))
    .composite([{ input: mark, left, top }])
    .removeAlpha()
    .jpeg({ quality })
    .toBuffer();
  return { picture, box: [left, top, width, height] };
}

export interface Query {
  picture: Buffer;
  /** Where the mark was laid on a photograph. */
  box?: [number, number, number, number];
}

const crop = async (mark: Buffer, random: Random): Promise<Buffer> => {
  const { width: w, height: h } = await sizeOf(mark);
  const [dx, dy] = [Math.round(w * 0.25), Math.round(h * 0.25)];
  const parts = [
    { left: dx, top: 0, width: w - dx, height: h },
    { left: 0, top: 0, width: w - dx, height: h },
    { left: 0, top: dy, width: w, height: h - dy },
    { left: 0, top: 0, width: w, height: h - dy },
  ];
  return sharp(mark)
    .extract(parts[Math.floor(random() * 4)]!)
    .resize(S, S, { fit: 'inside' })
    .png()
    .toBuffer();
};

const cover = async (mark: Buffer, ground: Color, random: Random): Promise<Buffer> => {
  const { width: w, height: h } = await sizeOf(mark);
  const area = w * h * 0.2;
  const width = Math.min(w, Math.round(Math.sqrt(area * (0.6 + random() * 0.9))));
  const height = Math.min(h, Math.round(area / width));
  const background = hsl(random() * 360, 0.6, 0.5);
  const left = Math.round((C - w) / 2 + random() * (w - width));
  const top = Math.round((C - h) / 2 + random() * (h - height));
  return sharp(await onGround(mark, ground))
    .composite([{ input: { create: { width, height, channels: 3, background } }, left, top }])
    .removeAlpha()
    .png()
    .toBuffer();
};

async function recolour(mark: Buffer, mono: boolean, random: Random): Promise<Buffer> {
  const hue = random() * 360;
  const dark = random() < 0.5;
  const ground = hsl((hue + 120 + random() * 120) % 360, 0.6, dark ? 0.2 : 0.85);
  const changed = mono
    ? await tint(mark, hsl(hue, 0.8, dark ? 0.85 : 0.3))
    : await sharp(mark)
        .modulate({ hue: Math.round(60 + random() * 240) })
        .png()
        .toBuffer();
  return onGround(changed, ground);
}

/** Recoloured, stretched, sheared and turned, at 40% of the side on a photograph, JPEG 70. */
async function hard(big: Buffer, mono: boolean, photo: string, random: Random): Promise<Query> {
  const [a, shear, stretch] = [
    ((random() * 30 - 15) * Math.PI) / 180,
    random() * 0.4 - 0.2,
    0.8 + 0.4 * random(),
  ];
  const inked = mono ? await tint(big, hsl(random() * 360, 0.8, random() < 0.5 ? 0.9 : 0.15)) : big;
  const bent = await sharp(inked)
    .affine([stretch * Math.cos(a), -Math.sin(a) + shear, stretch * Math.sin(a), Math.cos(a)], {
      background: CLEAR,
    })
    .png()
    .toBuffer();
  return lay(await sharp(bent).resize(205, 205, { fit: 'inside' }).png().toBuffer(), photo, 70, random);
}

/** A query for a mark of the gallery. Null when the mark cannot be drawn. */
export async function transform(
  m: GalleryMark,
  how: How,
  photo: string,
  random: Random,
): Promise<Query | null> {
  const mark = await drawMark(m.svg, S);
  const big = await drawMark(m.svg, SCENE / 2);
  if (!mark || !big) return null;
  const ground = await groundFor(mark);
  switch (how) {
    case 'recolour':
      return { picture: await recolour(mark, m.mono, random) };
    case 'rotate': {
      const turned = await sharp(mark)
        .rotate(random() < 0.5 ? 15 : -15, { background: CLEAR })
        .png()
        .toBuffer();
      const small = await sharp(turned)
        .resize(240, 240, { fit: 'inside', withoutEnlargement: true })
        .png()
        .toBuffer();
      return { picture: await onGround(small, ground) };
    }
    case 'crop':
      return { picture: await onGround(await crop(mark, random), ground) };
    case 'blur': {
      const soft = await sharp(await onGround(mark, ground))
        .blur(2)
        .png()
        .toBuffer();
      return { picture: await sharp(soft).jpeg({ quality: 30 }).toBuffer() };
    }
    case 'cover':
      return { picture: await cover(mark, ground, random) };
    case 'flip':
      return {
        picture: await sharp(await onGround(mark, ground))
          .flop()
          .png()
          .toBuffer(),
      };
    case 'photo':
      return lay(big, photo, 85, random);
    case 'hard':
      return hard(big, m.mono, photo, random);
  }
}
