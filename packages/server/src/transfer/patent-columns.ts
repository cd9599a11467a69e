import type { TableRow } from './table.ts';

/** Columns by which a table of bibliographic patent data (as EPO's search hands it out) is known. */
const known = ['patent_number', 'assignee', 'inventors', 'filing_date', 'pub_date', 'ipc_codes', 'status'];

/**
 * Gives the rows of a table of bibliographic patent data the columns of a patent as well: the first of several owners,
 * numbers of publication with their kind, classes as a list. Other tables go by unchanged.
 */
export async function* withPatentColumns(rows: AsyncIterable<TableRow>): AsyncGenerator<TableRow> {
  let isKnown: boolean | null = null;
  for await (const row of rows) {
    isKnown ??= known.every((name) => Object.hasOwn(row.raw, name));
    yield isKnown && !row.broken ? { ...row, raw: { ...row.raw, ...patentColumns(row.raw) } } : row;
  }
}

function patentColumns(raw: TableRow['raw']): Record<string, unknown> {
  const cell = (name: string): string => String(raw[name] ?? '').trim();
  const [patentee = '', ...others] = namesOf(cell('assignee'));
  const classes = entriesOf(cell('ipc_codes'));
  const number = cell('patent_number');
  const status = cell('status').toLowerCase();
  return {
    number,
    patentee,
    patentType: typeOf(number),
    filedOn: cell('filing_date'),
    publishedOn: cell('pub_date'),
    // Of a granted one this is the publication of its grant.
    grantedOn: status === 'granted' ? cell('pub_date') : '',
    state: status,
    ipc: classes[0] ?? '',
    coPatentees: listed(others),
    classes: listed(classes),
    inventors: listed(namesOf(cell('inventors'))),
  };
}

/** An empty list is an empty cell. */
const listed = (entries: readonly string[]): readonly string[] | '' => (entries.length > 0 ? entries : '');

/**
 * Names without their country; the same name in another spelling of its signs comes once. A cell that lists only some
 * ends with "et al.".
 */
function namesOf(cell: string): string[] {
  const names = entriesOf(cell.replace(/\s*\bet al\.?\s*$/iu, '')).map((name) =>
    name.replace(/\s*\[[A-Z]{2}\]$/u, ''),
  );
  const plain = (name: string) => name.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
  return [...new Map(names.toReversed().map((name) => [plain(name), name])).values()].toReversed();
}

const entriesOf = (cell: string): string[] =>
  cell
    .split(';')
    .map((entry) => entry.trim())
    .filter(Boolean);

/** By the letter that ends a number of publication (WIPO ST.16; CN: A, B and C inventions, U and Y utility models, S and D designs). */
function typeOf(number: string): string {
  const letter = /([A-Z])\d?$/u.exec(number)?.[1] ?? '';
  if (letter === 'U' || letter === 'Y') return 'utility';
  return letter === 'S' || (letter === 'D' && number.startsWith('CN')) ? 'design' : 'invention';
}
