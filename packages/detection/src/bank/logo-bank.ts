import { DetectionError } from '../error.ts';
import { type Box, contentBox, squareAround } from '../image/box.ts';
import { decodePicture, type Raster } from '../image/decode.ts';
import type { Embedder } from '../image/embedder.ts';
import { hashRaster, type ImageHash } from '../image/hash.ts';
import { Pyramid } from '../image/pyramid.ts';
import { SILHOUETTE, type Silhouette, silhouetteOf } from '../image/silhouette.ts';
import type { Picture } from '../types.ts';

/** Longer side at which a logo is kept while it is described. */
const LOGO_SIDE = 256;
/** Margin around a logo in its patch, as a share of its longer side. */
export const LOGO_MARGIN = 0.08;

/** A logo of the bank and how alike a piece of a picture is to it. */
export interface LogoMatch {
  logo: number;
  /** -1 to 1. */
  cosine: number;
}

/** A white logo on a transparent ground shows nothing on white, so it is laid on black. */
async function decodeLogo(picture: Picture): Promise<{ raster: Raster; box: Box }> {
  for (const background of ['#ffffff', '#000000']) {
    const raster = await decodePicture(picture, LOGO_SIDE, background);
    const box = contentBox(raster);
    if (box) return { raster, box };
  }
  throw new DetectionError('picture_unreadable', 'The logo is of one colour');
}

/** The index of logos: one vector and one hash each; exact search. */
export class LogoBank {
  readonly ids: string[] = [];
  readonly hashes: ImageHash[] = [];
  readonly silhouettes: Silhouette[] = [];
  private vectors = new Float32Array(0);
  private readonly embedder: Embedder;

  constructor(embedder: Embedder) {
    this.embedder = embedder;
  }

  get size(): number {
    return this.ids.length;
  }

  /**
   * Adds a logo. Its margin does not matter; a transparent one is laid on white (or on black, when white shows
   * nothing). Throws DetectionError `picture_unreadable`, also for a picture of one colour.
   */
  async add(id: string, picture: Picture): Promise<void> {
    const { raster, box } = await decodeLogo(picture);
    const pyramid = new Pyramid(raster);
    const square = squareAround(box, LOGO_MARGIN);
    const [vector] = await this.embedder.embed([pyramid.crop(square, this.embedder.size)]);
    const { dim } = this.embedder;
    const used = this.ids.length * dim;
    if (this.vectors.length < used + dim) {
      const grown = new Float32Array(Math.max(64 * dim, this.vectors.length * 2));
      grown.set(this.vectors);
      this.vectors = grown;
    }
    this.vectors.set(vector!, used);
    this.ids.push(id);
    this.silhouettes.push(silhouetteOf(pyramid.crop(square, SILHOUETTE)));
    this.hashes.push(await hashRaster(raster));
  }

  cosine(logo: number, vector: Float32Array): number {
    const { vectors } = this;
    const { dim } = this.embedder;
    const at = logo * dim;
    // Four sums at once: the processor need not wait for one addition before the next.
    let [a, b, c, d] = [0, 0, 0, 0];
    for (let i = 0; i < dim; i += 4) {
      a += vectors[at + i]! * vector[i]!;
      b += vectors[at + i + 1]! * vector[i + 1]!;
      c += vectors[at + i + 2]! * vector[i + 2]!;
      d += vectors[at + i + 3]! * vector[i + 3]!;
    }
    return a + b + c + d;
  }

  /** The `top` logos most like a vector, best first. */
  nearest(vector: Float32Array, top: number): LogoMatch[] {
    const best: LogoMatch[] = [];
    let least = -1;
    for (let logo = 0; logo < this.ids.length; logo++) {
      const cosine = this.cosine(logo, vector);
      if (best.length === top && cosine <= least) continue;
      let at = best.length;
      while (at > 0 && best[at - 1]!.cosine < cosine) at--;
      best.splice(at, 0, { logo, cosine });
      if (best.length > top) best.pop();
      least = best[best.length - 1]!.cosine;
    }
    return best;
  }
}
