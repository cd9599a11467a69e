import type { Random } from '../random.ts';
import words from './data/words.json' with { type: 'json' };

const heads = [...words.heads];
const middles = [...words.middles];
const tails = [...words.tails];
const surnames = [...words.surnames];
const ordinals = [...words.ordinals];

/** The sign by which names of the demo are known for what they are. */
export const demoSign = '（演示）';

/** How many different stems `stemAt` gives before it begins anew. */
export const stemCount = heads.length * middles.length * tails.length;

/** An invented name of three characters; neighbours have little in common. */
export function stemAt(index: number): string {
  const at = (index * 7919) % stemCount;
  const head = heads[at % heads.length] ?? '';
  const middle = middles[Math.floor(at / heads.length) % middles.length] ?? '';
  return `${head}${middle}${tails[Math.floor(at / heads.length / middles.length) % tails.length] ?? ''}`;
}

/** An invented word in Latin letters, at least three syllables long. */
export const latinWord = (random: Random): string =>
  Array.from({ length: random.between(3, 4) }, () => random.pick(words.latin))
    .join('')
    .toUpperCase();

/** A person who is nobody: 林某甲（演示）. */
export const personName = (random: Random): string =>
  `${random.pick(surnames)}某${random.pick(ordinals)}${demoSign}`;

export const shopName = (index: number): string => {
  const { shopHeads, shopMiddles, shopTails } = words;
  const [h, m, t] = [shopHeads.length, shopMiddles.length, shopTails.length];
  const at = (index * 1009) % (h * m * t);
  return `${shopHeads[at % h] ?? ''}${shopMiddles[Math.floor(at / h) % m] ?? ''}${shopTails[Math.floor(at / h / m)] ?? ''}${Math.floor(index / (h * m * t)) || ''}`;
};

export const inventionTitle = (random: Random, thing: string): string =>
  `一种${random.pick(words.improved)}${thing}${random.pick(words.methods)}`;

export const utilityTitle = (random: Random, thing: string): string =>
  `一种${random.pick(words.improved)}${random.pick(words.improved)}的${thing}${random.pick(words.things)}`;

export const designTitle = (random: Random, thing: string): string =>
  `${thing}（${random.pick(words.looks)}）`;

export const workTitle = (random: Random, stem: string): string =>
  `${stem}${random.pick(words.looks)}${random.pick(words.works)}`;
