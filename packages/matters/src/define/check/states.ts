import type { MatterDefinition } from '../matter.ts';
import { type Report, wantState } from './mistake.ts';

export function checkStates(d: MatterDefinition, report: Report): void {
  wantState(d, d.initial, 'initial', report);
  for (const [name, t] of Object.entries(d.transitions)) {
    if (t.from.length === 0)
      report(`transitions.${name}`, 'no_from', `transition "${name}" starts in no state`);
    for (const state of t.from) wantState(d, state, `transitions.${name}.from`, report);
    wantState(d, t.to, `transitions.${name}.to`, report);
  }
  const reached = reachable(d);
  for (const [state, { final }] of Object.entries(d.states)) {
    if (!reached.has(state))
      report(`states.${state}`, 'unreachable_state', `no transition leads to state "${state}"`);
    const leaves = Object.values(d.transitions).some((t) => t.from.includes(state));
    if (!final && !leaves)
      report(`states.${state}`, 'dead_end', `state "${state}" is not final and has no way out`);
  }
}

/** Every state that a record can come to from the initial one. */
export function reachable(d: MatterDefinition): Set<string> {
  const reached = new Set([d.initial]);
  for (let grown = true; grown; ) {
    const next = Object.values(d.transitions).filter(
      (t) => !reached.has(t.to) && t.from.some((s) => reached.has(s)),
    );
    for (const t of next) reached.add(t.to);
    grown = next.length > 0;
  }
  return reached;
}
