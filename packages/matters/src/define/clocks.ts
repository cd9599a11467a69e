import type { WorkCalendar } from './calendar.ts';
import { holds } from './condition.ts';
import type { Deadline, Exclusion, MatterDefinition } from './matter.ts';
import type { Clock, MatterRecord } from './record.ts';
import { systemActor } from './roles.ts';
import type { DatedRule, RuleBook } from './rules.ts';

/** Everything that time-dependent decisions need, given from outside so that decisions stay pure. */
export interface TimeContext {
  /** ISO 8601 in UTC. */
  readonly now: string;
  /** The day in the city's time zone, YYYY-MM-DD. */
  readonly today: string;
  readonly rules: RuleBook;
  readonly calendar: WorkCalendar;
}

/**
 * The deadlines of a record, derived from its fields alone: a clock starts when its `from` field is filled and stops when
 * its `until` field is. The rule in force on the starting day counts, as the law has it for changed periods; a day on
 * which the known rule was not yet in force starts no clock. Throws `RuleMissing` for a rule that the city lacks.
 */
export function clocksOf(definition: MatterDefinition, record: MatterRecord, time: TimeContext): Clock[] {
  return Object.entries(definition.deadlines ?? {}).flatMap(([deadline, d]) => {
    const from = timeIn(record, d.from);
    if (from === null) return [];
    if (d.when && !holds(d.when, record, systemActor)) return [];
    const ruleId = typeof d.within === 'string' ? d.within : record.data[d.within.field];
    if (typeof ruleId !== 'string') return [];
    const startedAt = time.calendar.instant(from);
    const rule = ruleOn(ruleId, startedAt, time);
    const until = timeIn(record, d.until);
    if (!rule || (until === null && standsStill(d, record))) return [];
    return [
      {
        deadline,
        startedAt,
        dueAt: dueAt(d, startedAt, rule, record, time),
        metAt: until === null ? null : time.calendar.instant(until),
        rule: { id: rule.id, effectiveFrom: rule.effectiveFrom },
      },
    ];
  });
}

export const exclusionsOf = ({ excludes }: Deadline): readonly Exclusion[] =>
  excludes === undefined ? [] : 'length' in excludes ? excludes : [excludes];

const dayMs = 86_400_000;

function timeIn(record: MatterRecord, name: string): string | null {
  const held = record.data[name];
  return typeof held === 'string' && held !== '' ? held : null;
}

function ruleOn(id: string, instant: string, { rules, calendar }: TimeContext): DatedRule | null {
  const day = calendar.dayOf(instant);
  return rules.has(id) ? rules.find(id, day) : rules.at(id, day);
}

/** A delay without a longest length has begun and not ended. */
const standsStill = (d: Deadline, record: MatterRecord): boolean =>
  exclusionsOf(d).some(
    (e) => !('days' in e) && !e.atMost && timeIn(record, e.from) !== null && timeIn(record, e.until) === null,
  );

/** The end of the term with its extension, pushed on by each delay that begins before it. */
function dueAt(
  d: Deadline,
  startedAt: string,
  rule: DatedRule,
  record: MatterRecord,
  time: TimeContext,
): string {
  const granted = d.extension && holds(d.extension.when, record, systemActor);
  const extension = granted && d.extension ? ruleOn(d.extension.by, startedAt, time) : null;
  const ends = (excluded: number) => termEnd(startedAt, rule, extension, excluded, time);
  let excluded = 0;
  for (const e of exclusionsOf(d)) if ('days' in e) excluded += Number(record.data[e.days] ?? 0);
  for (const { first, last } of delays(d, startedAt, record, time))
    if (first <= dayNumber(time.calendar.dayOf(ends(excluded)))) excluded += last - first;
  return ends(excluded);
}

/** Days left out lengthen a term of days before its last day rolls forward; other terms go on from their end. */
function termEnd(
  startedAt: string,
  rule: DatedRule,
  extension: DatedRule | null,
  excluded: number,
  { calendar }: TimeContext,
): string {
  const isLonger = extension?.unit === rule.unit;
  const term = isLonger ? { ...rule, value: rule.value + extension.value } : rule;
  if (excluded > 0 && term.unit === 'calendar_day' && (isLonger || !extension))
    return calendar.due(startedAt, { ...term, value: term.value + excluded });
  const first = calendar.due(startedAt, term);
  const end = extension && !isLonger ? calendar.due(first, extension) : first;
  return excluded === 0 ? end : calendar.due(end, { ...rule, unit: 'calendar_day', value: excluded });
}

/** A day as a number; the last day does not count as lost. */
interface Delay {
  readonly first: number;
  readonly last: number;
}

/** The delays within the term in the order in which they began, those that overlap made one. */
function delays(d: Deadline, startedAt: string, record: MatterRecord, time: TimeContext): Delay[] {
  const start = dayNumber(time.calendar.dayOf(startedAt));
  const found = exclusionsOf(d)
    .flatMap((e) => ('days' in e ? [] : delayOf(e, record, time)))
    .map(({ first, last }) => ({ first: Math.max(first, start), last }))
    .filter(({ first, last }) => last > first)
    .sort((a, b) => a.first - b.first);
  const apart: Delay[] = [];
  for (const delay of found) {
    const before = apart.at(-1);
    if (before && delay.first <= before.last)
      apart.splice(-1, 1, { first: before.first, last: Math.max(before.last, delay.last) });
    else apart.push(delay);
  }
  return apart;
}

/** From the day the delay began to the day it ended or, at the latest, the rule's end. */
function delayOf(
  e: Exclude<Exclusion, { days: string }>,
  record: MatterRecord,
  time: TimeContext,
): readonly Delay[] {
  const from = timeIn(record, e.from);
  if (from === null) return [];
  const began = time.calendar.instant(from);
  const most = e.atMost === undefined ? null : ruleOn(e.atMost, began, time);
  if (e.atMost !== undefined && !most) return [];
  const latest = most && time.calendar.due(began, most);
  const until = timeIn(record, e.until);
  const ended = until === null ? latest : time.calendar.instant(until);
  const last = latest !== null && (ended === null || latest < ended) ? latest : ended;
  if (last === null) return [];
  return [{ first: dayNumber(time.calendar.dayOf(began)), last: dayNumber(time.calendar.dayOf(last)) }];
}

const dayNumber = (day: string): number => Date.parse(day) / dayMs;
