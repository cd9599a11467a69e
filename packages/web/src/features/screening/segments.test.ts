import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Span, segmentsOf } from './segments.ts';

describe('segmentsOf', () => {
  test('one span in the middle', () => {
    expect(segmentsOf('正品耐克跑鞋', [[2, 4]])).toEqual([
      { text: '正品', start: 0, marks: [] },
      { text: '耐克', start: 2, marks: [0] },
      { text: '跑鞋', start: 4, marks: [] },
    ]);
  });

  test('overlapping and nested spans are cut at every border', () => {
    const parts = segmentsOf('abcdefgh', [
      [1, 5],
      [3, 7],
      [3, 4],
    ]);
    expect(parts.map((p) => [p.text, p.marks])).toEqual([
      ['a', []],
      ['bc', [0]],
      ['d', [0, 1, 2]],
      ['e', [0, 1]],
      ['fg', [1]],
      ['h', []],
    ]);
  });

  test('keeps the index of signals that have no span', () => {
    expect(segmentsOf('Nike', [undefined, [0, 4]])[0]?.marks).toEqual([1]);
  });

  test('spans beyond a title that has become shorter are cut or passed over', () => {
    expect(
      segmentsOf('ab', [
        [1, 9],
        [5, 9],
      ]),
    ).toEqual([
      { text: 'a', start: 0, marks: [] },
      { text: 'b', start: 1, marks: [0] },
    ]);
  });

  test('never draws half a surrogate pair', () => {
    const parts = segmentsOf('𝓝ike', [[1, 3]]);
    expect(parts[0]).toEqual({ text: '𝓝i', start: 0, marks: [0] });
  });

  test('an empty title gives nothing to draw', () => {
    expect(segmentsOf('', [[0, 2]])).toEqual([]);
  });

  test('joined, the segments are the text; every covered unit is marked', () => {
    const spans = fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 6 });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 30 }), spans, (text, pairs) => {
        const list = pairs.map(([a, b]): Span => [Math.min(a, b), Math.max(a, b)]);
        const parts = segmentsOf(text, list);
        expect(parts.map((p) => p.text).join('')).toBe(text);
        for (const part of parts)
          list.forEach(([start, end], k) => {
            for (let u = part.start; u < part.start + part.text.length; u++)
              expect(part.marks.includes(k)).toBe(u >= start && u < end);
          });
      }),
    );
  });
});
