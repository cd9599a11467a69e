import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { createDetector } from './detector.ts';

/** Real listings lie beside the project, not in it. */
const DATA = fileURLToPath(new URL('../../../../shared/data/listings/', import.meta.url));
const SPELLINGS = ['nike', '耐克', 'adidas', '阿迪达斯', '三叶草'];
const MARKS = [
  { id: 'nike', kind: 'word' as const, text: 'Nike/耐克', classes: [18, 25, 28] },
  { id: 'adidas', kind: 'word' as const, text: 'Adidas/阿迪达斯/三叶草', classes: [18, 25, 28] },
];

const jsonl = (name: string, field: string): string[] =>
  readFileSync(DATA + name, 'utf8')
    .trim()
    .split('\n')
    .map((l) => String((JSON.parse(l) as Record<string, unknown>)[field]));

const contains = (title: string): boolean => {
  const plain = title.normalize('NFKC').toLowerCase();
  return SPELLINGS.some((s) => plain.includes(s));
};

describe.skipIf(!existsSync(DATA))('real listings (../shared/data/listings; skipped when absent)', () => {
  test('every title that contains a spelling, also in part or misspelt, gives a detection, no other does, no Kindle does', async () => {
    const detector = await createDetector({ marks: MARKS });
    const titles = jsonl('taobao-2017-nike-adidas.jsonl', 'title');
    let containing = 0;
    for (const title of titles) {
      const found = await detector.detect({ title });
      expect([title, found.length > 0]).toEqual([title, contains(title) || /阿迪|didas/i.test(title)]);
      if (contains(title)) containing++;
      if (/kindle/i.test(title)) expect(found).toEqual([]);
    }
    expect(titles.length).toBe(2008);
    expect(containing).toBe(1898);
  });

  test('negative controls: the only detection is a title that names the brand', async () => {
    const detector = await createDetector({ marks: MARKS });
    const titles = [
      ...jsonl('negative-controls/slippers_440.jsonl', 'title'),
      ...(
        JSON.parse(readFileSync(`${DATA}negative-controls/ice_cream_800.json`, 'utf8')) as { title: string }[]
      ).map((r) => r.title),
      ...readFileSync(`${DATA}negative-controls/christmas_hats_1500.csv`, 'utf8')
        .split('\n')
        .slice(1)
        .map((l) => l.split(',')[1] ?? ''),
    ];
    const hits = titles.filter((t) => detector.detectTitle(t).length > 0);
    expect(titles.length).toBeGreaterThanOrEqual(2740);
    expect(hits).toEqual(['NIKE AIR JORDAN ICE CREAM AJ男女可调节运动休闲帽子836413-100']);
  });
});
