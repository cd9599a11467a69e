import { fieldKinds } from '../kinds/index.ts';
import type { MatterDefinition } from '../matter.ts';
import { roles } from '../roles.ts';
import { has, type Report, wantField } from './mistake.ts';

/** Names of the columns that every matter has; a field so named would hide one in the typed view. */
const reserved = new Set(
  'id kind state version office region createdBy createdAt updatedAt dueAt clocks data'.split(' '),
);

export function checkFields(d: MatterDefinition, report: Report): void {
  for (const [name, field] of Object.entries(d.fields)) {
    const path = `fields.${name}`;
    if (!/^[a-z][A-Za-z0-9]*$/u.test(name))
      report(path, 'field_name', `"${name}" is not written in camelCase`);
    if (reserved.has(name)) report(path, 'reserved_name', `"${name}" is a column that every matter has`);
    const kind = has(fieldKinds, field.kind) ? fieldKinds[field.kind] : undefined;
    if (!kind) {
      report(path, 'unknown_field_kind', `field "${name}" has the unknown kind "${field.kind}"`);
      continue;
    }
    for (const fault of kind.check?.(field) ?? []) report(path, 'field_options', `field "${name}" ${fault}`);
    for (const role of field.visibleTo ?? [])
      if (!has(roles, role)) report(path, 'unknown_role', `there is no role "${role}"`);
    if (field.required && field.visibleTo?.length === 0)
      report(path, 'visible_to_nobody', `field "${name}" is required and shown to nobody`);
  }
  wantField(d, d.title, 'title', report);
  if (d.columns.length === 0) report('columns', 'no_columns', 'a list of this kind would have no columns');
  for (const name of d.columns) wantField(d, name, 'columns', report);
  for (const name of d.filters ?? []) wantField(d, name, 'filters', report);
  for (const name of d.unique ?? []) wantField(d, name, 'unique', report);
  for (const name of d.register?.indexed ?? []) wantField(d, name, 'register.indexed', report);
  for (const name of unfillable(d))
    report(
      `fields.${name}`,
      'never_filled',
      `field "${name}" is required, and neither the form nor "sets" fills it`,
    );
}

/** Required fields that a person who makes a record has no way to fill. */
function unfillable(d: MatterDefinition): string[] {
  if (d.noForm || d.access.create.length === 0) return [];
  return Object.entries(d.fields)
    .filter(([name, f]) => f.required && f.automatic && !has(d.sets ?? {}, name))
    .map(([name]) => name);
}
