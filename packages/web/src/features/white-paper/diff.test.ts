import { property, assert as run, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffOf } from './diff.ts';

const of = (runs: ReturnType<typeof diffOf>, ...kinds: string[]) =>
  runs.flatMap((r) => (kinds.includes(r.kind) ? [r.text] : [])).join('');

describe('the difference between two texts', () => {
  it('gives both back, whatever they are', () => {
    run(
      property(string({ unit: 'grapheme' }), string({ unit: 'grapheme' }), (a, b) => {
        const runs = diffOf(a, b);
        expect(of(runs, 'same', 'removed')).toBe(a);
        expect(of(runs, 'same', 'added')).toBe(b);
      }),
    );
  });

  it('keeps placeholders whole', () => {
    expect(diffOf('授权{patent.granted}。', '授权{patent.valid}。')).toEqual([
      { kind: 'same', text: '授权' },
      { kind: 'removed', text: '{patent.granted}' },
      { kind: 'added', text: '{patent.valid}' },
      { kind: 'same', text: '。' },
    ]);
  });

  it('tells texts that share only scraps as one out and one in', () => {
    const runs = diffOf('全年授权专利的件数逐月上升', '按人口计的拥有量居前');
    expect(runs.map((r) => r.kind)).toEqual(['removed', 'added']);
  });

  it('has nothing to tell of the same text', () => {
    expect(diffOf('一样', '一样')).toEqual([{ kind: 'same', text: '一样' }]);
    expect(diffOf('', '')).toEqual([]);
  });

  it('gives long texts back too, with what differs as one change', () => {
    const a = `甲${'旧文。'.repeat(600)}乙`;
    const b = `甲${'新句；'.repeat(600)}乙`;
    const runs = diffOf(a, b);
    expect(runs.map((r) => r.kind)).toEqual(['same', 'removed', 'added', 'same']);
    expect(of(runs, 'same', 'added')).toBe(b);
  });
});
