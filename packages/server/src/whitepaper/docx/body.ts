import { HeadingLevel, Paragraph, type Table } from 'docx';
import { chapterHeading, sectionHeading } from '../headings.ts';
import type { PrintedChapter, PrintedSection, WhitePaper } from '../paper.ts';
import { words } from '../words.ts';
import { chartParagraphs } from './chart.ts';
import { runsOf } from './runs.ts';
import { styleIds } from './styles.ts';
import { chapterTable } from './table.ts';

type Block = Paragraph | Table;

/** The paper from its foreword to the last table. */
export async function bodyOf(paper: WhitePaper): Promise<Block[]> {
  const blocks: Block[] = [];
  if (paper.foreword.length > 0)
    blocks.push(new Paragraph({ heading: HeadingLevel.HEADING_1, text: words.foreword[paper.locale] }));
  for (const section of paper.foreword) blocks.push(...(await sectionBlocks(paper, section)));
  for (const [i, chapter] of paper.chapters.entries())
    blocks.push(...(await chapterBlocks(paper, chapter, i)));
  if (paper.chapters.length === 0) blocks.push(new Paragraph(words.empty[paper.locale]));
  if (!paper.compares && paper.chapters.length > 0)
    blocks.push(new Paragraph({ style: styleIds.note, text: words.notCompared[paper.locale] }));
  return blocks;
}

async function chapterBlocks(paper: WhitePaper, chapter: PrintedChapter, index: number): Promise<Block[]> {
  const { locale } = paper;
  const blocks: Block[] = [
    new Paragraph({ heading: HeadingLevel.HEADING_1, text: chapterHeading(chapter, index, locale).text }),
  ];
  for (const section of chapter.sections) {
    const heading = sectionHeading(chapter, section, locale);
    if (heading) blocks.push(new Paragraph({ heading: HeadingLevel.HEADING_2, text: heading.text }));
    blocks.push(...(await sectionBlocks(paper, section)));
  }
  return [...blocks, ...chapterTable(paper, chapter)];
}

async function sectionBlocks({ locale }: WhitePaper, section: PrintedSection): Promise<Block[]> {
  const blocks: Block[] = section.paragraphs.map((p) => new Paragraph({ children: runsOf(p.parts) }));
  for (const chart of section.charts) blocks.push(...(await chartParagraphs(chart, locale)));
  return blocks;
}
