import { describe, expect, it } from 'vitest';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** Paths of all texts in a language file, a function marked as such. */
function shape(tree: object, path = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) => {
    const here = `${path}.${key}`;
    if (typeof value === 'function') return [`${here}()`];
    return typeof value === 'object' && value !== null ? shape(value, here) : [here];
  });
}

function texts(tree: object): string[] {
  return Object.values(tree).flatMap((v) =>
    typeof v === 'object' && v !== null ? texts(v) : [v],
  ) as string[];
}

describe('the language files', () => {
  it('hold the same texts in both languages', () => {
    expect(shape(en).sort()).toEqual(shape(zh).sort());
    expect(shape(zh).length).toBeGreaterThan(40);
  });

  it('leave no English text in Chinese characters and none empty', () => {
    const plain = texts(en).filter((t) => typeof t === 'string');
    expect(plain.filter((t) => /\p{Script=Han}/u.test(t) || t === '')).toEqual([]);
    expect(texts(zh).filter((t) => t === '')).toEqual([]);
  });
});
