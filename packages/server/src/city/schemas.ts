import { officeKinds, ruleUnits } from '@citong/matters';
import { z } from 'zod';
import { evidencePattern } from './city.ts';
import { cell, day, dayOrEmpty, filled } from './read-file.ts';

const label = z.strictObject({ zh: filled, en: filled });
const id = cell(/^[a-z0-9][a-z0-9-]*$/u, 'cell_invalid', 'must be lower-case letters, digits and hyphens');
const regionCode = cell(
  /^(?:\d{6}|[A-Z][A-Z0-9-]*)$/u,
  'cell_invalid',
  'must be six digits, or capitals and hyphens for a zone',
);
/** Several values in one cell stand apart by spaces. */
const words = z.string().transform((text) => text.split(/\s+/u).filter((word) => word !== ''));
const emptyAsNull = z.string().transform((text) => (text === '' ? null : text));
const kinds = Object.keys(officeKinds) as (keyof typeof officeKinds)[];

export const manifest = z.strictObject({
  id,
  name: label,
  /** A pack to build upon, not a city. */
  base: z.boolean().optional(),
  extends: id.optional(),
  timeZone: z
    .string()
    .refine((zone) => {
      try {
        return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
      } catch {
        return false;
      }
    }, 'must be an IANA time zone')
    .optional(),
  region: regionCode.optional(),
  population: z.array(z.strictObject({ asOf: day, people: z.int().positive(), source: filled })).optional(),
});

export const ruleRow = z.object({
  id: cell(
    /^[a-z0-9_]+(?:\.[a-z0-9_]+)+$/u,
    'cell_invalid',
    'must be words joined by dots, like case.decide',
  ),
  label_zh: filled,
  label_en: filled,
  value: cell(/^\d+(?:\.\d+)?$/u, 'cell_invalid', 'must be a number from 0 up').transform(Number),
  unit: cell(
    new RegExp(`^(?:${ruleUnits.join('|')})$`, 'u'),
    'unit_unknown',
    `must be one of ${ruleUnits.join(', ')}`,
  ).pipe(z.enum(ruleUnits)),
  /** Empty: a last day that is no working day rolls forward, as the Civil Code has it; `no`: it stays (the term of a right). */
  roll: z.enum(['', 'no']),
  effective_from: day,
  effective_to: dayOrEmpty,
  basis: filled,
  note: cell(
    evidencePattern,
    'evidence_missing',
    'must begin with its evidence: [V], [S], [Gh], [Gm], [Gl], [P] or [WP]',
  ),
});

export const regionRow = z.object({
  code: regionCode,
  name_zh: filled,
  name_en: filled,
  kind: z.enum(['city', 'county', 'zone']),
  parent: emptyAsNull,
  administered: z.enum(['yes', 'no']).transform((text) => text === 'yes'),
  hosts: words,
  note: z.string(),
});

export const officeRow = z.object({
  id,
  kind: z.enum(kinds),
  name_zh: filled,
  name_en: filled,
  region: emptyAsNull,
  parent: emptyAsNull,
  code: emptyAsNull,
  note: z.string(),
});

export const platformRow = z.object({
  id,
  name_zh: filled,
  name_en: filled,
  hosts: words.refine(
    (hosts) => hosts.length > 0 && hosts.every((h) => /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/u.test(h)),
    'must be host names in lower case, apart by spaces',
  ),
  office: id,
});

export const holidayRow = z.object({
  day,
  kind: z.enum(['holiday', 'workday']),
  name_zh: filled,
  name_en: filled,
  basis: filled,
});

export const textFile = z.record(
  cell(/^[A-Za-z0-9]+(?:\.[A-Za-z0-9]+)+$/u, 'cell_invalid', 'must be words joined by dots'),
  filled,
);
