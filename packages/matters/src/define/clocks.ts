import type { WorkCalendar } from './calendar.ts';
import { holds } from './condition.ts';
import type { MatterDefinition } from './matter.ts';
import type { Clock, MatterRecord } from './record.ts';
import { systemActor } from './roles.ts';
import type { RuleBook } from './rules.ts';

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
 * its `until` field is. The rule in force on the starting day counts, as the law has it for changed periods.
 */
export function clocksOf(definition: MatterDefinition, record: MatterRecord, time: TimeContext): Clock[] {
  return Object.entries(definition.deadlines ?? {}).flatMap(([deadline, d]) => {
    const from = record.data[d.from];
    if (typeof from !== 'string' || from === '') return [];
    if (d.when && !holds(d.when, record, systemActor)) return [];
    const ruleId = typeof d.within === 'string' ? d.within : record.data[d.within.field];
    if (typeof ruleId !== 'string') return [];
    const startedAt = time.calendar.instant(from);
    const rule = time.rules.at(ruleId, time.calendar.dayOf(startedAt));
    const until = record.data[d.until];
    return [
      {
        deadline,
        startedAt,
        dueAt: time.calendar.due(startedAt, rule),
        metAt: typeof until === 'string' && until !== '' ? time.calendar.instant(until) : null,
        rule: { id: rule.id, effectiveFrom: rule.effectiveFrom },
      },
    ];
  });
}
