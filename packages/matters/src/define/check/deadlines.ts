import type { MatterDefinition } from '../matter.ts';
import { officeKinds } from '../roles.ts';
import { checkCondition } from './condition.ts';
import { has, type Report, wantField, wantTimeField } from './mistake.ts';

export function checkDeadlines(d: MatterDefinition, report: Report): void {
  for (const [name, deadline] of Object.entries(d.deadlines ?? {})) {
    const path = `deadlines.${name}`;
    wantTimeField(d, deadline.from, `${path}.from`, report);
    wantTimeField(d, deadline.until, `${path}.until`, report);
    if (typeof deadline.within !== 'string') wantField(d, deadline.within.field, `${path}.within`, report);
    if (deadline.excludes) {
      wantTimeField(d, deadline.excludes.from, `${path}.excludes.from`, report);
      wantTimeField(d, deadline.excludes.until, `${path}.excludes.until`, report);
    }
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
