import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldCodePoint } from './fold.ts';
import { cleanMarkup } from './markup.ts';
import { WordMatcher } from './matcher.ts';
import { Matches } from './matches.ts';
import { PackedStrings } from './packed.ts';
import { PatternTrie } from './pattern-trie.ts';
import { FoldedView, foldText } from './view.ts';

const han = fc.constantFrom(...'耐克阿迪达斯三叶草维洛拉華华体國');
const latin = fc.constantFrom(...'nikeNIKEaАаі０1Ｎé');
const noise = fc.constantFrom(
  ' ',
  '·',
  '-',
  '/',
  '<b>',
  '</b>',
  '&amp;',
  '&lt;',
  '\u200b',
  '⭐',
  '🅽',
  '𠮷',
  'ﾞ',
  'ｶ',
  '，',
  '㎏',
);
const title = fc.array(fc.oneof(han, latin, noise), { maxLength: 40 }).map((a) => a.join(''));
const word = fc.oneof(
  fc.array(han, { minLength: 1, maxLength: 4 }).map((a) => a.join('')),
  fc.stringMatching(/^[nike]{2,6}$/),
);

/** Characters of `part` occur in `whole` in order. */
function isSubsequence(part: string, whole: string): boolean {
  let i = 0;
  for (const c of whole) if (i < part.length && part.startsWith(c, i)) i += c.length;
  return i === part.length;
}

describe('matcher', () => {
  test('a span is a piece of the title that holds all characters of the spelling, in order', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), title, (words, t) => {
        const matcher = new WordMatcher(words.map((text, i) => ({ id: String(i), text })));
        for (const hit of matcher.find(t)) {
          expect(hit.span[0]).toBeLessThan(hit.span[1]);
          expect(t.slice(...hit.span)).toBe(hit.text);
          expect(isSubsequence(foldText(hit.spelling), foldText(cleanMarkup(hit.text).text))).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('a mark that stands alone is found however it is folded, and its span is all of it', () => {
    fc.assert(
      fc.property(word, fc.constantFrom('full', 'upper', 'plain'), (w, how) => {
        const written =
          how === 'full'
            ? w.replace(/[a-z]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
            : how === 'upper'
              ? w.toUpperCase()
              : w;
        const hits = new WordMatcher([{ id: 'm', text: w }]).find(`【${written}】`);
        expect(hits.map((h) => h.text)).toEqual([written]);
      }),
    );
  });

  test('texts that fold alike give hits alike', () => {
    fc.assert(
      fc.property(word, (w) => {
        const matcher = new WordMatcher([{ id: 'm', text: w }]);
        expect(matcher.find(foldText(w)).length).toBe(matcher.find(w).length);
      }),
    );
  });
});

describe('fold', () => {
  test('folding twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (s) => {
        const once = foldText(s);
        expect(foldText(once)).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });

  test('every unit of the view comes from a place in the text, in order', () => {
    fc.assert(
      fc.property(fc.oneof(title, fc.string({ unit: 'binary', maxLength: 60 })), (s) => {
        const view = new FoldedView();
        view.fold(s);
        for (let i = 0; i < view.length; i++) {
          expect(view.end[i]!).toBeGreaterThan(view.start[i]!);
          expect(view.end[i]!).toBeLessThanOrEqual(s.length);
          if (i > 0) expect(view.start[i]!).toBeGreaterThanOrEqual(view.start[i - 1]!);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('what a title uses every day stays apart', () => {
    for (const [a, b] of [
      ['1', 'l'],
      ['l', 'i'],
      ['0', 'o'],
      ['m', 'rn'],
      ['土', '士'],
      ['日', '曰'],
      ['エ', '工'],
      ['5', 's'],
      ['末', '未'],
    ])
      expect(foldText(a!)).not.toBe(foldText(b!));
  });

  test.each([
    ['Ｎ', 'n'],
    ['І', 'i'],
    ['К', 'k'],
    ['к', 'k'],
    ['æ', 'ae'],
    ['㎏', 'kg'],
    ['①', '1'],
    ['٣', '3'],
    ['華', '华'],
    ['ｶﾞ', 'ガ'],
    ['™', ''],
  ])('%s is read as %j', (from, to) => expect(foldText(from)).toBe(to));

  test('a fold names its reason', () => {
    expect(foldCodePoint('Ｎ'.codePointAt(0)!).rules).toEqual(['width', 'case']);
    expect(foldCodePoint('華'.codePointAt(0)!).rules).toEqual(['traditional']);
    expect(foldCodePoint('🅽'.codePointAt(0)!).rules).toEqual(['enclosed']);
  });
});

test('the trie finds what a plain search finds, in Latin words from their beginning', () => {
  // 里 and 维 begin anywhere, a and b only a word.
  const small = fc.stringMatching(/^[ab维里]{1,6}$/);
  fc.assert(
    fc.property(
      fc.uniqueArray(small, { minLength: 1, maxLength: 60 }),
      fc.stringMatching(/^[ab维里国]{0,40}$/),
      fc.boolean(),
      (words, text, spaced) => {
        const sorted = words.toSorted();
        const expected: string[] = [];
        for (let from = 0; from < text.length; from++)
          if (spaced || from === 0 || !/[ab]{2}/.test(text.slice(from - 1, from + 1)))
            for (const w of words) if (text.startsWith(w, from)) expected.push(`${w}@${from}`);
        const view = new FoldedView();
        view.fold(spaced ? [...text].join(' ') : text);
        const matches = new Matches();
        PatternTrie.build(PackedStrings.from(sorted)).scan(view, matches);
        const found = Array.from({ length: matches.length }, (_, m) => {
          expect(matches.to[m]! - matches.from[m]!).toBe(sorted[matches.values[m]!]!.length);
          const before = matches.from.subarray(0, m).lastIndexOf(matches.from[m]!);
          if (before >= 0) expect(matches.to[before]!).toBeLessThan(matches.to[m]!);
          return `${sorted[matches.values[m]!]}@${matches.from[m]}`;
        });
        expect(found.sort()).toEqual(expected.sort());
      },
    ),
    { numRuns: 500 },
  );
});
