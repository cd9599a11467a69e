import { chapters } from '@citong/matters';
import { z } from 'zod';
import { instant, officeKindSchema } from '../http/schemas.ts';
import { paperChapters } from '../whitepaper/index.ts';

/** Shapes of the white paper, as the OpenAPI document names them. */
export const yearParams = z.object({ year: z.coerce.number().int().min(1900).max(2200) });
export const langQuery = z.object({
  lang: z.enum(['zh', 'en']).optional().describe('absent: as the reader asks'),
});
export const paperChapterSchema = z.enum(paperChapters);

export const figureSchema = z.object({
  id: z.string(),
  chapter: z.enum(chapters),
  label: z.string(),
  value: z.number().nullable().describe('as printed: rounded, with its word; a share 0..1'),
  unit: z.string(),
  approx: z.string().describe('余, 多, 近, 约, or "2 decimals of 万"; empty: as it is'),
  scope: z.enum(['year', 'cumulative', 'snapshot']),
  office: z.string().nullable().describe('who answers for it, as the paper names it'),
  officeKind: z.string(),
  rows: z.int().describe('how many records it is reckoned from'),
  rowsUrl: z.string(),
  exact: z.number().nullable().describe('before rounding'),
  previous: z.number().nullable().describe('a year before, rounded'),
  text: z.string().nullable().describe('as the paper prints it'),
  previousText: z.string().nullable(),
  change: z.string().nullable(),
  changeText: z.string().nullable(),
});

export const paragraphSchema = z.object({
  text: z.string(),
  parts: z
    .array(
      z.union([
        z.string(),
        z.object({ figure: z.string(), text: z.string(), kind: z.enum(['number', 'change', 'names']) }),
      ]),
    )
    .readonly(),
});

const chart = z.object({
  number: z.int(),
  form: z.enum(['regions', 'months', 'parts', 'bars']),
  figures: z.array(z.string()).readonly(),
  title: z.string(),
  unit: z.string(),
  items: z.array(z.object({ label: z.string(), value: z.number() })).readonly(),
});

const section = z.object({
  id: z.string(),
  title: z.string().nullable(),
  paragraphs: z.array(paragraphSchema).readonly(),
  charts: z.array(chart).readonly(),
});

const chapter = z.object({
  id: z.enum(chapters),
  title: z.string(),
  sections: z.array(section).readonly(),
  table: z.object({ number: z.int(), figures: z.array(z.string()).readonly() }).nullable(),
});

export const faultSchema = z.object({
  code: z.string(),
  at: z.string().describe('what stands in the braces'),
  message: z.object({ zh: z.string(), en: z.string() }),
});

export const paperSchema = z.object({
  year: z.int(),
  locale: z.enum(['zh', 'en']),
  city: z.string(),
  title: z.string(),
  subtitle: z.string(),
  issuer: z.string().nullable(),
  asOf: z.string(),
  edition: z
    .object({
      number: z.int(),
      publishedAt: instant,
      publishedByName: z.string(),
      reason: z.string().nullable(),
    })
    .nullable()
    .describe('null: computed now'),
  compares: z.boolean().describe('whether the year before stands beside the year'),
  figures: z.array(figureSchema).readonly(),
  foreword: z.array(section).readonly(),
  chapters: z.array(chapter).readonly(),
  problems: z.array(faultSchema.extend({ chapter: paperChapterSchema, section: z.string() })).readonly(),
});

export const sectionSchema = z.object({
  chapter: paperChapterSchema,
  id: z.string(),
  title: z.string().nullable(),
  text: z.string().describe('paragraphs, one a line'),
  source: z.enum(['pack', 'own', 'carried']),
  packTitle: z.string().nullable(),
  packText: z.string().nullable().describe('what it goes back to; null: the pack has no such section'),
  charts: z.string(),
  position: z.int(),
  version: z.int().describe('to be sent back with a change; 0: nothing was written yet'),
  carriedFrom: z.int().nullable(),
  editedByName: z.string().nullable(),
  editedAt: instant.nullable(),
});

export const signOffSchema = z.object({
  officeKind: officeKindSchema,
  names: z.array(z.string()).readonly(),
  figures: z.array(figureSchema).readonly(),
  hash: z.string().describe('to be sent back when signing'),
  status: z.enum(['missing', 'signed', 'stale']),
  signOff: z
    .object({ signedByName: z.string(), signedAt: instant, remark: z.string().nullable() })
    .nullable(),
  changed: z
    .array(
      z.object({
        id: z.string(),
        label: z.string(),
        signed: z.number().nullable(),
        now: z.number().nullable(),
      }),
    )
    .readonly(),
});

export const publicationHeadSchema = z.object({
  year: z.int(),
  edition: z.int(),
  reason: z.string().nullable(),
  hash: z.string().describe('SHA-256 over the whole edition'),
  publishedByName: z.string(),
  publishedAt: instant,
});

export const comparedSchema = z.object({
  id: z.string(),
  label: z.string(),
  published: z.string().nullable(),
  today: z.string().nullable(),
  publishedValue: z.number().nullable(),
  todayValue: z.number().nullable(),
  changed: z.boolean(),
  rowsMatch: z.boolean().nullable().describe('the same records in the same versions; null: not asked'),
});
