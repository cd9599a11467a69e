/**
 * How well drafts are read and tied: `npm exec -- node bench/checker.ts [seeds]`. It needs ../shared beside the repository
 * and no database. Counts only: the texts are of others.
 */
import { checkDraft } from '../packages/server/src/whitepaper/check/check-draft.ts';
import { type CheckReport, wrong } from '../packages/server/src/whitepaper/check/report.ts';
import { allFiguresWith } from '../packages/server/src/whitepaper/check/testing/all-figures.ts';
import { alterDraft } from '../packages/server/src/whitepaper/check/testing/alter.ts';
import {
  figuresFrom,
  paragraphsFrom,
  sharedText,
} from '../packages/server/src/whitepaper/check/testing/fixtures.ts';
import {
  provinces,
  reportOf,
  scoreLabels,
} from '../packages/server/src/whitepaper/check/testing/hand-labels.ts';
import type { CheckFigure } from '../packages/server/src/whitepaper/check/types.ts';

const seeds = Number(process.argv[2] ?? 100);
const csv = sharedText('figures-2021.csv');
const text = sharedText('whitepaper-2021.txt');
const labels = scoreLabels();
if (csv === null || text === null || labels === null)
  throw new Error('../shared is not there: figures-2021.csv, whitepaper-2021.txt, the reports');

const paragraphs = paragraphsFrom(text);
const printed = figuresFrom(csv);
const all = await allFiguresWith(new Map(printed.map((f) => [f.id, f.value])));

const share = (part: number, whole: number): string =>
  `${part} of ${whole} (${((100 * part) / whole).toFixed(1)}%)`;

function measure(name: string, figures: readonly CheckFigure[]): CheckReport {
  const from = performance.now();
  const report = checkDraft({ paragraphs, figures, year: 2021 });
  const ms = performance.now() - from;
  const { counts } = report;
  console.log(`\n${name}: ${figures.length} figures, ${Math.round(ms)} ms`);
  console.log(`  statistics tied: ${share(counts.tied, counts.statistics)} among ${counts.numbers} numbers`);
  console.log(`  agree ${counts.agrees}, not traceable ${counts.untraceable}`);
  return report;
}

/** Which of twenty altered numbers a seed are reported, and as what. */
function alter(report: CheckReport, figures: readonly CheckFigure[]): void {
  const said = new Map<string, number>();
  for (let seed = 1; seed <= seeds; seed += 1) {
    const altered = alterDraft(paragraphs, report.numbers, { seed, count: 20 });
    const { numbers } = checkDraft({ paragraphs: altered.paragraphs, figures, year: 2021 });
    for (const place of altered.places) {
      const n = numbers.find((x) => x.paragraph === place.paragraph && x.start === place.start);
      const verdict = n?.verdict ?? 'not found';
      said.set(verdict, (said.get(verdict) ?? 0) + 1);
    }
  }
  const reported = wrong.reduce((sum, verdict) => sum + (said.get(verdict) ?? 0), 0);
  const verdicts = [...said].map(([verdict, n]) => `${verdict} ${n}`).join(', ');
  console.log(`  altered at random: ${share(reported, 20 * seeds)} reported as wrong (${verdicts})`);
}

alter(measure('paper of 2021, its own figures', printed), printed);
alter(measure('paper of 2021, all figures of the definitions', all), all);

let statistics = 0;
let tied = 0;
for (const province of provinces) {
  const report = checkDraft({
    paragraphs: paragraphsFrom(reportOf(province) ?? ''),
    figures: all,
    year: 2025,
  });
  statistics += report.counts.statistics;
  tied += report.counts.tied;
}
console.log(`\nwork reports of ${provinces.length} provinces, which state no figure of the city`);
console.log(`  tied all the same: ${share(tied, statistics)}`);

const { missed, counts, others, taken, strays } = labels;
const lost = missed.filter((l) => l.kind === 'statistic' || l.kind === 'duration').length;
console.log('\nnumbers that a person marked in them');
console.log(`  statistics found with value and unit: ${share(counts - lost, counts)}`);
console.log(`  dates, ordinals and names kept apart: ${share(others - (missed.length - lost), others)}`);
console.log(`  taken for a statistic though none: ${share(strays.length, taken)}`);
