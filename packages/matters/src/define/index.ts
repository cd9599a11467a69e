export * from './awaits.ts';
export * from './calendar.ts';
export * from './check/index.ts';
export * from './clocks.ts';
export * from './condition.ts';
export * from './decide.ts';
export * from './define-matter.ts';
export * from './field.ts';
export * from './figure.ts';
export * from './identifiers/index.ts';
export * from './issues.ts';
export * as kinds from './kinds/index.ts';
export {
  type FileValue,
  fieldKinds,
  kindOf,
  type OfficeValue,
  type Party,
  type Person,
  type Right,
} from './kinds/index.ts';
export * from './label.ts';
export * from './matter.ts';
export * from './record.ts';
export * from './region.ts';
export * from './roles.ts';
export * from './rules.ts';
export * from './schema.ts';
export * from './search-text.ts';
export * from './zone.ts';
