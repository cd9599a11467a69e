import type { Rule } from '../rule.ts';
import { DISGUISES } from './disguises.ts';
import { classMatch, classMismatch, genericWord, longerMark, shortMark } from './goods.ts';
import { imageNegative, wordInPicture } from './in-pictures.ts';
import { imageEmbedding, imageHash } from './pictures.ts';
import { otherMark, place } from './place.ts';
import { authorisedShop, priceBelowFloor, shopName } from './seller.ts';
import {
  accessory,
  comparison,
  compatible,
  denial,
  nonOriginal,
  officialClaim,
  originalPart,
  ownBrand,
  parody,
  replica,
  sameStyle,
  secondHand,
  service,
} from './use.ts';
import { wordCompound, wordExact, wordFolded, wordSeparated } from './words.ts';

/** Rules that ask whether the words are the mark at all. */
export const IDENTITY: readonly Rule[] = [classMatch, classMismatch, longerMark, shortMark, genericWord];

/** Rules that see context, in the order in which they are applied. */
export const CONTEXT: readonly Rule[] = [
  ...IDENTITY,
  place,
  otherMark,
  accessory,
  compatible,
  originalPart,
  nonOriginal,
  service,
  sameStyle,
  comparison,
  parody,
  ownBrand,
  denial,
  secondHand,
  replica,
  officialClaim,
  priceBelowFloor,
  shopName,
];

/** Every rule that can appear in a signal: evidence, then context. */
export const RULES: readonly Rule[] = [
  wordExact,
  wordFolded,
  wordSeparated,
  wordCompound,
  ...DISGUISES,
  imageHash,
  imageEmbedding,
  wordInPicture,
  imageNegative,
  ...CONTEXT,
  authorisedShop,
];
