import type { Label, Locale } from '@citong/matters';
import type { Relation } from './judge/relations.ts';
import { type CheckedNumber, type CheckReport, type Verdict, wrong } from './report.ts';
import { numberKinds } from './types.ts';
import { kindWords, reasonWords, verdictWords, words } from './words.ts';

type Say = (wording: Label, values?: Readonly<Record<string, string | number>>) => string;

const shown: readonly Verdict[] = [...wrong, 'untraceable', 'follows', 'agrees'];

/** The report for a terminal: what is wrong first, each number with its place, both values and its figure. */
export function reportText(report: CheckReport, locale: Locale): string {
  const say: Say = (wording, values = {}) =>
    wording[locale].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
  const { counts, year } = report;
  const share = counts.statistics === 0 ? '—' : percent(counts.tied / counts.statistics);
  const isWrong = wrong.reduce((sum, verdict) => sum + counts[verdict], 0);
  return [
    say(words.title, { year }),
    say(words.counts, { ...counts, share }),
    isWrong > 0 ? say(words.wrong, { count: isWrong }) : say(words.allWell),
    ...shown.flatMap((verdict) => section(report, verdict, say)),
    '',
    ...rest(report, say),
    '',
  ].join('\n');
}

function section(report: CheckReport, verdict: Verdict, say: Say): string[] {
  const numbers = report.numbers.filter((n) => n.verdict === verdict);
  if (numbers.length === 0) return [];
  const head = say(words.section, { verdict: say(verdictWords[verdict]), count: numbers.length });
  return ['', head, ...numbers.flatMap((n) => lines(report, n, say))];
}

function lines(report: CheckReport, n: CheckedNumber, say: Say): string[] {
  const place = `${say(words.place, { line: n.line })}  `;
  if (n.verdict === 'agrees' && n.figure) return [`  ${place}${n.text}  ${n.figure.id} ${n.figure.label}`];
  const held = report.relations.filter((r) => r.numbers[0] === report.numbers.indexOf(n));
  return [
    `  ${place}${n.before}【${n.text}】${n.after}`,
    ...[
      figureLine(n, report.year, say),
      ...held.map((r) => relationLine(report, r, say)),
      reasonLine(n, say),
    ].flatMap((l) => (l === '' ? [] : [`      ${l}`])),
  ];
}

function figureLine(n: CheckedNumber, year: number, say: Say): string {
  if (!n.figure) return '';
  const amount = (value: number | null) =>
    value === null ? say(words.none) : `${value}${n.figure?.unit ?? ''}`;
  const other = n.year === null || n.year === year ? '' : say(words.ofYear, { year: n.year });
  const values = say(words.values, { draft: amount(n.draftValue), system: amount(n.systemValue) });
  const slip = n.power === null ? '' : `  ${say(words.times, { factor: 10 ** Math.abs(n.power) })}`;
  return `${n.figure.id} ${n.figure.label}${other}  ${values}${slip}`;
}

function relationLine(
  report: CheckReport,
  { kind, numbers, stated, reckoned, holds }: Relation,
  say: Say,
): string {
  if (kind === 'part' && holds) return '';
  const parts = numbers
    .slice(1)
    .map((i) => report.numbers[i]?.text ?? '')
    .join(say(words.listed));
  const wording = kind === 'sum' ? words.sum : kind === 'part' ? words.part : words.ratio;
  return say(wording, { stated: rounded(stated), reckoned: rounded(reckoned), parts });
}

function reasonLine({ reason, candidates }: CheckedNumber, say: Say): string {
  if (reason === null) return '';
  const list = candidates
    .map((c) => `${c.id} ${c.label} ${c.value === null ? say(words.none) : `${c.value}${c.unit}`}`)
    .join(say(words.listed));
  const near = list === '' ? '' : `  ${say(words.candidates, { list })}`;
  return `${say(reasonWords[reason])}${near}`;
}

function rest({ numbers, unmentioned }: CheckReport, say: Say): string[] {
  const others = numbers.filter((n) => n.verdict === 'not_statistic');
  const kinds = numberKinds.flatMap((kind) => {
    const count = others.filter((n) => n.kind === kind).length;
    return count === 0 ? [] : [`${say(kindWords[kind])} ${count}`];
  });
  const list = unmentioned.map((f) => `${f.id} ${f.label}`).join(say(words.listed));
  return [
    ...(others.length > 0
      ? [say(words.others, { count: others.length, list: kinds.join(say(words.listed)) })]
      : []),
    ...(unmentioned.length > 0 ? [say(words.unmentioned, { count: unmentioned.length, list })] : []),
  ];
}

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;
const rounded = (n: number): number => Number(n.toPrecision(6));
