import { seeded } from './seeded.ts';

const SYLLABLES =
  'ba be bi bo bu ca ce co da de di do fa fe fi fo ga ge go ha he ho ja jo ka ke ki ko la le li lo lu ma me mi mo mu na ne ni no pa pe po ra re ri ro sa se si so su ta te ti to va ve vi vo wa wi xa ya yo za zo lux max pro tech tex ver nova star'.split(
    ' ',
  );
/** Common characters; low indexes are drawn far more often, as in real text. */
const HAN = Array.from({ length: 3500 }, (_, i) => String.fromCharCode(0x4e00 + ((i * 5 + 17) % 20_900)));

function chinese(random: () => number): string {
  return HAN[Math.floor(HAN.length * random() ** 2.2)]!;
}

function latin(random: () => number): string {
  const pick = () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]!;
  return Array.from({ length: 2 + Math.floor(random() * 3) }, pick).join('');
}

/** Invented word marks, 60% Chinese of 2 to 6 characters, 40% Latin; and titles of 12 to 36 characters. */
export function invent(marks: number, titles: number): { words: string[]; titles: string[] } {
  const random = seeded(7);
  const words = new Set<string>();
  while (words.size < marks) {
    const length = 2 + Math.floor(5 * random() ** 0.8);
    words.add(random() < 0.6 ? Array.from({ length }, () => chinese(random)).join('') : latin(random));
  }
  const list = [...words];
  const made = Array.from({ length: titles }, () => {
    let title = '';
    const length = 12 + random() * 24;
    while (title.length < length) {
      const u = random();
      if (u < 0.01) title += list[Math.floor(random() * list.length)]!;
      else if (u < 0.75) title += chinese(random);
      else if (u < 0.9) title += ` ${latin(random)} `;
      else title += Math.floor(random() * 1000);
    }
    return title;
  });
  return { words: list, titles: made };
}
