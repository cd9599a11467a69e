import { describe, expect, it } from 'vitest';
import { insertAt, paragraphsOf, placeOf, type Slot, type SlotValues, slotValue } from './template.ts';
import type { PaperFigure } from './types.ts';

const ids = new Set(['patent.granted', 'policy.issued']);
const pieces = (text: string) => paragraphsOf(text, (id) => ids.has(id)).flat();
const slots = (text: string) => pieces(text).filter((p): p is Slot => p.kind === 'slot');

describe('a text of the paper taken apart', () => {
  it('keeps every character, in order', () => {
    const text = '截至{asOf}，授权{patent.granted}[[，{patent.granted.yoy}]]；{policy.issued:titles 6}。';
    const back = pieces(text).map((p) => (p.kind === 'slot' ? `{${p.source}}` : p.text));
    expect(back.join('')).toBe(text);
  });

  it('knows what each placeholder asks for', () => {
    const text =
      '{city}{patent.granted}{patent.granted.yoy}{patent.granted.previous}{policy.issued:titles 6}';
    expect(slots(text).map((s) => [s.of, s.name])).toEqual([
      ['plain', 'city'],
      ['number', 'patent.granted'],
      ['yoy', 'patent.granted'],
      ['previous', 'patent.granted'],
      ['list', 'policy.issued'],
    ]);
  });

  it('marks what no figure bears the name of', () => {
    expect(slots('{patent.grunted}{patent.granted.twice}{no:names}{}').map((s) => s.of)).toEqual([
      'unknown',
      'unknown',
      'unknown',
      'unknown',
    ]);
  });

  it('fills in what the records give, and nothing where they give none', () => {
    const figure = { text: '476件', changeText: null, previousText: '27件' } as PaperFigure;
    const values: SlotValues = {
      ready: true,
      figures: new Map([['patent.granted', figure]]),
      plain: { city: '泉州市' },
    };
    const names = new Map([['policy.issued', ['《办法》', '市政府']]]);
    const text =
      '{city}{patent.granted}{patent.granted.yoy}{patent.granted.previous}{policy.issued:titles}\n' +
      '{policy.issued:names issuer}{policy.issued:names}{x}';
    expect(slots(text).map((s) => slotValue(s, values, names))).toEqual([
      '泉州市',
      '476件',
      null,
      '27件',
      '《办法》',
      '市政府',
      null,
      null,
    ]);
  });
});

it('puts a placeholder in the place of what is selected, and the caret behind it', () => {
  expect(insertAt('授权若干件。', 2, 5, '{patent.granted}')).toEqual({
    text: '授权{patent.granted}。',
    caret: 18,
  });
});

it('finds the place of a fault', () => {
  expect(placeOf('共{no.such}件', 'no.such')).toEqual({ from: 1, to: 10 });
  expect(placeOf('共{no 件', '{no')).toEqual({ from: 1, to: 4 });
  expect(placeOf('共', 'no.such')).toBeNull();
  expect(placeOf('共', '')).toBeNull();
});
