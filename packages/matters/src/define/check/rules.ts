import { exclusionsOf } from '../clocks.ts';
import type { Condition } from '../condition.ts';
import type { Deadline, Effect, MatterDefinition } from '../matter.ts';
import type { RuleBook, RuleUnit } from '../rules.ts';
import type { Report } from './mistake.ts';

const timeUnits: readonly RuleUnit[] = ['hour', 'calendar_day', 'workday', 'month'];

interface RuleUse {
  readonly path: string;
  readonly id: string;
  /** Whether the rule must be a term; the bound of a guard may be any number. */
  readonly isTerm: boolean;
}

/** Every dated rule that a definition names, with the place; a field that names its rule at run time is not here. */
export function rulesNamed(d: MatterDefinition): RuleUse[] {
  const deadlines = Object.entries(d.deadlines ?? {}).flatMap(([name, deadline]) =>
    [deadline.within, deadline.extension?.by, ...limitsOf(deadline), deadline.remindBefore]
      .filter((id) => typeof id === 'string')
      .map((id) => ({ path: `deadlines.${name}`, id })),
  );
  const figures = Object.entries(d.figures ?? {}).flatMap(([id, { measure }]) =>
    measure.of === 'ratio' && isDuration(measure.hit)
      ? [{ path: `figures.${id}`, id: measure.hit.rule }]
      : [],
  );
  const effects = [
    ...(d.effects ?? []).map((effect) => ({ path: 'effects', effect })),
    ...Object.entries(d.transitions).flatMap(([name, t]) =>
      (t.effects ?? []).map((effect) => ({ path: `transitions.${name}`, effect })),
    ),
  ].flatMap(({ path, effect }) => rulesOf(effect).map((id) => ({ path, id })));
  const terms = [...deadlines, ...figures, ...effects].map((use) => ({ ...use, isTerm: true }));
  const bounds = [
    ...(d.guards ?? []).map((guard) => ({ path: 'guards', guard })),
    ...Object.entries(d.transitions).flatMap(([name, t]) =>
      (t.guards ?? []).map((guard) => ({ path: `transitions.${name}`, guard })),
    ),
  ].flatMap(({ path, guard }) => [
    ...(guard.upTo ? [{ path, id: guard.upTo.rule, isTerm: false }] : []),
    ...(guard.after ? [{ path, id: guard.after.rule, isTerm: true }] : []),
  ]);
  const reckoned = [
    { path: 'sets', sets: d.sets },
    ...Object.entries(d.transitions).map(([name, t]) => ({ path: `transitions.${name}.sets`, sets: t.sets })),
  ].flatMap(({ path, sets }) =>
    Object.values(sets ?? {}).flatMap((source) =>
      'reckon' in source ? source.rules.map((id) => ({ path, id, isTerm: false })) : [],
    ),
  );
  const advised = (d.advice ?? []).flatMap((a) =>
    a.rules.map((id) => ({ path: 'advice', id, isTerm: false })),
  );
  return [...terms, ...bounds, ...reckoned, ...advised];
}

/** The ids of the dated rules that a city must have to run these matters, sorted. */
export const ruleIdsUsed = (definitions: readonly MatterDefinition[]): string[] =>
  [...new Set(definitions.flatMap(rulesNamed).map((r) => r.id))].sort();

export function checkRules(d: MatterDefinition, rules: RuleBook, report: Report): void {
  const units = new Map(rules.all().map((rule) => [rule.id, rule.unit]));
  for (const { path, id, isTerm } of rulesNamed(d)) {
    const unit = units.get(id);
    if (unit === undefined) report(path, 'unknown_rule', `the city has no rule "${id}"`);
    else if (isTerm && !timeUnits.includes(unit))
      report(path, 'rule_unit', `rule "${id}" is no time: its unit is ${unit}`);
  }
}

const limitsOf = (deadline: Deadline): readonly (string | undefined)[] =>
  exclusionsOf(deadline).map((e) => ('days' in e ? undefined : e.atMost));

const rulesOf = (effect: Effect): readonly string[] =>
  effect.effect === 'create' ? (effect.each?.rules ?? []) : [];

const isDuration = <T extends object>(hit: Condition | T): hit is T => !('op' in hit);
