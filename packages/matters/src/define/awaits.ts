import { and, type Condition, inState, not, or, present } from './condition.ts';
import type { MatterDefinition } from './matter.ts';
import type { Actor, Role } from './roles.ts';

/** The states of a kind in which a role's next step is awaited. */
export const awaitedStates = (definition: MatterDefinition, role: Role): string[] =>
  Object.entries(definition.states).flatMap(([name, s]) => (s.awaits?.includes(role) ? [name] : []));

/**
 * The records that wait for the actor: in a state that awaits its role, with an open transition that is granted to it.
 * Null when no state awaits the role.
 */
export function waitingCondition(definition: MatterDefinition, actor: Pick<Actor, 'role'>): Condition | null {
  const waiting = awaitedStates(definition, actor.role).map((state) => {
    const until = definition.states[state]?.awaitsUntil;
    const open = Object.values(definition.transitions)
      .filter((t) => t.from.includes(state))
      .flatMap((t) => t.by.filter((g) => g.roles.includes(actor.role)))
      .map((g) => g.when);
    const mine = open.flatMap((when) => when ?? []);
    return and(
      inState(state),
      ...(until ? [not(present(until))] : []),
      ...(mine.length === open.length ? [or(...mine)] : []),
    );
  });
  return waiting.length > 0 ? or(...waiting) : null;
}
