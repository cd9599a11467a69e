import { exclusionsOf } from '../clocks.ts';
import type { Exclusion, MatterDefinition } from '../matter.ts';
import { officeKinds } from '../roles.ts';
import { checkCondition } from './condition.ts';
import { has, type Report, wantField, wantNumber, wantTimeField } from './mistake.ts';

export function checkDeadlines(d: MatterDefinition, report: Report): void {
  for (const [name, deadline] of Object.entries(d.deadlines ?? {})) {
    const path = `deadlines.${name}`;
    wantTimeField(d, deadline.from, `${path}.from`, report);
    wantTimeField(d, deadline.until, `${path}.until`, report);
    if (typeof deadline.within !== 'string') wantField(d, deadline.within.field, `${path}.within`, report);
    for (const [i, excluded] of exclusionsOf(deadline).entries())
      checkExclusion(d, excluded, `${path}.excludes.${i}`, report);
    if (deadline.extension) checkCondition(d, deadline.extension.when, `${path}.extension.when`, report);
    if (deadline.when) checkCondition(d, deadline.when, `${path}.when`, report);
    if (deadline.onExpiry !== undefined && !has(d.transitions, deadline.onExpiry))
      report(`${path}.onExpiry`, 'unknown_transition', `there is no transition "${deadline.onExpiry}"`);
    if (deadline.escalateTo !== undefined && !has(officeKinds, deadline.escalateTo))
      report(
        `${path}.escalateTo`,
        'unknown_office_kind',
        `there is no kind of office "${deadline.escalateTo}"`,
      );
  }
}

function checkExclusion(d: MatterDefinition, excluded: Exclusion, path: string, report: Report): void {
  if ('days' in excluded) {
    wantNumber(d, excluded.days, `${path}.days`, report);
    return;
  }
  wantTimeField(d, excluded.from, `${path}.from`, report);
  wantTimeField(d, excluded.until, `${path}.until`, report);
}
