import type { Picture } from '../types.ts';
import { decodePicture, type Raster, shrinkRaster } from './decode.ts';

/** A picture that several look at, each at its own size: decoded once, at the largest of them, and shrunk from there. */
export class OpenedPicture {
  readonly picture: Picture;
  readonly #largest: number;
  readonly #rasters = new Map<number, Promise<Raster>>();

  /** `largest`: the longest side that anybody will ask for, in pixels. */
  constructor(picture: Picture, largest: number) {
    this.picture = picture;
    this.#largest = largest;
  }

  /** Its longer side at most `maxSide` pixels. Throws DetectionError `picture_unreadable`. */
  at(maxSide: number): Promise<Raster> {
    const known = this.#rasters.get(maxSide);
    if (known) return known;
    const raster =
      maxSide >= this.#largest
        ? decodePicture(this.picture, maxSide)
        : this.at(this.#largest).then((whole) => shrinkRaster(whole, maxSide));
    this.#rasters.set(maxSide, raster);
    return raster;
  }
}
