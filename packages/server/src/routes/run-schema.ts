import { z } from 'zod';

/** An import run, as `runView` gives it. */
export const runSchema = z
  .object({
    id: z.string(),
    feedId: z.string().nullable(),
    kind: z.string(),
    file: z.string().nullable(),
    status: z.enum(['queued', 'running', 'done', 'failed']),
    rowsTotal: z.number().nullable(),
    rowsDone: z.number(),
    rowsNew: z.number(),
    rowsChanged: z.number(),
    rowsUnchanged: z.number(),
    rowsRefused: z.number(),
    startedAt: z.string().nullable(),
    finishedAt: z.string().nullable(),
    error: z.string().nullable(),
    createdAt: z.string(),
  })
  .meta({ id: 'ImportRun' });

/** A refused row, as `refusedView` gives it. */
export const refusedRowSchema = z
  .object({
    id: z.string(),
    line: z.number(),
    field: z.string().nullable(),
    code: z.string(),
    message: z.string(),
    raw: z.record(z.string(), z.json()),
    retriedAt: z.string().nullable(),
  })
  .meta({ id: 'RefusedRow' });
