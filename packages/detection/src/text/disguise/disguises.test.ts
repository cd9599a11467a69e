import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WordMatcher } from '../matcher.ts';
import { slipOf } from './compare.ts';
import { KeyTableBuilder } from './key-table.ts';
import { syllablesOf } from './syllables.ts';
import { SYLLABLES } from './tables.ts';

const matcher = new WordMatcher(
  [
    { id: 'nike', text: 'Nike/耐克' },
    { id: 'adidas', text: 'Adidas/阿迪达斯/三叶草' },
    { id: 'oppo', text: 'OPPO' },
    { id: 'mama', text: '妈妈壹选' },
  ],
  { disguises: true },
);
const found = (title: string) => matcher.find(title).map((h) => `${h.mark} ${h.rule.slice(5)} ${h.text}`);

test.each([
  ['N1KE跑鞋', 'nike leet N1KE'],
  ['正品NIKE2024 N!KE', 'nike leet N!KE'],
  ['0PPO手机', 'oppo leet 0PPO'],
  ['正品adadis运动鞋', 'adidas letters adadis'],
  ['adiidas', 'adidas letters adiidas'],
  ['aidas', 'adidas letters aidas'],
  ['ekin', 'nike reversed ekin'],
  ['斯达迪阿', 'adidas reversed 斯达迪阿'],
  ['阿迪 新款', 'adidas part 阿迪'],
  ['ad达斯运动', 'adidas initials ad达斯'],
  ['耐ke板鞋', 'nike pinyin 耐ke'],
  ['nai ke 运动鞋', 'nike pinyin nai ke'],
  ['新款奈克板鞋', 'nike homophone 奈克'],
  ['阿底达斯', 'adidas homophone 阿底达斯'],
  ['女马女马壹选', 'mama split 女马女马壹选'],
  ['N/I/K/E', 'nike joined N/I/K/E'],
])('%s', (title, expected) => expect(found(title)).toContain(expected));

test.each([
  'bike 山地车',
  'nice 鞋',
  '忍耐可克服',
  '女子马术',
  '可乐定',
  'aids',
  '大阿姨迪士尼',
  'S/M/L/XL',
  'K1N3',
])('%s is none of them', (title) => expect(found(title)).toEqual([]));

test('in a bank of many short marks less is believed', () => {
  const marks = Array.from({ length: 4000 }, (_, i) => ({
    id: String(i),
    text: `耐${String.fromCharCode(0x5000 + i)}`,
  }));
  const large = new WordMatcher([{ id: 'nike', text: '耐克' }, ...marks], { disguises: true });
  expect(matcher.find('奈克')).toHaveLength(1);
  expect(large.find('奈克').filter((h) => h.mark === 'nike')).toEqual([]);
});

test('whatever is written, a span is a piece of the title, and a weight at least 0.5', () => {
  const piece = fc.constantFrom(
    ...'耐克阿迪达斯奈女马妈壹选nikeadidasNIKE1340@!|',
    ' ',
    '/',
    '·',
    '⭐',
    '\u200b',
    '<b>',
    '&amp;',
    '𝐍',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
      const title = pieces.join('');
      for (const hit of matcher.find(title)) {
        expect(title.slice(...hit.span)).toBe(hit.text);
        expect(hit.text).not.toBe('');
        if (hit.weight === undefined) continue;
        expect(hit.weight).toBeGreaterThanOrEqual(0.5);
        expect(hit.folds.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 1000 },
  );
});

test('titles read together give the hits that each gives alone', () => {
  const piece = fc.constantFrom(
    ...'耐克阿迪达斯奈女马妈壹选斯达迪阿',
    ...['Nike', 'adidas', 'n1ke', 'adidsa', 'ekin', 'nai ke', 'N', 'I', 'K', 'E', '2024', '!', '|'],
    ...[
      ' ',
      '/',
      '·',
      '-',
      '.',
      '\n',
      '⭐',
      '\u200b',
      '<b>',
      '&amp;',
      '&nbsp',
      '𝐍',
      'ﾞ',
      'ｶ',
      '\ud840',
      '\uffff',
      '㎏',
    ],
  );
  const title = fc.array(piece, { maxLength: 16 }).map((pieces) => pieces.join(''));
  const long = title.map((t) => t.repeat(120));
  fc.assert(
    fc.property(fc.array(fc.oneof({ weight: 9, arbitrary: title }, long), { maxLength: 12 }), (titles) => {
      expect(matcher.findAll(titles)).toEqual(titles.map((t) => matcher.find(t)));
    }),
    { numRuns: 1000 },
  );
});

const letters = (word: string) => ({ units: Array.from(word, (c) => c.charCodeAt(0)), length: word.length });

test('one slip is found and undone, two are not', () => {
  const word = fc.stringMatching(/^[a-e]{4,8}$/);
  fc.assert(
    fc.property(word, fc.nat(), (w, n) => {
      const i = n % w.length;
      expect(slipOf(letters(w.slice(0, i) + w.slice(i + 1)), letters(w))?.kind).toBe('dropped');
      expect(['doubled', 'added']).toContain(
        slipOf(letters(`${w.slice(0, i)}z${w.slice(i)}`), letters(w))?.kind,
      );
      expect(slipOf(letters(`${w.slice(0, i)}z${w.slice(i + 1)}`), letters(w))?.kind).toBe('replaced');
      expect(slipOf(letters(`zz${w}`), letters(w))).toBeNull();
    }),
  );
});

const spelled = (word: string) => ({ length: word.length, unit: (k: number) => word.charCodeAt(k) });

test('a word of syllables is taken apart into those', () => {
  const syllable = fc.constantFrom(...SYLLABLES.slice(1));
  fc.assert(
    fc.property(fc.array(syllable, { minLength: 1, maxLength: 4 }), (list) => {
      const taken = syllablesOf(spelled(list.join('')));
      expect(taken?.map((s) => SYLLABLES[s]).join('')).toBe(list.join(''));
      expect(taken!.length).toBeLessThanOrEqual(list.length);
    }),
  );
  expect(syllablesOf(spelled('xyz'))).toBeNull();
});

test('the table gives back every value of a key', () => {
  const entry = fc.tuple(fc.integer(), fc.integer(), fc.nat());
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 300 }), (entries) => {
      const builder = new KeyTableBuilder();
      for (const [a, b, value] of entries) {
        builder.begins(a + 1);
        builder.add(a, b, value);
      }
      const table = builder.build();
      expect(table.size).toBe(entries.length);
      for (const [a, b, value] of entries) {
        const values: number[] = [];
        expect(table.may(a)).toBe(true);
        expect(table.mayBegin(a + 1)).toBe(true);
        const at = table.arrays.entries;
        for (let e = table.begin(a); e < table.end(a); e += 2) if (at[e] === b) values.push(at[e + 1]!);
        expect(values).toContain(value);
      }
    }),
  );
});
