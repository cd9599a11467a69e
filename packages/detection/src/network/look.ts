import type { VectorReader } from '../bank/vectors/vector-reader.ts';
import { type Box, contentBox, overlap } from '../image/box.ts';
import type { Raster } from '../image/decode.ts';
import { Pyramid } from '../image/pyramid.ts';
import { DIM, type FeatureMap, type LogoNetwork } from './model.ts';
import { likeness } from './probability.ts';
import { type CloseView, closeInputs, closeView, fit } from './view.ts';
import { type Place, placesOf } from './where.ts';

/**
 * Longer sides, in pixels, at which the whole picture is looked at, and how many of its places are looked at again closely. From
 * the smallest one a mark that fills the picture is seen at its usual size; the largest one shows marks of a tenth of the side.
 */
const QUICK = { looks: [224, 112], again: 4 };
const THOROUGH = { looks: [448, 224, 112], again: 8 };
/** Places searched in the bank at the first look. */
const PLACES = 16;
/** Marks asked of the bank for each vector, and those of a place that are compared part by part. */
const NEAREST = 20;
const COMPARED = 24;

/** What looks: the network, and the bank of the marks to look for. */
export interface Eye {
  network: LogoNetwork;
  bank: VectorReader;
  /** true: small marks are looked for too, in two to three times the time; default false. */
  thorough?: boolean;
}

/** A mark that a place of a picture resembles, with the evidence for it. */
export interface Sighting {
  mark: string;
  /** Pixels of the raster. */
  box: Box;
  /** Cosine of the vectors at the first look and at the close one (that of the first, when there was none). */
  first: number;
  close: number;
  /** How sure the network is that any mark lies there, 0 to 1, at the first look. */
  there: number;
  /** Logit that the place shows this mark, from the comparison part by part. */
  same: number;
}

/** Parts of the marks that some vector was near to. */
type Met = Map<string, Int8Array>;

/** A place seen from near: boxes in pixels of the close view. */
interface Near {
  marks: Map<string, number>;
  box: Box;
  parts: Float32Array;
}

interface Candidate extends Place {
  /** Best cosine of each mark. */
  marks: Map<string, number>;
}

/**
 * How likely a close look shows a mark of the bank. Any texture resembles one of many marks, so what counts is whether the
 * network sees a mark at all: measured on photographs.
 */
const promise = ({ marks, there }: Candidate): number => there + 0.2 * Math.max(-1, ...marks.values());

/** The nearest marks of all vectors, searched in one walk through the bank. */
function search(bank: VectorReader, vectors: readonly Float32Array[], met: Met): Map<string, number>[] {
  const queries = vectors.flatMap((v) =>
    Array.from({ length: v.length / DIM }, (_, k) => v.subarray(k * DIM, (k + 1) * DIM)),
  );
  return bank.nearest(queries, NEAREST).map((found) => {
    for (const m of found) met.set(m.id, m.details);
    return new Map(found.map((m) => [m.id, m.cosine]));
  });
}

/** Adds what one place resembles to another; the better cosine of each mark counts. */
function join(into: Map<string, number>, more: ReadonlyMap<string, number>): void {
  for (const [mark, cosine] of more) if (cosine > (into.get(mark) ?? -1)) into.set(mark, cosine);
}

/** A ground of one colour around what is drawn: then that is a place whatever the network says. */
function drawnAlone({ levels }: Pyramid): Box | undefined {
  const [whole, half] = levels;
  const raster = half ?? whole!;
  const content = contentBox(raster);
  if (!content || content[2] * content[3] >= 0.9 * raster.width * raster.height) return undefined;
  const by = whole!.width / raster.width;
  return content.map((side) => side * by) as Box;
}

/** Places of the picture, in pixels of its raster, and their vectors, at one size of the whole picture. */
async function lookOnce(pyramid: Pyramid, longest: number, drawn: Box | undefined, network: LogoNetwork) {
  const { input, scale } = fit(pyramid, longest);
  const [sx, sy] = scale;
  const [map] = await network.map(input);
  const places = placesOf(map!.where, map!.width, map!.height, PLACES);
  if (drawn) {
    const box: Box = [drawn[0] / sx, drawn[1] / sy, drawn[2] / sx, drawn[3] / sy];
    const near = places.filter((p) => overlap(p.box, box) > 0.5);
    places.push({ box, there: Math.max(0.02, ...near.map((p) => p.there)) });
  }
  const boxes = places.map((p) => p.box);
  const vectors = await network.vectors(map!, boxes);
  const large = places.map(
    ({ box: [x, y, w, h], there }): Place => ({ box: [x * sx, y * sy, w * sx, h * sy], there }),
  );
  return { places: large, vectors };
}

async function firstLook(pyramid: Pyramid, { network, bank, thorough }: Eye, met: Met): Promise<Candidate[]> {
  const drawn = drawnAlone(pyramid);
  const looks = [];
  for (const longest of (thorough ? THOROUGH : QUICK).looks)
    looks.push(await lookOnce(pyramid, longest, drawn, network));
  const found = search(
    bank,
    looks.map((l) => l.vectors),
    met,
  );
  return looks.flatMap((l) => l.places).map((place, k) => ({ ...place, marks: found[k]! }));
}

/** At most so many places worth a close look, the most promising first; those that overlap are one. */
function promising(candidates: readonly Candidate[], most: number): Candidate[] {
  const ranked = [...candidates].sort((a, b) => promise(b) - promise(a));
  const kept: Candidate[] = [];
  for (const c of ranked) {
    const same = kept.find((k) => overlap(k.box, c.box) > 0.6);
    if (same) join(same.marks, c.marks);
    else if (kept.length < most) kept.push(c);
  }
  return kept;
}

/** What the network says of close views, in their order. */
async function mapsOf(
  pyramid: Pyramid,
  views: readonly CloseView[],
  network: LogoNetwork,
): Promise<FeatureMap[]> {
  const maps = new Array<FeatureMap>(views.length);
  for (const { of, input } of closeInputs(pyramid, views)) {
    const found = await network.map(input, { details: true });
    for (const [n, k] of of.entries()) maps[k] = found[n]!;
  }
  return maps;
}

/** Looks at places again, from near: each at its box, and at the box that the network gives from near. */
async function closeLook(
  pyramid: Pyramid,
  views: readonly CloseView[],
  { network, bank }: Eye,
  met: Met,
): Promise<Near[]> {
  const maps = await mapsOf(pyramid, views, network);
  const boxes = maps.map((map, k) => {
    const { inside } = views[k]!;
    const [refined] = placesOf(map.where, map.width, map.height, 1);
    return refined && overlap(refined.box, inside) > 0.3 ? [inside, refined.box] : [inside];
  });
  const vectors: Float32Array[] = [];
  const parts: Float32Array[] = [];
  for (const [k, map] of maps.entries()) {
    vectors.push(await network.vectors(map, boxes[k]!));
    parts.push(await network.parts(map, boxes[k]!.at(-1)!));
  }
  const found = search(bank, vectors, met);
  return boxes.map((of, k) => {
    const marks = new Map<string, number>();
    for (const more of found.splice(0, of.length)) join(marks, more);
    return { marks, box: of.at(-1)!, parts: parts[k]! };
  });
}

/** What one place resembles most at either look, all but the comparison part by part. */
function sightingsAt(c: Candidate, { shown, scale }: CloseView, near: Near): Omit<Sighting, 'same'>[] {
  const [x, y, w, h] = near.box;
  const box: Box = [shown[0] + x * scale, shown[1] + y * scale, w * scale, h * scale];
  const least = Math.min(...c.marks.values(), ...near.marks.values());
  const seen = [...new Set([...c.marks.keys(), ...near.marks.keys()])].map((mark) => ({
    mark,
    box,
    there: c.there,
    first: c.marks.get(mark) ?? least,
    close: near.marks.get(mark) ?? least,
  }));
  return seen.sort((a, b) => likeness(b) - likeness(a)).slice(0, COMPARED);
}

/** The marks that places of a picture resemble, those of the most promising places, judged again from near. No threshold. */
export async function lookFor(raster: Raster, eye: Eye): Promise<Sighting[]> {
  const pyramid = new Pyramid(raster);
  const met: Met = new Map();
  const again = promising(await firstLook(pyramid, eye, met), (eye.thorough ? THOROUGH : QUICK).again);
  const views = again.map((c) => closeView(c.box));
  const close = await closeLook(pyramid, views, eye, met);
  const seen = again.flatMap((c, k) =>
    sightingsAt(c, views[k]!, close[k]!).map((s) => ({ ...s, place: close[k]!.parts })),
  );
  const same = await eye.network.same(seen.map(({ mark, place }) => ({ place, mark: met.get(mark)! })));
  return seen.map(({ place: _, ...s }, i) => ({ ...s, same: same[i]! }));
}
