import { trademarkPart } from './parts/trademark.ts';
import type { YearPart } from './year-part.ts';

/** The only list of what a demo year is made of. A part may refer to the records of those before it. */
export const yearParts: readonly YearPart[] = [trademarkPart];
