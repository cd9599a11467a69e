import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = import.meta.dirname;
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
);

test('the definitions load in a browser: they import zod, the calendar and each other, nothing of Node', () => {
  expect(sources.length).toBeGreaterThan(50);
  for (const name of sources) {
    const imports = [...readFileSync(join(root, name), 'utf8').matchAll(/from '([^'.][^']*)'/gu)].map(
      (m) => m[1],
    );
    const foreign = imports.filter((i) => i !== 'zod' && i !== 'chinese-days/dist/chinese-days.json');
    expect(foreign, name).toEqual([]);
  }
});
