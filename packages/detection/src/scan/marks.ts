import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { DetectionError } from '../error.ts';
import type { Mark } from '../types.ts';

/** A row that could not be read. */
export interface BadLine {
  file: 'marks' | 'listings';
  /** Counts from 1; for MARKS.csv the line where the row begins, the header being line 1. */
  line: number;
  /** A DetectionErrorCode. */
  code: string;
  reason: string;
}

const HIGHEST_CLASS = 45;

function parseClasses(text: string): number[] {
  const classes = text
    .split(/[^0-9]+/)
    .filter((s) => s !== '')
    .map(Number);
  const wrong = classes.find((c) => c < 1 || c > HIGHEST_CLASS);
  if (wrong !== undefined)
    throw new DetectionError('mark_class_invalid', `Class ${wrong} is not 1 to ${HIGHEST_CLASS}`);
  return classes;
}

function toMark(row: Record<string, string>, folder: string, usual: Mark['kind']): Mark {
  const field = (name: string) => row[name]?.trim() ?? '';
  const id = field('id');
  const kind = 'kind' in row ? field('kind').toLowerCase() : usual;
  if (!id) throw new DetectionError('mark_id_missing', 'No id');
  if (kind !== 'word' && kind !== 'logo')
    throw new DetectionError('mark_kind_unknown', `Kind "${kind}" is neither word nor logo`);
  const mark: Mark = { id, kind, classes: parseClasses(field('classes')) };
  if (field('text')) mark.text = field('text');
  if (field('names')) mark.names = [field('names')];
  if (field('owner')) mark.owner = field('owner');
  if (field('image')) mark.image = resolve(folder, field('image'));
  if (kind === 'word' && !mark.text) throw new DetectionError('mark_empty', 'A word mark needs a text');
  if (kind === 'logo' && !mark.image) throw new DetectionError('mark_empty', 'A logo needs an image');
  return mark;
}

export interface ReadMarks {
  marks: Mark[];
  /** Line of each mark, by id. */
  lines: Map<string, number>;
}

/**
 * Reads MARKS.csv (`id,kind,text,names,classes,owner,image`; UTF-8, with or without byte order mark; `text` and `names`
 * parted by `/`; `classes` parted by anything that is not a digit; `image` relative to the file; without a column `kind` every row is of the `usual` kind).
 * Bad rows are reported and left out. Throws `marks_unreadable`, `marks_columns_missing`.
 */
export async function readMarks(
  path: string,
  onBadLine: (bad: BadLine) => void,
  usual: Mark['kind'] = 'word',
): Promise<ReadMarks> {
  let rows: { record: Record<string, string>; info: { lines: number } }[];
  try {
    const text = await readFile(path, 'utf8');
    rows = parse(text, {
      bom: true,
      columns: (header: string[]) => header.map((h) => h.trim().toLowerCase()),
      skip_empty_lines: true,
      relax_column_count: true,
      info: true,
    }) as unknown as typeof rows;
  } catch (e) {
    throw new DetectionError('marks_unreadable', `${path}: ${e instanceof Error ? e.message : String(e)}`, e);
  }
  const header = rows[0]?.record;
  const missing = ['id'].filter((name) => header && !(name in header));
  if (missing.length > 0)
    throw new DetectionError('marks_columns_missing', `${path}: no column ${missing.join(', ')}`);
  const marks = new Map<string, Mark>();
  const lines = new Map<string, number>();
  for (const { record, info } of rows) {
    try {
      const mark = toMark(record, dirname(path), usual);
      if (marks.has(mark.id)) throw new DetectionError('mark_id_double', `Id ${mark.id} was given before`);
      marks.set(mark.id, mark);
      lines.set(mark.id, info.lines);
    } catch (e) {
      if (!(e instanceof DetectionError)) throw e;
      onBadLine({ file: 'marks', line: info.lines, code: e.code, reason: e.message });
    }
  }
  return { marks: [...marks.values()], lines };
}
