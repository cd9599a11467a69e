import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  Footer,
  Header,
  type ISectionOptions,
  NumberFormat,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TableOfContents,
  TextRun,
} from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import { editionLine, fullTitle } from '../headings.ts';
import type { WhitePaper } from '../paper.ts';
import { longDay } from '../white-paper.ts';
import { say, words } from '../words.ts';
import { bodyOf } from './body.ts';
import { settingsXml } from './settings.ts';
import { styleIds, stylesIn } from './styles.ts';

/** A4 with the margins of official papers (GB/T 9704: 37 mm above, 28 mm at the binding edge). */
const page = {
  size: { width: 11_906, height: 16_838 },
  margin: {
    top: convertMillimetersToTwip(37),
    bottom: convertMillimetersToTwip(35),
    left: convertMillimetersToTwip(28),
    right: convertMillimetersToTwip(26),
    header: convertMillimetersToTwip(20),
    footer: convertMillimetersToTwip(25),
  },
};

/** The paper as a Word document: real styles, headings that make the table of contents, captions that Word counts. */
export async function whitePaperDocx(
  paper: WhitePaper,
  { demo }: { readonly demo: boolean },
): Promise<Buffer> {
  const { locale } = paper;
  const title = fullTitle(paper);
  const document = new Document({
    title,
    subject: paper.title,
    description: notesOf(paper, demo).join(' '),
    creator: paper.issuer ?? paper.city,
    lastModifiedBy: paper.issuer ?? paper.city,
    keywords: [
      paper.city,
      paper.year,
      locale === 'zh' ? '知识产权,白皮书' : 'intellectual property,white paper',
    ].join(','),
    styles: stylesIn(locale),
    evenAndOddHeaderAndFooters: true,
    // Pages are counted as Word lays them out, so that the contents have their numbers before anyone updates them.
    pageNumbers: estimatePageNumbersWith({ guess: true }),
    sections: [
      { properties: { page }, children: coverOf(paper, demo) },
      {
        properties: { page: { ...page, pageNumbers: { start: 1, formatType: NumberFormat.UPPER_ROMAN } } },
        children: contentsOf(paper),
      },
      await bodySection(paper, title),
    ],
  });
  const settings = { path: 'word/settings.xml', data: settingsXml };
  return Buffer.from(await Packer.toBuffer(document, undefined, [settings]));
}

function coverOf(paper: WhitePaper, demo: boolean): Paragraph[] {
  const { locale, edition } = paper;
  const lines = [
    paper.issuer,
    editionLine(paper),
    edition?.reason ? say(words.corrected, locale, { reason: edition.reason }) : null,
    say(words.asOf, locale, { day: longDay(paper.asOf, locale) }),
  ].filter((line) => line !== null);
  return [
    new Paragraph({ style: styleIds.title, text: paper.title }),
    new Paragraph({ style: styleIds.subtitle, text: paper.subtitle, spacing: { after: 4200 } }),
    ...lines.map((text) => new Paragraph({ style: styleIds.cover, text, spacing: { after: 120 } })),
    ...notesOf(paper, demo).map(
      (text) => new Paragraph({ style: styleIds.note, text, alignment: AlignmentType.CENTER }),
    ),
  ];
}

const notesOf = ({ edition, locale }: WhitePaper, demo: boolean): string[] => [
  ...(edition ? [] : [words.preview[locale]]),
  ...(demo ? [words.demo[locale]] : []),
];

const contentsOf = ({ locale }: WhitePaper) => [
  new Paragraph({ style: styleIds.contentsTitle, text: words.contents[locale] }),
  new TableOfContents(words.contents[locale], { hyperlink: true, headingStyleRange: '1-2' }),
];

async function bodySection(paper: WhitePaper, title: string): Promise<ISectionOptions> {
  const header = () => new Header({ children: [new Paragraph({ style: 'Header', text: title })] });
  const footer = (alignment: (typeof AlignmentType)[keyof typeof AlignmentType]) =>
    new Footer({
      children: [
        new Paragraph({
          style: 'Footer',
          alignment,
          children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })],
        }),
      ],
    });
  const children: (Paragraph | Table)[] = await bodyOf(paper);
  return {
    properties: { page: { ...page, pageNumbers: { start: 1, formatType: NumberFormat.DECIMAL } } },
    headers: { default: header(), even: header() },
    footers: { default: footer(AlignmentType.RIGHT), even: footer(AlignmentType.LEFT) },
    children,
  };
}
