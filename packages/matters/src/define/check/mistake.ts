import type { MatterDefinition } from '../matter.ts';

/** A fault of a definition. `path` leads to it: `fields.owner`, `transitions.submit.guards.0`. */
export interface Mistake {
  readonly kind: string;
  readonly path: string;
  /** Stable: `unknown_field`, `unreachable_state`, … */
  readonly code: string;
  readonly message: string;
}

/** Where checks put what they find. */
export type Report = (path: string, code: string, message: string) => void;

export function collect(kind: string, check: (report: Report) => void): Mistake[] {
  const mistakes: Mistake[] = [];
  check((path, code, message) => mistakes.push({ kind, path, code, message }));
  return mistakes;
}

export const has = (table: object, name: string): boolean => Object.hasOwn(table, name);

export const isTimeField = (d: MatterDefinition, name: string): boolean =>
  ['date', 'dateTime'].includes(d.fields[name]?.kind ?? '');

/** Reports when the definition has no such field; says whether it has. */
export function wantField(d: MatterDefinition, name: string, path: string, report: Report): boolean {
  if (has(d.fields, name)) return true;
  report(path, 'unknown_field', `there is no field "${name}"`);
  return false;
}

export function wantTimeField(d: MatterDefinition, name: string, path: string, report: Report): void {
  if (wantField(d, name, path, report) && !isTimeField(d, name))
    report(path, 'not_a_time', `field "${name}" is neither a date nor a date-time`);
}

/** Only numbers and amounts can be reckoned with. */
export function wantNumber(d: MatterDefinition, name: string, path: string, report: Report): void {
  if (wantField(d, name, path, report) && !['number', 'money'].includes(d.fields[name]?.kind ?? ''))
    report(path, 'not_a_number', `field "${name}" is neither a number nor money`);
}

export function wantState(d: MatterDefinition, name: string, path: string, report: Report): void {
  if (!has(d.states, name)) report(path, 'unknown_state', `there is no state "${name}"`);
}
