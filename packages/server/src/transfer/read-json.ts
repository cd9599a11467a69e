import { brokenRow, type TableRow } from './table.ts';

/** One JSON object a line. A line that is none is given as broken, and the others are read. */
export async function* readJsonLines(text: AsyncIterable<string>): AsyncGenerator<TableRow> {
  let line = 0;
  let rest = '';
  for await (const chunk of text) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const each of lines) {
      line++;
      if (each.trim() !== '') yield rowOf(line, each);
    }
  }
  if (rest.trim() !== '') yield rowOf(line + 1, rest);
}

function rowOf(line: number, text: string): TableRow {
  try {
    return objectRow(line, JSON.parse(text));
  } catch {
    return brokenRow(
      line,
      { text: text.trim() },
      'json_unreadable',
      '这一行不是有效的 JSON',
      'The line is not valid JSON',
    );
  }
}

const listNames = ['listings', 'items', 'rows', 'data', 'results', 'records'];

/** A JSON list of objects, or an object that holds one; as one broken row when it is neither. */
export async function* readJsonList(text: AsyncIterable<string>): AsyncGenerator<TableRow> {
  let whole = '';
  for await (const chunk of text) whole += chunk;
  const list = listIn(whole);
  if (!list) {
    const raw = { text: whole.slice(0, 1_000) };
    yield brokenRow(1, raw, 'json_unreadable', '文件不是有效的 JSON 列表', 'The file is no valid JSON list');
    return;
  }
  for (const [i, value] of list.entries()) yield objectRow(i + 1, value);
}

function listIn(text: string): unknown[] | null {
  try {
    const value: unknown = JSON.parse(text);
    if (Array.isArray(value)) return value;
    const held = value as Record<string, unknown> | null;
    return listNames.map((name) => held?.[name]).find(Array.isArray) ?? null;
  } catch {
    return null;
  }
}

function objectRow(line: number, value: unknown): TableRow {
  if (value !== null && typeof value === 'object' && !Array.isArray(value))
    return { line, raw: value as Record<string, unknown> };
  return brokenRow(
    line,
    { text: JSON.stringify(value) },
    'row_no_object',
    '这一行不是对象',
    'The row is no object',
  );
}
