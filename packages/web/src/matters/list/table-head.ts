/** The first records of a chosen table file, so that its columns can be mapped before it is sent. */
export interface TableHead {
  readonly columns: readonly string[];
  /** One sample value a column, from the first record below the head. */
  readonly sample: readonly string[];
}

/** Enough bytes for the head and one record of any sane table. */
const headBytes = 64 * 1024;

/** Reads the head of a CSV file in UTF-8 or GB18030; null for a file that is no CSV (the server reads it by its names). */
export async function readHead(file: File): Promise<TableHead | null> {
  if (!/\.(csv|tsv|txt)$/i.test(file.name)) return null;
  const bytes = await file.slice(0, headBytes).arrayBuffer();
  const [columns = [], sample = []] = recordsOf(decode(bytes), 2);
  return { columns: columns.map((c) => c.trim()), sample };
}

/** A cut in the middle of a character at the end of the piece is no sign of another encoding. */
export function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** The first `count` records of CSV text (RFC 4180) whose separator is the commonest of `,` `;` and tab in its first line. */
export function recordsOf(text: string, count: number): string[][] {
  const separator = separatorOf(text);
  const records: string[][] = [];
  let record: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length && records.length < count; i++) {
    const c = text[i];
    if (quoted) {
      if (c !== '"') cell += c;
      else if (text[i + 1] === '"') cell += text[++i];
      else quoted = false;
    } else if (c === '"' && cell === '') quoted = true;
    else if (c === separator || c === '\n') {
      record.push(cell.replace(/\r$/, ''));
      cell = '';
      if (c === '\n') {
        records.push(record);
        record = [];
      }
    } else cell += c;
  }
  if (records.length < count && (cell !== '' || record.length > 0)) records.push([...record, cell]);
  return records;
}

function separatorOf(text: string): string {
  const line = text.split('\n', 1)[0] ?? '';
  const counts = [',', ';', '\t'].map((s) => [s, line.split(s).length] as const);
  return counts.toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? ',';
}
