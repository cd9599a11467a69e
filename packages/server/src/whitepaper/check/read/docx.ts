import { ZipReader } from '@cj-tech-master/excelts/archive';
import { SaxParser } from '@cj-tech-master/excelts/xml';
import type { DraftParagraph } from '../types.ts';

/** A part of a document may not unpack to more than this: a small file may hold gigabytes of nothing. */
const maxBytes = 64 * 1024 * 1024;
const parts = ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml'];

/**
 * Paragraphs and rows of tables of a Word document, in their order, then its notes. What was deleted in tracked changes is
 * left out. Throws when the bytes are no such document.
 */
export async function readDocx(bytes: Uint8Array): Promise<DraftParagraph[]> {
  const zip = new ZipReader(bytes);
  try {
    const found: DraftParagraph[] = [];
    for (const [i, part] of parts.entries()) {
      const entry = await zip.get(part);
      const own = entry ? await paragraphsOf(entry.stream()) : [];
      // Notes begin with lines of theirs that have no text.
      found.push(...(i === 0 ? own : own.filter((p) => p.text !== '')));
      if (!entry && i === 0) throw new Error(`no ${part} in it`);
    }
    return found.map((p, i) => ({ ...p, line: i + 1 }));
  } finally {
    await zip.close();
  }
}

type Unnumbered = Omit<DraftParagraph, 'line'>;

async function paragraphsOf(xml: AsyncIterable<Uint8Array>): Promise<DraftParagraph[]> {
  const collector = new Collector();
  const parser = new SaxParser();
  parser.on('opentag', ({ name, attributes }) => collector.open(name, attributes));
  parser.on('text', (text) => collector.text(text));
  parser.on('closetag', ({ name }) => collector.close(name));
  const decoder = new TextDecoder();
  let size = 0;
  for await (const chunk of xml) {
    size += chunk.length;
    if (size > maxBytes) throw new Error('it unpacks to too much');
    parser.write(decoder.decode(chunk, { stream: true }));
  }
  parser.write(decoder.decode());
  parser.close();
  return collector.paragraphs.map((p) => ({ ...p, line: 0 }));
}

/** A text box is in the document twice, for old and for new readers; deleted text stays in it. */
const passedOver = new Set(['mc:Fallback', 'w:del', 'w:moveFrom']);
const said: Readonly<Record<string, string>> = {
  'w:tab': ' ',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};

class Collector {
  readonly paragraphs: Unnumbered[] = [];
  #hidden = 0;
  #inText = false;
  /** Paragraphs lie in one another where one holds a text box. */
  readonly #open: { text: string; style: string; hasLevel: boolean }[] = [];
  readonly #tables: { header: readonly string[] | null }[] = [];
  readonly #rows: string[][] = [];
  readonly #cells: string[][] = [];

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (passedOver.has(name)) this.#hidden += 1;
    if (this.#hidden > 0) return;
    const paragraph = this.#open.at(-1);
    if (name === 'w:p') this.#open.push({ text: '', style: '', hasLevel: false });
    else if (name === 'w:t') this.#inText = true;
    else if (name === 'w:tbl') this.#tables.push({ header: null });
    else if (name === 'w:tr') this.#rows.push([]);
    else if (name === 'w:tc') this.#cells.push([]);
    else if (!paragraph) return;
    else if (name === 'w:outlineLvl') paragraph.hasLevel = true;
    else if (name === 'w:pStyle') paragraph.style = attributes['w:val'] ?? '';
    else paragraph.text += said[name] ?? '';
  }

  text(text: string): void {
    const paragraph = this.#open.at(-1);
    if (this.#inText && this.#hidden === 0 && paragraph) paragraph.text += text;
  }

  close(name: string): void {
    if (this.#hidden === 0) this.#end(name);
    if (passedOver.has(name)) this.#hidden -= 1;
  }

  #end(name: string): void {
    if (name === 'w:t') this.#inText = false;
    else if (name === 'w:p') this.#endParagraph();
    else if (name === 'w:tc') this.#rows.at(-1)?.push((this.#cells.pop() ?? []).join(' ').trim());
    else if (name === 'w:tr') this.#endRow();
    else if (name === 'w:tbl') this.#tables.pop();
  }

  #endParagraph(): void {
    const ended = this.#open.pop();
    if (!ended) return;
    const { text, style, hasLevel } = ended;
    const cell = this.#cells.at(-1);
    if (cell) cell.push(text);
    // The numbers of a table of contents are pages.
    else if (!/^(?:toc|目录)\s?\d/i.test(style))
      this.paragraphs.push({ text, isHeading: hasLevel || /^(?:heading|标题)/i.test(style) });
  }

  #endRow(): void {
    const cells = this.#rows.pop() ?? [];
    const table = this.#tables.at(-1);
    const text = cells.join('\t');
    this.paragraphs.push(table?.header ? { text, header: table.header } : { text });
    if (table && !table.header) table.header = cells;
  }
}
