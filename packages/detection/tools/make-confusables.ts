/**
 * Makes `src/text/confusables.json` from Unicode's confusables.txt (UTS #39).
 * Usage: node packages/detection/tools/make-confusables.ts PATH/confusables.txt
 *
 * The Unicode table answers "can these two strings look the same?", so it also merges things that a title
 * uses every day (1 = l = I, 0 = O, m = rn, Han look-alikes such as 土 and 士). We need "which ASCII letter
 * does this foreign letter imitate?", hence the choices below.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const SCRIPTS =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Lisu}\p{Script=Coptic}\p{Script=Deseret}\p{Script=Common}]/u;
/** Scripts without lower case whose letters have the shapes of capitals: their "l" is an I. */
const CAPITAL_SHAPED = /[\p{Lu}\p{Script=Cherokee}\p{Script=Lisu}]/u;
/** Small capitals, which Unicode lists only in part. */
const SMALL_CAPITALS: Record<string, string> = {
  a: 'ᴀ',
  b: 'ʙ',
  c: 'ᴄ',
  d: 'ᴅ',
  e: 'ᴇ',
  f: 'ꜰ',
  g: 'ɢ',
  h: 'ʜ',
  i: 'ɪ',
  j: 'ᴊ',
  k: 'ᴋĸ',
  l: 'ʟ',
  m: 'ᴍ',
  n: 'ɴ',
  o: 'ᴏ',
  p: 'ᴘ',
  q: 'ꞯ',
  r: 'ʀ',
  s: 'ꜱ',
  t: 'ᴛ',
  u: 'ᴜ',
  v: 'ᴠ',
  w: 'ᴡ',
  y: 'ʏ',
  z: 'ᴢ',
};

/** Sellers use these too; Unicode does not list them. */
const ALSO: Record<string, string> = {
  n: 'пПηպ',
  u: 'цЦ',
  w: 'шШщЩ',
  r: 'гяЯ',
  e: 'эЭ',
  h: 'һ',
  m: 'мМ',
  t: 'т',
};

const char = (hex: string): string =>
  hex
    .trim()
    .split(/\s+/)
    .map((h) => String.fromCodePoint(Number.parseInt(h, 16)))
    .join('');

const map = new Map<string, string>();
const path = process.argv[2];
if (!path) throw new Error('Usage: make-confusables.ts PATH/confusables.txt');
const lines = readFileSync(path, 'utf8')
  .replace(/^\uFEFF/, '')
  .split('\n');
const raw = new Map<string, string>();
for (const line of lines) {
  const [source, target] = line.split(';');
  if (line.startsWith('#') || !source || !target) continue;
  raw.set(char(source), char(target));
}
for (const [source, target] of raw) {
  if ([...source].length !== 1) continue;
  if (/[\u2E80-\u2EF3]/.test(source) && /^\p{Script=Han}$/u.test(target)) map.set(source, target);
  // Letters, and letterlike symbols such as ℮; other symbols stand between words, they do not spell them.
  if (!/[\p{L}\u2100-\u214F]/u.test(source) || !SCRIPTS.test(source)) continue;
  if (!/[^\p{ASCII}]/u.test(source.normalize('NFKC'))) continue; // NFKC does it already
  const letters = target.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('rn', 'm');
  if (!/^[A-Za-z]{1,3}$/.test(letters)) continue;
  map.set(source, letters === 'l' && CAPITAL_SHAPED.test(source) ? 'i' : letters.toLowerCase());
}
for (const [letter, sources] of Object.entries(SMALL_CAPITALS)) for (const s of sources) map.set(s, letter);
for (const [letter, sources] of Object.entries(ALSO))
  for (const s of sources) if (!map.has(s)) map.set(s, letter);
// A small letter without an entry of its own looks like its capital made smaller: к т в н м.
for (const [source, target] of [...map]) {
  const small = source.toLowerCase();
  if (small !== source && [...small].length === 1 && !map.has(small) && /^[a-z]$/.test(target))
    map.set(small, target);
}
const byTarget: Record<string, string> = {};
for (const [source, target] of [...map].sort(([a], [b]) => (a < b ? -1 : 1)))
  byTarget[target] = (byTarget[target] ?? '') + source;
const out = fileURLToPath(new URL('../src/text/confusables.json', import.meta.url));
const sorted = Object.fromEntries(Object.entries(byTarget).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(out, `${JSON.stringify(sorted, null, 2)}\n`);
process.stdout.write(`${map.size} characters -> ${Object.keys(sorted).length} targets\n`);
