import type { Guard, MatterDefinition, Source } from '../matter.ts';
import { checkCondition, checkGrants } from './condition.ts';
import { has, type Report, wantField, wantTimeField } from './mistake.ts';

export function checkTransitions(d: MatterDefinition, report: Report): void {
  for (const [name, t] of Object.entries(d.transitions)) {
    const path = `transitions.${name}`;
    if (!/^[a-z][A-Za-z0-9]*$/u.test(name))
      report(path, 'transition_name', `"${name}" is not written in camelCase`);
    if (name === 'create' || name === 'edit')
      report(path, 'transition_name', `"${name}" is the name of an action that every matter has`);
    if (t.by.length === 0)
      report(path, 'no_actors', `transition "${name}" is open to nobody, not even the system`);
    checkGrants(d, t.by, `${path}.by`, report);
    for (const field of [...(t.input ?? []), ...(t.require ?? [])])
      wantField(d, field, `${path}.input`, report);
    checkSets(d, t.sets, `${path}.sets`, report);
    checkGuards(d, t.guards, `${path}.guards`, report);
    for (const [i, e] of (t.effects ?? []).entries())
      if (e.when) checkCondition(d, e.when, `${path}.effects.${i}.when`, report);
  }
}

export function checkSets(
  d: MatterDefinition,
  sets: Readonly<Record<string, Source>> | undefined,
  path: string,
  report: Report,
): void {
  for (const [name, source] of Object.entries(sets ?? {})) {
    if (!wantField(d, name, path, report)) continue;
    checkSource(d, source, `${path}.${name}`, report);
    const kind = d.fields[name]?.kind;
    if ('now' in source && kind !== source.now)
      report(
        `${path}.${name}`,
        'wrong_time',
        `field "${name}" is a ${kind} and would be set to a ${source.now}`,
      );
    if ('due' in source && kind !== 'date')
      report(`${path}.${name}`, 'wrong_time', `field "${name}" is a ${kind} and would be set to a day`);
  }
}

export function checkSource(d: MatterDefinition, source: Source, path: string, report: Report): void {
  if ('field' in source) wantField(d, source.field, path, report);
  if ('due' in source)
    for (const name of source.due)
      if (!has(d.deadlines ?? {}, name)) report(path, 'unknown_deadline', `there is no deadline "${name}"`);
  if ('next' in source && wantField(d, source.next, path, report) && d.fields[source.next]?.kind !== 'number')
    report(path, 'not_a_number', `field "${source.next}" is counted and is no number`);
}

export function checkGuards(
  d: MatterDefinition,
  guards: readonly Guard[] | undefined,
  path: string,
  report: Report,
): void {
  const codes: Record<string, true> = {};
  for (const [i, guard] of (guards ?? []).entries()) {
    if (!/^[a-z][a-z0-9_]*$/u.test(guard.code))
      report(`${path}.${i}`, 'guard_code', `guard code "${guard.code}" is not written in snake_case`);
    if (has(codes, guard.code))
      report(`${path}.${i}`, 'guard_code', `guard code "${guard.code}" is used twice`);
    codes[guard.code] = true;
    checkCondition(d, guard.when, `${path}.${i}.when`, report);
    if (guard.upTo) wantField(d, guard.upTo.field, `${path}.${i}.upTo`, report);
    for (const name of guard.after ? [guard.after.field, guard.after.from] : [])
      wantTimeField(d, name, `${path}.${i}.after`, report);
  }
}
