import type { Effect, MatterDefinition } from '../matter.ts';
import { has, type Report } from './mistake.ts';

type Kinds = ReadonlyMap<string, MatterDefinition>;

/** Effects and references name other kinds, so they are checked over the whole set. */
export function checkEffects(d: MatterDefinition, kinds: Kinds, report: Report): void {
  for (const [name, field] of Object.entries(d.fields))
    if (field.kind === 'ref' && !kinds.has(String(field.to)))
      report(
        `fields.${name}`,
        'unknown_kind',
        `field "${name}" refers to the unknown kind "${String(field.to)}"`,
      );
  for (const [i, effect] of (d.effects ?? []).entries())
    checkEffect(d, effect, kinds, `effects.${i}`, report);
  for (const [name, t] of Object.entries(d.transitions))
    for (const [i, effect] of (t.effects ?? []).entries())
      checkEffect(d, effect, kinds, `transitions.${name}.effects.${i}`, report);
}

function checkEffect(d: MatterDefinition, effect: Effect, kinds: Kinds, path: string, report: Report): void {
  if (effect.effect === 'job') {
    if (!effect.queue) report(path, 'no_queue', 'names no queue');
    return;
  }
  const kind = effect.effect === 'fire' ? targetOf(d, effect.on) : effect.kind;
  const target = kinds.get(kind ?? '');
  if (!target) {
    const what = kind ? `the unknown kind "${kind}"` : 'a field that is no reference';
    report(path, 'unknown_kind', `acts on ${what}`);
  } else if (effect.effect === 'create') checkCreate(d, effect, target, path, report);
  else checkFire(d, effect, target, path, report);
}

function checkFire(
  d: MatterDefinition,
  effect: Extract<Effect, { effect: 'fire' | 'fireAll' }>,
  target: MatterDefinition,
  path: string,
  report: Report,
): void {
  const transition = has(target.transitions, effect.transition)
    ? target.transitions[effect.transition]
    : undefined;
  if (!transition) {
    report(path, 'unknown_transition', `${target.kind} has no transition "${effect.transition}"`);
    return;
  }
  if (effect.effect === 'fireAll') {
    if (targetOf(target, effect.by) !== d.kind)
      report(path, 'wrong_reference', `field "${effect.by}" of ${target.kind} does not refer to ${d.kind}`);
    return;
  }
  const taken = [...(transition.input ?? []), ...(transition.require ?? [])];
  for (const name of Object.keys(effect.fields ?? {}))
    if (!taken.includes(name))
      report(path, 'field_not_accepted', `${target.kind}.${effect.transition} does not take "${name}"`);
  for (const source of Object.values(effect.fields ?? {})) wantSource(d, source, path, report);
}

function checkCreate(
  d: MatterDefinition,
  effect: Extract<Effect, { effect: 'create' }>,
  target: MatterDefinition,
  path: string,
  report: Report,
): void {
  for (const source of Object.values(effect.fields)) wantSource(d, source, path, report);
  const { each } = effect;
  const filled = [...Object.keys(effect.fields), ...(each ? [each.dueField, each.ruleField] : [])];
  for (const name of filled)
    if (!has(target.fields, name)) report(path, 'unknown_field', `${target.kind} has no field "${name}"`);
  for (const [name, field] of Object.entries(target.fields))
    if (field.required && !filled.includes(name) && !has(target.sets ?? {}, name))
      report(path, 'field_missing', `${target.kind} requires "${name}", which this effect does not give`);
  if (!each) return;
  if (!has(d.fields, each.from)) report(path, 'unknown_field', `there is no field "${each.from}"`);
  if (target.fields[each.dueField]?.kind !== 'dateTime')
    report(path, 'not_a_time', `field "${each.dueField}" of ${target.kind} is no date-time`);
}

function wantSource(d: MatterDefinition, source: object, path: string, report: Report): void {
  if ('field' in source && !has(d.fields, String(source.field)))
    report(path, 'unknown_field', `there is no field "${String(source.field)}"`);
}

/** The kind that a `ref` field names; null for a field of another kind. */
function targetOf(d: MatterDefinition, name: string): string | null {
  const field = has(d.fields, name) ? d.fields[name] : undefined;
  return field?.kind === 'ref' ? String(field.to) : null;
}
