import sharp from 'sharp';

/** Numbers from 0 to 1, the same in every run. */
export function seeded(seed: number): () => number {
  let s = seed >>> 0;
  return () => {
    s = (Math.imul(s, 1664525) + 1013904223) >>> 0;
    return s / 4294967296;
  };
}

const hex = (n: number) => Math.floor(n).toString(16).padStart(2, '0');

function colour(random: () => number, from: number, to: number): string {
  return `#${[0, 0, 0].map(() => hex(from + random() * (to - from))).join('')}`;
}

/** An SVG icon of simple-icons as a picture of `size` pixels, in a colour, on a ground ('none': transparent). */
export function drawIcon(path: string, size: number, fill: string, ground: string): Promise<Buffer> {
  const rect = ground === 'none' ? '' : `<rect width="24" height="24" fill="${ground}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 24 24">${rect}<path d="${path}" fill="${fill}"/></svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}

/** A photograph-like ground of our own: blurred shapes, gradients, stripes and grain. */
export async function drawScene(random: () => number, size: number): Promise<Buffer> {
  const shapes = Array.from({ length: 14 }, () => {
    const fill = colour(random, 20, 235);
    const [x, y, w, h] = [random(), random(), random() * 0.5, random() * 0.5].map((v) =>
      Math.round(v * size),
    );
    if (random() < 0.35) return `<ellipse cx="${x}" cy="${y}" rx="${w}" ry="${h}" fill="${fill}"/>`;
    if (random() < 0.5)
      return `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${fill}" transform="rotate(${Math.floor(random() * 90)} ${x} ${y})"/>`;
    return `<path d="M${x} ${y} q ${w} ${h} ${h} ${-w!}" stroke="${fill}" stroke-width="${2 + Math.floor(random() * 18)}" fill="none"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}"><defs><linearGradient id="g"><stop offset="0" stop-color="${colour(random, 60, 240)}"/><stop offset="1" stop-color="${colour(random, 20, 200)}"/></linearGradient></defs><rect width="100%" height="100%" fill="url(#g)"/>${shapes.join('')}</svg>`;
  const { data, info } = await sharp(Buffer.from(svg))
    .flatten()
    .blur(0.6 + random() * 2)
    .raw()
    .toBuffer({ resolveWithObject: true });
  for (let i = 0; i < data.length; i++)
    data[i] = Math.max(0, Math.min(255, data[i]! + (random() - 0.5) * 24));
  return sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } })
    .png()
    .toBuffer();
}

/** How a listing shows a logo, in rising order of difficulty. */
export const TRANSFORMATIONS = [
  'recolour',
  'invert',
  'jpeg',
  'blur',
  'pad',
  'shrink',
  'rotate5',
  'paste',
  'paste-hard',
] as const;
export type Transformation = (typeof TRANSFORMATIONS)[number];

/** A query picture and, where the logo was pasted, the box of its drawing area. */
export async function drawQuery(
  path: string,
  how: Transformation,
  random: () => number,
): Promise<{ picture: Buffer; box: [number, number, number, number] | null }> {
  const dark = colour(random, 0, 120);
  const plain = () => drawIcon(path, 256, dark, '#ffffff');
  switch (how) {
    case 'recolour':
      return {
        picture: await drawIcon(path, 256, colour(random, 0, 110), colour(random, 170, 255)),
        box: null,
      };
    case 'invert':
      return { picture: await drawIcon(path, 256, '#ffffff', dark), box: null };
    case 'jpeg':
      return {
        picture: await sharp(await plain())
          .jpeg({ quality: 30 })
          .toBuffer(),
        box: null,
      };
    case 'blur':
      return {
        picture: await sharp(await plain())
          .blur(3)
          .toBuffer(),
        box: null,
      };
    case 'pad': {
      const [left, right, top, bottom] = [0, 0, 0, 0].map(() => Math.floor(20 + random() * 160));
      return {
        picture: await sharp(await plain())
          .extend({ left: left!, right: right!, top: top!, bottom: bottom!, background: '#ffffff' })
          .toBuffer(),
        box: null,
      };
    }
    case 'shrink':
      return {
        picture: await sharp(await plain())
          .resize(72)
          .toBuffer(),
        box: null,
      };
    case 'rotate5':
      return {
        picture: await sharp(await plain())
          .rotate(random() < 0.5 ? 5 : -5, { background: '#ffffff' })
          .toBuffer(),
        box: null,
      };
    default: {
      const hard = how === 'paste-hard';
      const size = 480;
      const side = Math.round(size * (hard ? 0.25 + random() * 0.15 : 0.4 + random() * 0.2));
      const [left, top] = [0, 0].map(() => Math.floor(random() * (size - side)));
      const light = random() < 0.5;
      const fill = light ? colour(random, 215, 255) : colour(random, 0, 50);
      const ground = await drawScene(random, size);
      let logo = await drawIcon(path, side, fill, 'none');
      if (hard)
        logo = await sharp(logo)
          .rotate((random() - 0.5) * 16, { background: '#00000000' })
          .resize(side, side)
          .toBuffer();
      const picture = await sharp(ground)
        .composite([{ input: logo, left: left!, top: top! }])
        .jpeg({ quality: hard ? 70 : 85 })
        .toBuffer();
      return { picture, box: [left!, top!, side, side] };
    }
  }
}
