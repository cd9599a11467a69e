import { expect, it } from 'vitest';
import { notePartsOf } from './note-parts.ts';

it('cuts a note at its evidence tags and leaves other brackets alone', () => {
  expect(notePartsOf('条文“3日”[V]，按工作日计[Gm]').map((p) => [p.text, p.evidence])).toEqual([
    ['条文“3日”', null],
    ['[V]', 'V'],
    ['，按工作日计', null],
    ['[Gm]', 'Gm'],
  ]);
  expect(notePartsOf('[X] 见〔2020〕9号').map((p) => [p.text, p.evidence])).toEqual([
    ['[X] 见〔2020〕9号', null],
  ]);
});
