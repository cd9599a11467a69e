import {
  type Actor,
  label,
  type MatterDefinition,
  type Refusal,
  type Role,
  type SchemaMode,
} from '@citong/matters';

/** Public bodies: their own records of a closed year are believed. Who is a party to a matter goes step by step. */
const publicBodies: ReadonlySet<Role> = new Set<Role>([
  'police',
  'procurator',
  'court',
  'customs',
  'copyrightOfficer',
  'federation',
  'developmentReform',
  'humanResources',
  'centralBank',
  'examiner',
  'windowClerk',
]);

const seesAllThrough = (actor: Actor): boolean =>
  actor.role === 'ipOfficer' || actor.role === 'admin' || actor.role === 'system';

const runsKind = (definition: MatterDefinition, { role }: Actor): boolean =>
  publicBodies.has(role) && definition.access.create.some((g) => g.roles.includes(role));

/**
 * What an import may write. The IP office brings what the system otherwise writes (a register's dates and numbers), and
 * so does the public body that runs the kind, that is: may create its records.
 */
export const importMode = (definition: MatterDefinition, actor: Actor): SchemaMode =>
  seesAllThrough(actor) || runsKind(definition, actor) ? 'system' : 'create';

/**
 * Whether the actor's import may bring records in this state: the IP office in any, a public body in those of the kinds
 * it runs to which a step leads that is its own or the system's (a term that ran out). So no office says for another
 * that it has decided.
 */
export function mayBring(definition: MatterDefinition, state: string, actor: Actor): boolean {
  if (seesAllThrough(actor) || state === definition.initial) return true;
  const mayFire = (role: Role) => role === actor.role || role === 'system';
  return (
    runsKind(definition, actor) &&
    Object.values(definition.transitions).some(
      (t) => t.to === state && t.by.some((g) => g.roles.some(mayFire)),
    )
  );
}

/** Why a record may not be brought in this state; null when it may. */
export function refusedState(definition: MatterDefinition, state: string, actor: Actor): Refusal | null {
  if (!Object.hasOwn(definition.states, state))
    return { code: 'state_unknown', field: 'state', message: stateUnknown(definition) };
  return mayBring(definition, state, actor)
    ? null
    : { code: 'state_not_permitted', field: 'state', message: stateNotPermitted };
}

/** Says which states there are, so that the row can be mended. */
export function stateUnknown({ states }: MatterDefinition): Refusal['message'] {
  const labels = Object.values(states).map((s) => s.label);
  return label(
    `没有这个状态；可以是：${labels.map((l) => l.zh).join('、')}`,
    `There is no such state; there are: ${labels.map((l) => l.en).join(', ')}`,
  );
}

const stateNotPermitted = label(
  '您的导入不能直接带这个状态，请由知识产权局或主办这项工作的机构导入',
  'Your import may not bring this state; the IP office, or the office that runs this work, may',
);
