import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import ort from 'onnxruntime-node';
import sharp from 'sharp';
import sharpPhash from 'sharp-phash';
import type { VectorReader } from '../../../packages/detection/src/bank/vectors/vector-reader.ts';
import { decodePicture } from '../../../packages/detection/src/image/decode.ts';
import type { Eye } from '../../../packages/detection/src/network/look.ts';
import type { LogoNetwork } from '../../../packages/detection/src/network/model.ts';
import { readSide, seeInRaster } from '../../../packages/detection/src/network/see.ts';
import { PictureSearch } from '../../../packages/detection/src/scan/picture-hits.ts';
import type { Mark } from '../../../packages/detection/src/types.ts';
import { pdq } from '../pdq.ts';
import type { GalleryMark } from './gallery.ts';

/** A way to look for marks: what it says of a picture, best mark first, each with a score. */
export interface Method {
  name: string;
  /** Queries a row at most: slow peers get fewer. */
  most?: number;
  rank(picture: Buffer): Promise<{ id: string; score: number }[]>;
}

export interface GalleryPicture {
  id: string;
  picture: Buffer;
}

export function ours(network: LogoNetwork, bank: VectorReader, thorough = false): Method {
  const eye = { network, bank, thorough };
  return {
    name: thorough ? 'ours, thorough' : 'ours',
    async rank(picture) {
      const seen = await seeInRaster(await decodePicture(picture, readSide(thorough)), eye, 10);
      return seen.map(({ mark, score }) => ({ id: mark, score }));
    },
  };
}

/** The same with the words of the marks read in the picture, as match-image does where a bank has them. */
export function oursReading(eye: Eye, marks: readonly GalleryMark[]): Method {
  const words = marks
    .filter((m) => m.text)
    .map(({ id, text }): Mark => ({ id, kind: 'word', text, classes: [] }));
  const search = new PictureSearch(eye, words);
  return {
    name: `ours, reading${eye.thorough ? ', thorough' : ''}`,
    rank: async (picture) => (await search.look(picture, 10)).map(({ mark, score }) => ({ id: mark, score })),
  };
}

function best(ids: readonly string[], scores: ArrayLike<number>): { id: string; score: number }[] {
  return ids
    .map((id, i) => ({ id, score: scores[i]! }))
    .sort((a, b) => b.score - a.score)
    .slice(0, 10);
}

/** The package is CommonJS: its function is what Node gives as the default, whatever its types say. */
const phash = sharpPhash as unknown as (picture: Buffer) => Promise<string>;

const differing = (a: string, b: string): number => {
  let n = 0;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) n++;
  return n;
};

export async function perceptual(gallery: readonly GalleryPicture[]): Promise<Method> {
  const hashes: string[] = [];
  for (const { picture } of gallery) hashes.push(await phash(picture));
  const ids = gallery.map((g) => g.id);
  return {
    name: 'sharp-phash, 64 bits',
    async rank(picture) {
      const hash = await phash(picture);
      return best(
        ids,
        hashes.map((h) => 1 - differing(h, hash) / 64),
      );
    },
  };
}

const bits = (n: number): number => {
  let [v, count] = [n >>> 0, 0];
  for (; v; count++) v &= v - 1;
  return count;
};

export async function pdqHash(gallery: readonly GalleryPicture[]): Promise<Method> {
  const hashes: Uint8Array[] = [];
  for (const { picture } of gallery) hashes.push((await pdq(picture))[0]);
  const ids = gallery.map((g) => g.id);
  return {
    name: 'PDQ, 256 bits',
    async rank(picture) {
      const [hash] = await pdq(picture);
      return best(
        ids,
        hashes.map((h) => 1 - h.reduce((s, w, i) => s + bits(w ^ hash[i]!), 0) / 256),
      );
    },
  };
}

const IMAGENET = new URL('../../../../shared/models/mobilenet-v2-features.onnx', import.meta.url).pathname;

/** MobileNet v2 features trained on ImageNet, whole pictures at 224 pixels. Undefined when the model is absent. */
export async function imagenet(gallery: readonly GalleryPicture[]): Promise<Method | undefined> {
  if (!existsSync(IMAGENET)) return undefined;
  const session = await ort.InferenceSession.create(IMAGENET, { intraOpNumThreads: 1, interOpNumThreads: 1 });
  const side = 224;
  const describe = async (picture: Buffer): Promise<Float32Array> => {
    const rgb = await sharp(picture).removeAlpha().resize(side, side, { fit: 'fill' }).raw().toBuffer();
    const x = new Float32Array(3 * side * side);
    for (let i = 0; i < side * side; i++)
      for (let c = 0; c < 3; c++) x[c * side * side + i] = (rgb[i * 3 + c]! - 128) / 128;
    const out = await session.run({
      [session.inputNames[0]!]: new ort.Tensor('float32', x, [1, 3, side, side]),
    });
    const v = out[session.outputNames[0]!]!.data as Float32Array;
    const length = Math.hypot(...v);
    return v.map((n) => n / length);
  };
  const vectors: Float32Array[] = [];
  for (const { picture } of gallery) vectors.push(await describe(picture));
  const ids = gallery.map((g) => g.id);
  return {
    name: 'MobileNet v2, ImageNet',
    async rank(picture) {
      const q = await describe(picture);
      return best(
        ids,
        vectors.map((v) => v.reduce((s, n, i) => s + n * q[i]!, 0)),
      );
    },
  };
}

/** ORB corners, matched both ways and held against one turn-scale-shift-perspective by RANSAC. */
/** Marks whose matches are verified by RANSAC: those with the most. */
const VERIFIED = 60;

export async function orb(gallery: readonly GalleryPicture[]): Promise<Method> {
  const require = createRequire(new URL('../../../training/package.json', import.meta.url));
  const loaded = require('@techstark/opencv-js');
  // The module answers to `then` with itself, so that awaiting it, or a copy that has it, never ends.
  // biome-ignore lint/suspicious/noExplicitAny: the package's types do not cover these classes.
  const cv: any = await new Promise((done) => {
    const ready = () => {
      const { then: _, ...rest } = loaded;
      done(rest);
    };
    if (loaded.Mat) ready();
    else loaded.onRuntimeInitialized = ready;
  });
  const detector = new cv.ORB(200);
  const describe = async (picture: Buffer) => {
    const { data, info } = await sharp(picture)
      .flatten({ background: '#fff' })
      .resize(512, 512, { fit: 'inside', withoutEnlargement: true })
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const grey = cv.matFromArray(info.height, info.width, cv.CV_8UC1, data);
    const [points, words, mask] = [new cv.KeyPointVector(), new cv.Mat(), new cv.Mat()];
    detector.detectAndCompute(grey, mask, points, words);
    const at = Array.from({ length: points.size() }, (_, i) => points.get(i).pt as { x: number; y: number });
    for (const m of [grey, mask, points]) m.delete();
    return { at, words };
  };
  const known: Awaited<ReturnType<typeof describe>>[] = [];
  for (const { picture } of gallery) known.push(await describe(picture));
  const matcher = new cv.BFMatcher(cv.NORM_HAMMING, true);
  type Known = (typeof known)[0];
  type Match = { distance: number; queryIdx: number; trainIdx: number };
  const nearOf = (a: Known, b: Known): Match[] => {
    if (a.at.length < 4 || b.at.length < 4) return [];
    const matches = new cv.DMatchVector();
    matcher.match(a.words, b.words, matches);
    const near = Array.from({ length: matches.size() }, (_, i) => matches.get(i) as Match).filter(
      (m) => m.distance < 64,
    );
    matches.delete();
    return near;
  };
  const inliers = (a: Known, b: Known, near: readonly Match[]): number => {
    if (near.length < 4) return near.length / 10;
    const from = cv.matFromArray(
      near.length,
      1,
      cv.CV_32FC2,
      near.flatMap((m) => [a.at[m.queryIdx]!.x, a.at[m.queryIdx]!.y]),
    );
    const to = cv.matFromArray(
      near.length,
      1,
      cv.CV_32FC2,
      near.flatMap((m) => [b.at[m.trainIdx]!.x, b.at[m.trainIdx]!.y]),
    );
    const mask = new cv.Mat();
    cv.findHomography(from, to, cv.RANSAC, 5, mask).delete();
    const count = (mask.data as Uint8Array).reduce((s: number, v: number) => s + v, 0);
    for (const m of [from, to, mask]) m.delete();
    return count;
  };
  const ids = gallery.map((g) => g.id);
  return {
    name: 'opencv-js ORB, RANSAC',
    most: 20,
    async rank(picture) {
      const q = await describe(picture);
      const near = known.map((k) => nearOf(q, k));
      // To verify all takes many times as long: those with the most matches are, the others come after them.
      const least = near.map((n) => n.length).sort((x, y) => y - x)[VERIFIED] ?? 0;
      const scores = known.map((k, i) =>
        near[i]!.length > least ? inliers(q, k, near[i]!) : near[i]!.length / 1000,
      );
      q.words.delete();
      return best(ids, scores);
    },
  };
}
