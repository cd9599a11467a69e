import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Real titles lie beside the project, not in it. */
export const SHARED = fileURLToPath(new URL('../../../shared/data/', import.meta.url));

export interface LabelledTitle {
  title: string;
  /** Brand spans, UTF-16 units, end exclusive. */
  brands: [number, number][];
}

/** taobao-ner: a character and its tag a line; HPPX is a brand. Spaces were left out by its makers. */
export function readLabelled(part: 'train' | 'dev'): LabelledTitle[] {
  const text = readFileSync(`${SHARED}text/taobao-ner/${part}.txt`, 'utf8');
  return text
    .split(/\r?\n\s*\r?\n/)
    .filter((block) => block.trim() !== '')
    .map((block) => {
      let title = '';
      const brands: [number, number][] = [];
      for (const line of block.split(/\r?\n/)) {
        const at = line.lastIndexOf(' ');
        if (at <= 0) continue;
        const tag = line.slice(at + 1);
        if (tag === 'B-HPPX') brands.push([title.length, title.length]);
        title += line.slice(0, at);
        if (tag.endsWith('-HPPX') && brands.length > 0) brands[brands.length - 1]![1] = title.length;
      }
      return { title, brands };
    });
}

/** The brands that the training part labels, by spelling in small letters. */
export function trainingBrands(): string[] {
  const brands = readLabelled('train').flatMap(({ title, brands: spans }) =>
    spans.map(([from, to]) => title.slice(from, to).trim().toLowerCase()),
  );
  return [...new Set(brands)].filter((b) => b !== '');
}

/** Titles of the controls (slippers, hats, ice cream), and of the two brands when `brands`. */
export function controlTitles(brands = false): string[] {
  const file = (name: string) => readFileSync(`${SHARED}listings/${name}`, 'utf8');
  const jsonl = (name: string) =>
    file(name)
      .trim()
      .split('\n')
      .map((l) => (JSON.parse(l) as { title: string }).title);
  return [
    ...jsonl('negative-controls/slippers_440.jsonl'),
    ...(JSON.parse(file('negative-controls/ice_cream_800.json')) as { title: string }[]).map((r) => r.title),
    ...file('negative-controls/christmas_hats_1500.csv')
      .split('\n')
      .slice(1)
      .map((l) => l.split(',')[1] ?? ''),
    ...(brands ? jsonl('taobao-2017-nike-adidas.jsonl') : []),
  ];
}

const isFitted = (_: unknown, i: number): boolean => i % 2 === 0;

/** Titles on which costs are set: controls, listings, the development part, every second title of the training part. */
export function fittedTitles(): string[] {
  const training = readLabelled('train').filter(isFitted);
  return [...controlTitles(true), ...[...readLabelled('dev'), ...training].map((t) => t.title)];
}

/** Titles of the training part that no cost was set on; many stand twice in it, or in the development part too. */
export function keptTitles(): string[] {
  const fitted = new Set(fittedTitles());
  const kept = readLabelled('train').filter((t, i) => !isFitted(t, i) && !fitted.has(t.title));
  return [...new Set(kept.map((t) => t.title))];
}

export const hasShared = (): boolean => existsSync(SHARED);
