import { expect, test } from 'vitest';
import { align, isTelling, type Pair } from './alignment.ts';
import { foldSteps } from './explain.ts';

const drawn = (pairs: readonly Pair[]) => pairs.map((p) => `${p.expected}${p.found ? `:${p.found}` : ''}`);
const kinds = (pairs: readonly Pair[]) => pairs.map((p) => p.kind);

test('the same but for case says nothing', () => {
  const pairs = align('Velora', 'VELORA');
  expect(kinds(pairs)).toEqual(Array(6).fill('same'));
  expect(isTelling(pairs)).toBe(false);
});

test('a character that is read alike stands under the one it is read as, with the reason', () => {
  const pairs = align('维洛拉', '维罗拉', foldSteps('罗→洛 homophone'));
  expect(drawn(pairs)).toEqual(['维:维', '洛:罗', '拉:拉']);
  expect(pairs[1]).toMatchObject({ kind: 'alike', why: { zh: '同音' } });
  expect(isTelling(pairs)).toBe(true);
});

test('characters that stand for one together are one, as are the syllables of one', () => {
  expect(drawn(align('骐妈汀', '骐女马汀', foldSteps('女马→妈 split')))).toEqual([
    '骐:骐',
    '妈:女马',
    '汀:汀',
  ]);
  expect(drawn(align('维洛拉', '维luo拉', foldSteps('luo→洛 pinyin')))).toEqual(['维:维', '洛:luo', '拉:拉']);
});

test('what is missing, added and other', () => {
  expect(kinds(align('维洛拉', '维拉'))).toEqual(['same', 'missing', 'same']);
  expect(kinds(align('Velora', 'veloora')).filter((k) => k !== 'same')).toEqual(['inserted']);
  expect(kinds(align('Velora', 'velxra')).filter((k) => k !== 'same')).toEqual(['other']);
  expect(kinds(align('耐克', '耐·克')).filter((k) => k !== 'same')).toEqual(['inserted']);
});

test('a name written otherwise as a whole is not laid over', () => {
  expect(isTelling(align('维洛拉', 'weiluola'))).toBe(false);
});

test('every character of both sides stands in the pairs, in order', () => {
  const pairs = align('阿迪达斯', '啊迪大斯X', foldSteps('啊→阿 homophone; 大→达 homophone'));
  expect(pairs.map((p) => p.expected).join('')).toBe('阿迪达斯');
  expect(pairs.map((p) => p.found).join('')).toBe('啊迪大斯X');
});
