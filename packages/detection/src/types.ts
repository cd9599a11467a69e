import type { Use } from './score/use/uses.ts';

/** Picture bytes, or the path of a file. */
export type Picture = Uint8Array | string;

/** A registered mark. A word mark is found by `text`, a logo by `image`. */
export interface Mark {
  id: string;
  kind: 'word' | 'logo';
  /** Spellings, parted by `/` (Nike/耐克). */
  text?: string;
  /** What else the mark is called (Nike: 耐克), whatever the register says; each may have several parted by `/`. */
  names?: string[];
  /** Nice classes of the registration, 1 to 45; empty: unknown, no check of the class of goods. */
  classes: number[];
  owner?: string;
  image?: Picture;
}

export interface ListingImage {
  /** How the listing names the picture (path or URL); repeated in signals. */
  ref: string;
  /** Absent: the picture could not be had; it is passed over. */
  data?: Picture;
}

export interface ListingInput {
  platform?: string;
  key?: string;
  title?: string;
  seller?: string;
  /** Yuan. */
  price?: number;
  url?: string;
  images?: ListingImage[];
}

/** A shop that may sell goods of the mark. Neither `marks` nor `owner`: authorised for all marks. */
export interface AuthorisedShop {
  /** Absent: on every platform. */
  platform?: string;
  seller: string;
  /** Mark ids. */
  marks?: string[];
  owner?: string;
}

export interface PriceFloor {
  mark: string;
  /** Genuine goods are not sold below this price. */
  yuan: number;
}

/** One reason of a score. The weights of a detection's signals add up to its score. */
export interface Signal {
  /** Stable id, one of RULES. */
  rule: string;
  /** UTF-16 units in the original title, end exclusive. */
  span?: [number, number];
  /** What stands there in the title. */
  text?: string;
  /** `ref` of the picture. */
  image?: string;
  /** x, y, width, height in pixels of the original picture. */
  box?: [number, number, number, number];
  /** What it did to the score. */
  weight: number;
  detail?: Record<string, string | number>;
}

/**
 * suspect: a person should look. authorised: an authorised shop. compatible: the mark is named to say what the
 * goods fit. weak: below the threshold.
 */
export type Verdict = 'suspect' | 'authorised' | 'compatible' | 'weak';

export interface Detection {
  /** Mark id. */
  mark: string;
  /** 0 to 1. */
  score: number;
  verdict: Verdict;
  /** What the title most likely does with the mark; absent where only pictures show it. */
  use?: Use;
  /** Evidence first (words, pictures), then context, in the order in which they were applied. */
  signals: Signal[];
}
