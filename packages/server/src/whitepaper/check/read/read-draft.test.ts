import { ZipArchive } from '@cj-tech-master/excelts/archive';
import {
  DeletedTextRun,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readDraft } from './read-draft.ts';

const row = (...cells: readonly string[]) =>
  new TableRow({ children: cells.map((c) => new TableCell({ children: [new Paragraph(c)] })) });

const document = (...children: (Paragraph | Table)[]) =>
  Packer.toBuffer(new Document({ sections: [{ children }] }));

/** A document whose text is that XML. */
const documentOf = (body: string): Promise<Uint8Array> => {
  const zip = new ZipArchive();
  zip.add('word/document.xml', `<w:document><w:body>${body}</w:body></w:document>`);
  return zip.bytes();
};
const texts = async (bytes: Uint8Array) => (await readDraft(Buffer.from(bytes))).map((p) => p.text);

describe('a Word document', () => {
  it('is read by paragraphs, whatever runs they are cut into, and by rows of tables', async () => {
    const bytes = await document(
      new Paragraph({ text: '一、创造', heading: HeadingLevel.HEADING_1 }),
      new Paragraph({
        children: [new TextRun('授权'), new TextRun({ text: '475', bold: true }), new TextRun('59件')],
      }),
      new Table({ rows: [row('指标', '2021年'), row('专利授权量', '47559件')] }),
      new Paragraph('完'),
    );
    expect(await readDraft(bytes)).toEqual([
      { text: '一、创造', isHeading: true, line: 1 },
      { text: '授权47559件', isHeading: false, line: 2 },
      { text: '指标\t2021年', line: 3 },
      { text: '专利授权量\t47559件', header: ['指标', '2021年'], line: 4 },
      { text: '完', isHeading: false, line: 5 },
    ]);
  });

  it('is read without what was deleted in it', async () => {
    const gone = new DeletedTextRun({ id: 1, author: 'a', date: '2021-12-31T00:00:00Z', text: '48000件' });
    const bytes = await document(
      new Paragraph({ children: [new TextRun('授权'), gone, new TextRun('47559件')] }),
    );
    expect(await texts(bytes)).toEqual(['授权47559件']);
  });

  it('gives the text of a text box once', async () => {
    const box = (name: string) =>
      `<${name}><w:txbxContent><w:p><w:r><w:t>框内3件</w:t></w:r></w:p></w:txbxContent></${name}>`;
    const body = `<w:p><w:r><w:t>前</w:t><mc:AlternateContent>${box('mc:Choice')}${box('mc:Fallback')}</mc:AlternateContent><w:t>后</w:t></w:r></w:p>`;
    expect(await texts(await documentOf(body))).toEqual(['框内3件', '前后']);
  });

  it('is read without its table of contents, whose numbers are pages', async () => {
    const entry = '<w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr><w:r><w:t>一、创造 3</w:t></w:r></w:p>';
    expect(await texts(await documentOf(`${entry}<w:p><w:r><w:t>正文</w:t></w:r></w:p>`))).toEqual(['正文']);
  });

  it('may keep a number with its unit by characters that nobody sees', async () => {
    const body = '<w:p><w:r><w:t>共47559\u2060件，1200\u202f万\u202f元，13\u00a0件</w:t></w:r></w:p>';
    expect(await texts(await documentOf(body))).toEqual(['共47559件，1200万元，13件']);
  });
});

describe('a text', () => {
  it('is read by lines, in UTF-8, UTF-16 and GB18030', async () => {
    const text = '授权47559件\r\n审结50件';
    const lines = [
      { text: '授权47559件', line: 1 },
      { text: '审结50件', line: 2 },
    ];
    for (const encoding of ['utf8', 'utf-16le', 'gb18030'] as const) {
      const bytes = iconv.encode(text, encoding, { addBOM: encoding === 'utf-16le' });
      expect(await readDraft(bytes), encoding).toEqual(lines);
    }
  });
});

describe('what cannot be read', () => {
  const code = (bytes: Buffer) =>
    readDraft(bytes).then(
      () => 'read',
      (e: { code?: string }) => e.code,
    );

  it.each([
    ['a document of the old format', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['a PDF', Buffer.from('%PDF-1.7')],
    ['a broken archive', Buffer.from('PK\u0003\u0004nothing')],
    ['a text that is too long', Buffer.from('字'.repeat(200_001))],
  ])('%s is refused', async (_, bytes) => {
    expect(await code(bytes)).toBe('draft_unreadable');
  });

  it('an archive that is no document is refused', async () => {
    const zip = new ZipArchive();
    zip.add('xl/workbook.xml', '<workbook/>');
    expect(await code(Buffer.from(await zip.bytes()))).toBe('draft_unreadable');
  });
});
