import {
  BorderStyle,
  Paragraph,
  SequentialIdentifier,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { tableCaption } from '../headings.ts';
import type { PrintedChapter, WhitePaper } from '../paper.ts';
import { tableCells } from '../table-cells.ts';
import { joined } from './runs.ts';
import { styleIds } from './styles.ts';

/** A caption whose number Word counts by itself: what stands before the number, and what after. */
export function caption(text: string, sequence: string, number: number, keepNext: boolean): Paragraph {
  const at = text.indexOf(String(number));
  const before = text.slice(0, at);
  const after = text.slice(at + String(number).length);
  return new Paragraph({
    style: styleIds.caption,
    keepNext,
    children: [new TextRun(before), new SequentialIdentifier(sequence), new TextRun(after)],
  });
}

const thick = { style: BorderStyle.SINGLE, size: 12, color: '000000' };
const thin = { style: BorderStyle.SINGLE, size: 6, color: '000000' };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** In twips; together the width of the text, 156 mm. */
const wide = [4544, 1100, 3200];
const compared = [3644, 900, 1700, 1500, 1100];

/** A chapter's figures as a table of three lines, its head repeated on every page. */
export function chapterTable(paper: WhitePaper, chapter: PrintedChapter): (Paragraph | Table)[] {
  if (!chapter.table) return [];
  const { head, rows } = tableCells(paper, chapter);
  const columnWidths = paper.compares ? compared : wide;
  const width = (i: number) => ({ size: columnWidths[i] ?? 1000, type: WidthType.DXA });
  const headRow = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: head.map(
      (text, i) =>
        new TableCell({
          width: width(i),
          borders: { bottom: thin },
          children: [new Paragraph({ style: styleIds.tableHead, keepNext: true, text })],
        }),
    ),
  });
  const bodyRows = rows.map(
    ({ cells }) =>
      new TableRow({
        cantSplit: true,
        children: cells.map((text, i) => new TableCell({ width: width(i), children: [cell(text, i)] })),
      }),
  );
  return [
    caption(tableCaption(paper, chapter), 'Table', chapter.table.number, true),
    new Table({
      width: { size: columnWidths.reduce((a, b) => a + b, 0), type: WidthType.DXA },
      columnWidths,
      borders: {
        top: thick,
        bottom: thick,
        left: none,
        right: none,
        insideHorizontal: none,
        insideVertical: none,
      },
      margins: { left: 60, right: 60 },
      rows: [headRow, ...bodyRows],
    }),
  ];
}

/** Names at the left, the scope in the middle, numbers at the right. */
function cell(text: string, column: number): Paragraph {
  if (column === 0) return new Paragraph({ style: styleIds.tableText, text });
  if (column === 1) return new Paragraph({ style: styleIds.tableHead, text });
  return new Paragraph({ style: styleIds.tableNumber, children: joined(text) });
}
