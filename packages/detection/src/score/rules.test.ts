import { describe, expect, test } from 'vitest';
import { createDetector } from '../detector.ts';
import { RULES } from './rules/index.ts';
import { WEIGHTS } from './weights.ts';

describe('every signal rule keeps its contract', () => {
  test('ids are unique and ids with a weight exist', () => {
    const ids = RULES.map((r) => r.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(Object.keys(WEIGHTS).filter((id) => id !== 'more' && !ids.includes(id))).toEqual([]);
  });

  describe.each(RULES)('$id', ({ id, examples }) => {
    test('ships examples of both kinds', () => {
      expect(examples.some((e) => e.fires)).toBe(true);
      expect(examples.some((e) => !e.fires)).toBe(true);
    });

    test.each(examples.map((e, i) => ({ ...e, i })))('example $i: $title fires: $fires', async (example) => {
      const { title, listing, marks, fires, text, shops, floors, options } = example;
      const detector = await createDetector({
        marks,
        authorisedShops: shops ?? [],
        priceFloors: floors ?? [],
        ...(await options?.()),
      });
      const detections = await detector.detect({ ...listing, ...(title !== undefined && { title }) });
      const signals = detections
        .filter((d) => d.mark === marks[0]!.id)
        .flatMap((d) => d.signals)
        .filter((s) => s.rule === id);
      expect(signals.length > 0).toBe(fires);
      if (text !== undefined) expect(signals[0]!.text).toBe(text);
      for (const s of signals) {
        if (s.span) expect(title!.slice(...s.span)).toBe(s.text);
        expect(Number.isFinite(s.weight)).toBe(true);
      }
    });
  });
});
