import type { MatterDefinition } from '../matter.ts';
import { roles } from '../roles.ts';
import { has, type Report, wantState, wantTimeField } from './mistake.ts';

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
    checkAwaits(d, state, report);
  }
}

/** Whoever is awaited must have something to press. */
function checkAwaits(d: MatterDefinition, state: string, report: Report): void {
  const { awaits, awaitsUntil, final } = d.states[state] ?? {};
  const path = `states.${state}.awaits`;
  for (const role of awaits ?? []) {
    const acts = Object.values(d.transitions).some(
      (t) => t.from.includes(state) && t.by.some((g) => g.roles.includes(role)),
    );
    if (!has(roles, role)) report(path, 'unknown_role', `there is no role "${role}"`);
    else if (!acts)
      report(path, 'awaited_cannot_act', `state "${state}" awaits ${role}, who has no transition out of it`);
  }
  if (final && awaits?.length)
    report(path, 'final_awaits', `state "${state}" is final: nothing more is awaited in it`);
  if (awaitsUntil !== undefined) {
    wantTimeField(d, awaitsUntil, `${path}Until`, report);
    if (!awaits?.length) report(`${path}Until`, 'awaits_nobody', `state "${state}" awaits nobody`);
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
