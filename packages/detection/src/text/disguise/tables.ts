import frequency from '../tables/frequency.json' with { type: 'json' };
import joined from '../tables/joined.json' with { type: 'json' };
import lookalikes from '../tables/lookalikes.json' with { type: 'json' };
import pinyin from '../tables/pinyin.json' with { type: 'json' };
import { PairMap } from './pair-map.ts';

const entries = ({ note: _, ...table }: Record<string, string>): [string, string][] => Object.entries(table);

/** A character outside the table is rarer than any in it. */
const RAREST_BITS = 18;
/** How rare a Chinese character is, in bits. */
export const RARITY = new Uint8Array(0x10000).fill(RAREST_BITS);
for (const [bits, chars] of entries(frequency))
  for (const c of chars) if (c.length === 1) RARITY[c.charCodeAt(0)] = Number(bits);

/** Toneless syllables; index 0 is none. */
export const SYLLABLES: string[] = [''];
/** The syllable that a character is read as first, or 0. */
export const SYLLABLE = new Uint16Array(0x10000);
/** Further readings of a character: 行 xing, also hang. */
export const OTHER_READINGS = new Map<number, number[]>();
/** How often anything is read as the syllable, in bits. */
export const SYLLABLE_RARITY: number[] = [RAREST_BITS];
for (const [syllable, chars] of entries(pinyin)) {
  const index = SYLLABLES.push(syllable) - 1;
  const [first = '', others = ''] = chars.split('|');
  let share = 0;
  for (const c of first) {
    SYLLABLE[c.charCodeAt(0)] = index;
    share += 2 ** -RARITY[c.charCodeAt(0)]!;
  }
  for (const c of others) {
    const known = OTHER_READINGS.get(c.charCodeAt(0));
    if (known) known.push(index);
    else OTHER_READINGS.set(c.charCodeAt(0), [index]);
  }
  SYLLABLE_RARITY.push(share > 0 ? -Math.log2(share) : RAREST_BITS);
}
/** Syllable -> characters that are read so only sometimes: 龟 for jun. */
export const SOMETIMES_READ: string[] = SYLLABLES.map(() => '');
for (const [c, readings] of OTHER_READINGS)
  for (const s of readings) if (RARITY[c]! < RAREST_BITS) SOMETIMES_READ[s]! += String.fromCharCode(c);

/** Character -> characters that look like it. */
export const LOOKALIKES = new Map(entries(lookalikes).map(([c, near]) => [c.charCodeAt(0), near]));

const JOINED = new PairMap(
  entries(joined).flatMap(([c, pairs]) =>
    Array.from({ length: pairs.length >> 1 }, (_, i) => {
      return [pairs.charCodeAt(2 * i), pairs.charCodeAt(2 * i + 1), c.charCodeAt(0)] as const;
    }),
  ),
);
/** Most characters begin no pair. */
const FIRST_HALF = new Uint8Array(0x10000);
/** Characters that are two others. */
export const HAS_HALVES = new Uint8Array(0x10000);
for (const [c, pairs] of entries(joined)) {
  HAS_HALVES[c.charCodeAt(0)] = 1;
  for (let i = 0; i < pairs.length; i += 2) FIRST_HALF[pairs.charCodeAt(i)] = 1;
}

/** The character that two neighbours make (女马: 妈), or 0. */
export function joinedOf(a: number, b: number): number {
  return FIRST_HALF[a] === 1 ? JOINED.get(a, b) : 0;
}
