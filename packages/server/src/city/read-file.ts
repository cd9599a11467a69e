import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { CityPackCode, Place, Problems } from './problem.ts';

/** A record and where it stands, for the messages of later checks. */
export type Placed<T> = T & { readonly at: Place };

const records = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }));

/** A cell with a fault code of its own; zod's other refusals become `cell_invalid`. */
export const cell = (pattern: RegExp, code: CityPackCode, message: string) =>
  z.string().refine((text) => pattern.test(text), { params: { code }, error: message });

export const filled = z.string().min(1, 'must not be empty');

const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};

const dayFault = {
  params: { code: 'date_malformed' satisfies CityPackCode },
  error: 'must be a day of the calendar, YYYY-MM-DD',
};

export const day = z.string().refine(isDay, dayFault);

/** An empty cell reads as null. */
export const dayOrEmpty = z
  .string()
  .refine((text) => text === '' || isDay(text), dayFault)
  .transform((text) => (text === '' ? null : text));

/** The file's name as people know it: pack/file. */
export const fileName = (path: string): string => join(basename(dirname(path)), basename(path));

export async function readText(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Adds each refusal of a schema as a problem of the place. */
export function report(error: z.ZodError, at: Place, problems: Problems): void {
  for (const issue of error.issues) {
    const own = issue.code === 'custom' ? (issue.params?.code as CityPackCode | undefined) : undefined;
    const column = issue.path.length > 0 ? issue.path.join('.') : null;
    problems.add(own ?? 'cell_invalid', at, column, issue.message);
  }
}

/**
 * Reads a CSV file (UTF-8, header row) against a row schema. A file that is not there gives no rows: what a pack must
 * have is checked where packs are joined. Every fault goes to `problems`; faulty rows are left out.
 */
export async function readTable<S extends z.ZodObject>(
  path: string,
  row: S,
  problems: Problems,
): Promise<Placed<z.output<S>>[]> {
  const file = fileName(path);
  const text = await readText(path);
  if (text === null) return [];
  const whole: Place = { file, row: null };
  let lines: z.output<typeof records>;
  try {
    lines = records.parse(
      parse(text, { bom: true, info: true, trim: true, skip_empty_lines: true, relax_column_count: true }),
    );
  } catch (error) {
    problems.add('file_malformed', whole, null, error instanceof Error ? error.message : 'not a CSV file');
    return [];
  }
  const [head, ...body] = lines;
  const header = head?.record ?? [];
  const wanted = Object.keys(row.shape);
  const missing = wanted.filter((name) => !header.includes(name));
  for (const name of missing) problems.add('column_missing', whole, name, 'the column is missing');
  for (const name of header.filter((n) => !wanted.includes(n)))
    problems.add('column_unknown', whole, name, 'the column is unknown');
  if (missing.length > 0) return [];
  return body.flatMap(({ record, info }) => {
    const at: Place = { file, row: info.lines };
    if (record.length !== header.length) {
      problems.add('row_width', at, null, `has ${record.length} cells where the header has ${header.length}`);
      return [];
    }
    const read = row.safeParse(Object.fromEntries(header.map((name, i) => [name, record[i]])));
    if (read.success) return [{ ...read.data, at }];
    report(read.error, at, problems);
    return [];
  });
}

/** Reads a JSON file against a schema; null (and a problem) when it cannot be used, null alone when it is not there. */
export async function readJson<S extends z.ZodType>(
  path: string,
  schema: S,
  problems: Problems,
): Promise<z.output<S> | null> {
  const text = await readText(path);
  if (text === null) return null;
  const at: Place = { file: fileName(path), row: null };
  try {
    const read = schema.safeParse(JSON.parse(text));
    if (read.success) return read.data;
    report(read.error, at, problems);
  } catch (error) {
    problems.add('file_malformed', at, null, error instanceof Error ? error.message : 'not JSON');
  }
  return null;
}
