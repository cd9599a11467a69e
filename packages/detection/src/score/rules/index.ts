import type { Rule } from '../rule.ts';
import { DISGUISES } from './disguises.ts';
import {
  accessory,
  classMatch,
  classMismatch,
  genericWord,
  longerMark,
  replica,
  secondHand,
  shortMark,
} from './goods.ts';
import { imageNegative, wordInPicture } from './in-pictures.ts';
import { imageEmbedding, imageHash } from './pictures.ts';
import { authorisedShop, priceBelowFloor } from './seller.ts';
import { compatible, denial, sameStyle } from './use.ts';
import { wordCompound, wordExact, wordFolded, wordSeparated } from './words.ts';

/** Every rule that can appear in a signal: evidence, then context in the order in which it is applied. */
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
  classMatch,
  classMismatch,
  replica,
  priceBelowFloor,
  longerMark,
  shortMark,
  genericWord,
  accessory,
  secondHand,
  sameStyle,
  denial,
  compatible,
  authorisedShop,
];
