import type { Condition, Operand } from '../condition.ts';
import { fieldKinds } from '../kinds/index.ts';
import type { Grant, MatterDefinition } from '../matter.ts';
import { roles } from '../roles.ts';
import { has, type Report, wantField, wantState } from './mistake.ts';

/** Finds fields and states that a condition names and the definition lacks, and comparisons that can never hold. */
export function checkCondition(
  d: MatterDefinition,
  condition: Condition,
  path: string,
  report: Report,
): void {
  switch (condition.op) {
    case 'always':
    case 'never':
      return;
    case 'and':
    case 'or':
      for (const [i, part] of condition.of.entries()) checkCondition(d, part, `${path}.${i}`, report);
      return;
    case 'not':
      checkCondition(d, condition.of, path, report);
      return;
    case 'present':
      if ('field' in condition.left) wantField(d, condition.left.field, path, report);
      return;
    case 'in':
      checkOperand(d, condition.left, path, report);
      if (isState(condition.left))
        for (const state of condition.values) wantState(d, String(state), path, report);
      return;
    default:
      checkOperand(d, condition.left, path, report);
      checkOperand(d, condition.right, path, report);
      if (isState(condition.left) && 'value' in condition.right)
        wantState(d, String(condition.right.value), path, report);
  }
}

export function checkGrants(
  d: MatterDefinition,
  grants: readonly Grant[],
  path: string,
  report: Report,
): void {
  for (const [i, grant] of grants.entries()) {
    if (grant.roles.length === 0) report(`${path}.${i}`, 'no_roles', 'grants something to nobody');
    for (const role of grant.roles)
      if (!has(roles, role)) report(`${path}.${i}`, 'unknown_role', `there is no role "${role}"`);
    if (grant.when) checkCondition(d, grant.when, `${path}.${i}.when`, report);
  }
}

const isState = (operand: Operand): boolean => 'core' in operand && operand.core === 'state';

/** A composite value compares by one of its parts, and a list by none. */
function checkOperand(d: MatterDefinition, operand: Operand, path: string, report: Report): void {
  if (!('field' in operand) || !wantField(d, operand.field, path, report)) return;
  const field = d.fields[operand.field];
  const kind = field && fieldKinds[field.kind];
  if (!field || !kind || operand.part) return;
  if (kind.mainPart || kind.sqlType === 'jsonb' || kind.isList?.(field))
    report(path, 'composite_compared', `field "${operand.field}" is composite: say which part is compared`);
}
