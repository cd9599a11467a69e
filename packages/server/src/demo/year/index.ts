export { type MadeYear, makeYear } from './make-year.ts';
export type { YearOptions } from './year-stage.ts';
