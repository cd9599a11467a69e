import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { type CsvError, parse } from 'csv-parse/sync';
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

const COLUMNS = ['id', 'kind', 'text', 'names', 'classes', 'owner', 'image'] as const;
type Column = (typeof COLUMNS)[number];

/** Makes marks of the rows of one file. */
class RowReader {
  /** Of the columns, in small letters. */
  readonly names: readonly string[];
  /** Where each column is, -1 where the file has none. */
  private readonly at: Readonly<Record<Column, number>>;
  private readonly folder: string;
  private readonly usual: Mark['kind'];
  /** Classes by how they are written: few, for many marks. */
  private readonly classes = new Map<string, readonly number[]>();

  constructor(header: readonly string[], folder: string, usual: Mark['kind']) {
    this.names = header.map((name) => name.trim().toLowerCase());
    const places = COLUMNS.map((name) => [name, this.names.lastIndexOf(name)]);
    this.at = Object.fromEntries(places) as typeof this.at;
    this.folder = folder;
    this.usual = usual;
  }

  has(column: Column): boolean {
    return this.at[column] >= 0;
  }

  mark(row: readonly string[]): Mark {
    const id = this.field(row, 'id');
    const { kind: at } = this.at;
    const kind = at >= 0 && at < row.length ? row[at]!.trim().toLowerCase() : this.usual;
    if (!id) throw new DetectionError('mark_id_missing', 'No id');
    if (kind !== 'word' && kind !== 'logo')
      throw new DetectionError('mark_kind_unknown', `Kind "${kind}" is neither word nor logo`);
    const mark: Mark = { id, kind, classes: this.classesOf(this.field(row, 'classes')) };
    const [text, names, owner] = [
      this.field(row, 'text'),
      this.field(row, 'names'),
      this.field(row, 'owner'),
    ];
    const image = this.field(row, 'image');
    if (text) mark.text = text;
    if (names) mark.names = [names];
    if (owner) mark.owner = owner;
    if (image) mark.image = resolve(this.folder, image);
    if (kind === 'word' && !text) throw new DetectionError('mark_empty', 'A word mark needs a text');
    if (kind === 'logo' && !image) throw new DetectionError('mark_empty', 'A logo needs an image');
    return mark;
  }

  /** Empty where the row is too short, or the file has no such column. */
  private field(row: readonly string[], column: Column): string {
    return row[this.at[column]]?.trim() ?? '';
  }

  private classesOf(text: string): number[] {
    let known = this.classes.get(text);
    if (known === undefined) {
      known = parseClasses(text);
      this.classes.set(text, known);
    }
    return [...known];
  }
}

export interface ReadMarks {
  marks: Mark[];
  byId: ReadonlyMap<string, Mark>;
  /** Line of each logo, by id: its picture may turn out to be none. */
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
  const marks = new Map<string, Mark>();
  const lines = new Map<string, number>();
  const bad: BadLine[] = [];
  let reader: RowReader | undefined;
  const onRow = (row: string[], line: number) => {
    if (reader === undefined) {
      reader = new RowReader(row, dirname(path), usual);
      return;
    }
    try {
      const mark = reader.mark(row);
      if (marks.has(mark.id)) throw new DetectionError('mark_id_double', `Id ${mark.id} was given before`);
      marks.set(mark.id, mark);
      if (mark.kind === 'logo') lines.set(mark.id, line);
    } catch (e) {
      if (!(e instanceof DetectionError)) throw e;
      bad.push({ file: 'marks', line, code: e.code, reason: e.message });
    }
  };
  try {
    readRows(await readFile(path), onRow);
  } catch (e) {
    throw new DetectionError('marks_unreadable', `${path}: ${reasonOf(e, reader?.names)}`, e);
  }
  if (reader?.has('id') === false) throw new DetectionError('marks_columns_missing', `${path}: no column id`);
  for (const line of bad) onBadLine(line);
  return { marks: [...marks.values()], byId: marks, lines };
}

/** What an error says, the column by its name: the parser, which is told of no header, knows the number. */
function reasonOf(error: unknown, names: readonly string[] = []): string {
  const { message, column } = error as Partial<CsvError>;
  if (message === undefined) return String(error);
  const name = typeof column === 'number' ? names[column] : undefined;
  return name === undefined ? message : message.replace(`field ${column} `, `field "${name}" `);
}

/**
 * Tells each row of a CSV as it is read, with the line where it begins. An object for each row, and another for where it
 * stands, would take more time than reading the row.
 */
function readRows(csv: Buffer, onRow: (row: string[], line: number) => void): void {
  parse(csv, {
    bom: true,
    skip_empty_lines: true,
    relax_column_count: true,
    on_record: (row: string[], { lines }) => {
      onRow(row, lines);
      return null;
    },
  });
}
