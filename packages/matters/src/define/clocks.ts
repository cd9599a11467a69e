import type { WorkCalendar } from './calendar.ts';
import { holds } from './condition.ts';
import type { Deadline, MatterDefinition } from './matter.ts';
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
    const from = record.data[d.from];
    if (typeof from !== 'string' || from === '') return [];
    if (d.when && !holds(d.when, record, systemActor)) return [];
    const ruleId = typeof d.within === 'string' ? d.within : record.data[d.within.field];
    if (typeof ruleId !== 'string') return [];
    const startedAt = time.calendar.instant(from);
    const day = time.calendar.dayOf(startedAt);
    const rule = time.rules.has(ruleId) ? time.rules.find(ruleId, day) : time.rules.at(ruleId, day);
    if (!rule) return [];
    const until = record.data[d.until];
    const excluded = d.excludes ? excludedDays(d.excludes, record, time) : 0;
    return [
      {
        deadline,
        startedAt,
        dueAt: dueAt(startedAt, rule, excluded, time),
        metAt: typeof until === 'string' && until !== '' ? time.calendar.instant(until) : null,
        rule: { id: rule.id, effectiveFrom: rule.effectiveFrom },
      },
    ];
  });
}

const dayMs = 86_400_000;

/** Whole days that do not count: from the day the delay began to the day it ended or, at the latest, the rule's end. */
function excludedDays(
  excludes: NonNullable<Deadline['excludes']>,
  record: MatterRecord,
  { calendar, rules }: TimeContext,
): number {
  const from = record.data[excludes.from];
  if (typeof from !== 'string' || from === '') return 0;
  const began = calendar.instant(from);
  const most = rules.find(excludes.atMost, calendar.dayOf(began));
  if (!most) return 0;
  const latest = calendar.due(began, most);
  const until = record.data[excludes.until];
  const ended = typeof until === 'string' && until !== '' ? calendar.instant(until) : latest;
  const last = calendar.dayOf(ended < latest ? ended : latest);
  return Math.max(0, (Date.parse(last) - Date.parse(calendar.dayOf(began))) / dayMs);
}

/** Days left out lengthen a term of days before its last day rolls forward; other terms go on from their end. */
function dueAt(startedAt: string, rule: DatedRule, excluded: number, { calendar }: TimeContext): string {
  if (excluded === 0) return calendar.due(startedAt, rule);
  if (rule.unit === 'calendar_day') return calendar.due(startedAt, { ...rule, value: rule.value + excluded });
  const end = calendar.due(startedAt, rule);
  return calendar.due(end, { ...rule, unit: 'calendar_day', value: excluded });
}
