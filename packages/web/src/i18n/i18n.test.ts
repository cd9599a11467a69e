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

/** Each feature has its own pair beside it. */
const features = import.meta.glob<{ zh?: object; en?: object }>('../features/*/{zh,en}.ts', { eager: true });
const pairs = Object.keys(features).flatMap((path) => {
  const folder = path.replace(/zh\.ts$/u, '');
  return path.endsWith('/zh.ts')
    ? [{ folder, zh: features[path]?.zh ?? {}, en: features[`${folder}en.ts`]?.en ?? {} }]
    : [];
});

describe.each([{ folder: './', zh, en }, ...pairs])('the language files in $folder', ({ zh, en }) => {
  it('hold the same texts in both languages', () => {
    expect(shape(en).sort()).toEqual(shape(zh).sort());
    expect(shape(zh).length).toBeGreaterThan(20);
  });

  it('leave no English text in Chinese characters and none empty', () => {
    const plain = texts(en).filter((t) => typeof t === 'string');
    expect(plain.filter((t) => /\p{Script=Han}/u.test(t) || t === '')).toEqual([]);
    expect(texts(zh).filter((t) => t === '')).toEqual([]);
  });
});
