import fc from 'fast-check';
import { expect, test } from 'vitest';
import { insideTokens, matchesQuery, queryTokens, searchTokens, tokensWithin } from './search-text.ts';

const finds = (text: string, query: string) => matchesQuery(searchTokens(text), queryTokens(query));
const han = fc.integer({ min: 0x4e00, max: 0x9fff }).map((c) => String.fromCodePoint(c));
const mixed = fc
  .array(fc.oneof(han, fc.constantFrom(...'abZ09 -/，𠮷')), { maxLength: 30 })
  .map((c) => c.join(''));

test('tokens', () => {
  expect(searchTokens('晋江Nike鞋 ＡＢ12')).toEqual(['晋江', '江', 'nike', '鞋', 'ab12']);
  expect(queryTokens('晋江市 nik')).toEqual([
    { text: '晋江', prefix: false },
    { text: '江市', prefix: false },
    { text: 'nik', prefix: true },
  ]);
  expect(queryTokens('鞋')).toEqual([{ text: '鞋', prefix: true }]);
  expect(queryTokens(' 、')).toEqual([]);
});

test('any two neighbouring Chinese characters, and any single one, find their text', () =>
  fc.assert(
    fc.property(mixed, (text) => {
      const characters = [...text];
      for (const [i, c] of characters.entries()) {
        if (!/\p{Script=Han}/u.test(c)) continue;
        expect(finds(text, c)).toBe(true);
        const next = characters[i + 1];
        if (next && /\p{Script=Han}/u.test(next)) expect(finds(text, c + next)).toBe(true);
      }
    }),
  ));

test('the beginning of any word finds its text, whatever its case and width', () =>
  fc.assert(
    fc.property(mixed, fc.nat(), (text, n) => {
      for (const word of text.match(/[A-Za-z0-9]+/gu) ?? [])
        expect(finds(text, word.slice(0, 1 + (n % word.length)).toUpperCase())).toBe(true);
    }),
  ));

test('what is not there is not found', () => {
  expect(finds('晋江鞋业', '江晋')).toBe(false);
  expect(finds('晋江鞋业', '泉州')).toBe(false);
  expect(finds('nike', 'ike')).toBe(false);
  expect(finds('晋江鞋业', '晋江 泉州')).toBe(false);
});

test('whatever part of a text is asked for, the text has the tokens of the part', () =>
  fc.assert(
    fc.property(mixed, fc.nat(), fc.nat(), (text, from, length) => {
      const characters = [...text];
      const start = from % (characters.length + 1);
      const part = characters.slice(start, start + (length % 8)).join('');
      expect(matchesQuery(searchTokens(text), tokensWithin(part))).toBe(true);
      const tokens = [...searchTokens(text), ...insideTokens(text)];
      expect(matchesQuery(tokens, tokensWithin(part.toUpperCase(), true))).toBe(true);
    }),
  ));

test('the inside of a word is told from its beginning', () => {
  expect(insideTokens('晋江Nike鞋 ab')).toEqual(['%nik', '%ike']);
  expect(tokensWithin('江IKE', true)).toEqual([
    { text: '江', prefix: true },
    { text: '%ike', prefix: false },
  ]);
  expect(tokensWithin('江IKE')).toEqual([{ text: '江', prefix: true }]);
  expect(tokensWithin('ＩＫＥ', true)).toEqual([]);
  expect(queryTokens('%ik')).toEqual([{ text: 'ik', prefix: true }]);
});
