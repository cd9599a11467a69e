import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DetectionError } from '../error.ts';
import { WordMatcher } from './matcher.ts';
import { loadMatcher, saveMatcher } from './matcher-file.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'citong-words-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const file = () => join(folder, 'index');
const MARKS = [
  { id: 'velora', text: 'Velora/维洛拉' },
  { id: 'hm', text: 'H&M' },
  { id: 'same', text: 'VELORA' },
  { id: 'none' },
];

function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (e) {
    if (e instanceof DetectionError) return e.code;
    throw e;
  }
  return 'none';
}

test('a matcher that was saved and loaded finds the same, whatever the marks and the title', () => {
  const piece = fc.constantFrom(
    ...'维洛拉为罗阿迪达斯奈耐克女马妈nikeveloraNIKE1340@!|',
    ' ',
    '/',
    '·',
    '\u200b',
    '<b>',
    '&amp;',
    '𝐍',
  );
  const text = fc.array(piece, { maxLength: 24 }).map((a) => a.join(''));
  const mark = fc.array(piece, { minLength: 1, maxLength: 6 }).map((a) => a.join(''));
  fc.assert(
    fc.property(
      fc.array(mark, { maxLength: 8 }),
      fc.array(text, { maxLength: 4 }),
      fc.boolean(),
      (words, titles, disguises) => {
        const marks = words.map((w, i) => ({ id: `mark ${i}`, text: w }));
        const built = new WordMatcher(marks, { disguises });
        saveMatcher(file(), built, marks);
        const loaded = loadMatcher(file(), marks);
        expect(loaded.patterns).toBe(built.patterns);
        for (const t of [...titles, ...words]) expect(loaded.find(t)).toEqual(built.find(t));
      },
    ),
    { numRuns: 150 },
  );
});

test('a file of other marks, in another order even, is refused', () => {
  saveMatcher(file(), new WordMatcher(MARKS), MARKS);
  expect(codeOf(() => loadMatcher(file(), MARKS))).toBe('none');
  expect(codeOf(() => loadMatcher(file(), MARKS.toReversed()))).toBe('index_of_other_marks');
  expect(codeOf(() => loadMatcher(file(), [...MARKS, { id: 'x', text: 'x' }]))).toBe('index_of_other_marks');
});

test('a file that is not there, cut short, altered or of another version is refused', () => {
  saveMatcher(file(), new WordMatcher(MARKS, { disguises: true }), MARKS);
  const whole = readFileSync(file());
  const refused = (bytes: Buffer) => {
    writeFileSync(file(), bytes);
    return codeOf(() => loadMatcher(file()));
  };
  expect(codeOf(() => loadMatcher(join(folder, 'nowhere')))).toBe('index_unreadable');
  for (const length of [0, 7, 15, 100, whole.length - 8])
    expect(refused(whole.subarray(0, length))).toBe('index_unreadable');
  const altered = Buffer.from(whole);
  altered[whole.length - 100]! ^= 1;
  expect(refused(altered)).toBe('index_unreadable');
  const version = whole.indexOf('words-');
  const other = Buffer.from(whole);
  other[version + 6]! ^= 1;
  expect(refused(other)).toBe('index_version');
  expect(refused(whole)).toBe('none');
});

test('a file of a matcher with other options is refused', () => {
  saveMatcher(file(), new WordMatcher(MARKS, { disguises: true }), MARKS);
  expect(codeOf(() => loadMatcher(file(), MARKS, { disguises: true }))).toBe('none');
  expect(codeOf(() => loadMatcher(file(), MARKS, { disguises: false }))).toBe('index_of_other_options');
  expect(codeOf(() => loadMatcher(file(), MARKS, { disguises: true, insideWords: true }))).toBe(
    'index_of_other_options',
  );
});

test('a file of marks that have other names since is refused, and the names are found again', () => {
  const named = MARKS.map((m) => (m.id === 'hm' ? { ...m, names: ['海恩斯莫里斯'] } : m));
  saveMatcher(file(), new WordMatcher(MARKS), MARKS);
  expect(codeOf(() => loadMatcher(file(), named))).toBe('index_of_other_marks');
  saveMatcher(file(), new WordMatcher(named), named);
  expect(loadMatcher(file(), named).find('海恩斯莫里斯卫衣 H&M')).toMatchObject([
    { mark: 'hm', spelling: '海恩斯莫里斯', otherName: true },
    { mark: 'hm', spelling: 'H&M' },
  ]);
});
