/**
 * Recall on words in disguise, and false alarms. Usage:
 *   npm exec -- node bench/detection/disguises.ts [--marks 100,300,1500] [--show FAMILY] [--alarms] [--glued]
 * Marks are brands of the training part of taobao-ner; each spelling is disguised once by each family that applies,
 * and put into a title of the controls: before or behind it with spaces, or (--glued) anywhere in it without. Found: a hit of the mark at the default threshold that touches the place.
 * False alarms: titles without any of the marks in plain (controls, two-brand listings, taobao-ner) that give a hit of
 * a disguise.
 */
import { parseArgs } from 'node:util';
import { createDetector, type Detector } from '../../packages/detection/src/detector.ts';
import { interval } from '../lib/interval.ts';
import { FAMILIES, isHan, isLatin } from './families.ts';
import { seeded } from './seeded.ts';
import { controlTitles, fittedTitles, keptTitles, trainingBrands } from './taobao.ts';

const { values } = parseArgs({
  options: {
    marks: { type: 'string', default: '100,300,1500' },
    show: { type: 'string' },
    alarms: { type: 'boolean', default: false },
    glued: { type: 'boolean', default: false },
  },
});

/** The interval of a share, in percent. */
function percents(hits: number, n: number): string {
  return interval(hits, n)
    .map((share) => (100 * share).toFixed(1))
    .join(' to ');
}

const PLAIN = new Set(['word.exact', 'word.folded', 'word.separated', 'word.compound']);
const random = seeded(20_260_101);
const all = trainingBrands().filter((b) => isHan(b) || isLatin(b));
for (let i = all.length - 1; i > 0; i--) {
  const j = Math.floor(random() * (i + 1));
  [all[i], all[j]] = [all[j]!, all[i]!];
}
const controls = controlTitles();
/** Costs are learned on the first (learn-disguises.ts), never on the second. */
const UNRELATED = { 'titles fitted on': fittedTitles(), 'titles kept back': keptTitles() };

function falseAlarms(detector: Detector, list: readonly string[]): { titles: number; alarms: number } {
  let titles = 0;
  let alarms = 0;
  for (const title of list) {
    const found = detector.matchTitle(title);
    if (found.some((h) => PLAIN.has(h.rule))) continue;
    titles++;
    const wrong = found.filter((h) => h.score >= 0.5);
    if (wrong.length === 0) continue;
    alarms++;
    const shown = wrong.map((h) => `${h.mark} ${h.rule} ${h.text} ${h.score}`).join('; ');
    if (values.alarms) process.stdout.write(`  alarm: ${title} | ${shown}\n`);
  }
  return { titles, alarms };
}

for (const size of values.marks.split(',').map(Number)) {
  const brands = all.slice(0, size);
  const detector = await createDetector({
    marks: brands.map((text) => ({ id: text, kind: 'word' as const, text, classes: [] })),
  });
  const rows: { family: string; hits: number; n: number }[] = [];
  for (const [family, disguise] of Object.entries(FAMILIES)) {
    let hits = 0;
    let n = 0;
    for (const brand of brands) {
      const written = disguise(brand, random);
      if (written === null || written === brand) continue;
      const carrier = controls[Math.floor(random() * controls.length)]!;
      const at = values.glued
        ? Math.floor(random() * carrier.length)
        : Math.floor(random() * 2) * carrier.length;
      const [before, after] = [carrier.slice(0, at), carrier.slice(at)];
      const space = values.glued ? '' : ' ';
      const title = before + space + written + space + after;
      const from = before.length + space.length;
      const span = [from, from + written.length] as const;
      const found = detector.matchTitle(title).filter((h) => h.score >= 0.5);
      n++;
      if (found.some((h) => h.mark === brand && h.span[0] < span[1] && h.span[1] > span[0])) hits++;
      else if (values.show === family || values.show === 'all')
        process.stdout.write(`  missed: ${brand} as ${written} (${family})\n`);
    }
    if (n > 0) rows.push({ family, hits, n });
  }
  const sum = rows.reduce((s, r) => ({ hits: s.hits + r.hits, n: s.n + r.n }), { hits: 0, n: 0 });
  process.stdout.write(`${size} marks\n`);
  for (const { family, hits, n } of [...rows, { family: 'all', ...sum }])
    process.stdout.write(
      `  ${family.padEnd(28)} ${((100 * hits) / n).toFixed(1).padStart(5)}%  (${percents(hits, n)})  of ${n}\n`,
    );
  for (const [name, list] of Object.entries(UNRELATED)) {
    const { titles, alarms } = falseAlarms(detector, list);
    process.stdout.write(
      `  false alarms, ${name}: ${alarms} of ${titles} titles, ${((1000 * alarms) / titles).toFixed(2)} in 1,000\n`,
    );
  }
}
