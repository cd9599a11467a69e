import type { Locale } from '@citong/matters';
import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx';

/** Names of fonts that Windows, WPS and Office for the Mac know; other systems put their own in their place. */
const latin = 'Times New Roman';
const font = (eastAsia: string) => ({ ascii: latin, hAnsi: latin, cs: latin, eastAsia });
const fangSong = font('仿宋');
const heiTi = font('黑体');
const kaiTi = font('楷体');
const songTi = font('宋体');

/** Half points: 二号 22, 三号 16, 四号 14, 小四 12, 五号 10.5. */
const size = { title: 44, body: 32, four: 28, small: 24, table: 21, note: 18 };

/** Lines of 29 points, as 22 of them fill a page of an official paper (GB/T 9704). */
const exact = { line: 580, lineRule: LineRuleType.EXACT };
const single = { line: 240, lineRule: LineRuleType.AUTO };
const flush = { firstLine: 0, firstLineChars: 0 };
const twoCharacters = { firstLine: 640, firstLineChars: 200 };

/** The ids by which paragraphs name their styles. */
export const styleIds = {
  body: 'Normal',
  title: 'Title',
  subtitle: 'Subtitle',
  cover: 'CoverLine',
  contentsTitle: 'TOCHeading',
  caption: 'Caption',
  picture: 'Picture',
  tableHead: 'TableHead',
  tableText: 'TableText',
  tableNumber: 'TableNumber',
  note: 'Note',
  join: 'NumberJoin',
} as const;

const based = (style: Omit<IParagraphStyleOptions, 'basedOn'>): IParagraphStyleOptions => ({
  ...style,
  basedOn: styleIds.body,
});

const centred = (id: string, name: string, fontSize: number, eastAsia = songTi): IParagraphStyleOptions =>
  based({
    id,
    name,
    run: { font: eastAsia, size: fontSize },
    paragraph: { alignment: AlignmentType.CENTER, indent: flush, spacing: single },
  });

const heading = { next: styleIds.body, quickFormat: true };

/** Every style names its East Asian font: without it Word takes another for the Chinese. */
export const stylesIn = (locale: Locale): IStylesOptions => ({
  default: {
    document: {
      run: { font: fangSong, size: size.body, language: { value: 'en-US', eastAsia: 'zh-CN' } },
      paragraph: { spacing: exact },
    },
    title: {
      run: { font: songTi, size: size.title, bold: true },
      paragraph: {
        alignment: AlignmentType.CENTER,
        indent: flush,
        spacing: { ...single, before: 3600, after: 240 },
      },
    },
    heading1: {
      ...heading,
      // 黑体 is heavy by itself; Latin letters are not.
      run: { font: heiTi, size: size.body, bold: locale === 'en', color: '000000' },
      paragraph: {
        indent: twoCharacters,
        keepNext: true,
        spacing: { ...exact, before: 240, after: 60 },
        outlineLevel: 0,
      },
    },
    heading2: {
      ...heading,
      run: { font: kaiTi, size: size.body, bold: true, color: '000000' },
      paragraph: { indent: twoCharacters, keepNext: true, spacing: exact, outlineLevel: 1 },
    },
    // The paper has no more of these; whoever writes on in Word finds them fitting.
    heading3: deeper(fangSong, true),
    heading4: deeper(fangSong),
    heading5: deeper(fangSong),
    heading6: deeper(fangSong),
    strong: { run: { font: fangSong, bold: true } },
    listParagraph: { run: { font: fangSong } },
    bibliography: { run: { font: fangSong } },
    hyperlink: { run: { font: fangSong, color: '000000' } },
    footnoteReference: { run: { font: songTi, superScript: true } },
    footnoteText: { run: { font: songTi, size: size.note } },
    footnoteTextChar: { run: { font: songTi, size: size.note } },
    endnoteReference: { run: { font: songTi, superScript: true } },
    endnoteText: { run: { font: songTi, size: size.note } },
    endnoteTextChar: { run: { font: songTi, size: size.note } },
  },
  paragraphStyles: [
    {
      id: styleIds.body,
      name: 'Normal',
      quickFormat: true,
      run: { font: fangSong, size: size.body },
      paragraph: { alignment: AlignmentType.BOTH, indent: twoCharacters, spacing: exact },
    },
    centred(styleIds.subtitle, 'Subtitle', 36),
    centred(styleIds.cover, 'Cover Line', size.body, fangSong),
    based({
      id: styleIds.contentsTitle,
      name: 'TOC Heading',
      run: { font: heiTi, size: size.body },
      paragraph: { alignment: AlignmentType.CENTER, indent: flush, spacing: { ...exact, after: 240 } },
    }),
    contents('TOC1', 'toc 1', heiTi, 0),
    ...[2, 3, 4, 5, 6, 7, 8, 9].map((level) =>
      contents(`TOC${level}`, `toc ${level}`, fangSong, 560 * (level - 1)),
    ),
    based({
      id: styleIds.caption,
      name: 'caption',
      next: styleIds.body,
      run: { font: heiTi, size: size.small },
      paragraph: {
        alignment: AlignmentType.CENTER,
        indent: flush,
        spacing: { ...single, before: 120, after: 120 },
      },
    }),
    based({
      id: styleIds.picture,
      name: 'Picture',
      next: styleIds.caption,
      run: { font: fangSong, size: size.table },
      paragraph: {
        alignment: AlignmentType.CENTER,
        indent: flush,
        keepNext: true,
        spacing: { ...single, before: 180 },
      },
    }),
    inTable(styleIds.tableHead, 'Table Head', AlignmentType.CENTER, heiTi),
    inTable(styleIds.tableText, 'Table Text', AlignmentType.LEFT, songTi),
    inTable(styleIds.tableNumber, 'Table Number', AlignmentType.RIGHT, songTi),
    based({
      id: styleIds.note,
      name: 'Note',
      run: { font: kaiTi, size: size.small },
      paragraph: { alignment: AlignmentType.LEFT, indent: flush, spacing: { ...single, before: 120 } },
    }),
    centred('Header', 'header', size.note),
    centred('Footer', 'footer', size.four),
  ],
  characterStyles: [
    // A no-break space that holds the parts of a unit together; at one point it is not seen.
    { id: styleIds.join, name: 'Number Join', run: { font: fangSong, size: 2 } },
    { id: 'LineNumber', name: 'line number', run: { font: fangSong } },
  ],
});

function deeper(eastAsia: typeof fangSong, bold = false) {
  return {
    ...heading,
    run: { font: eastAsia, size: size.body, bold, italics: false, color: '000000' },
    paragraph: { indent: twoCharacters, keepNext: true, spacing: exact },
  };
}

function contents(id: string, name: string, eastAsia: typeof fangSong, left: number): IParagraphStyleOptions {
  return based({
    id,
    name,
    run: { font: eastAsia, size: size.four },
    paragraph: {
      alignment: AlignmentType.LEFT,
      indent: { ...flush, left },
      spacing: { line: 440, lineRule: LineRuleType.EXACT },
    },
  });
}

function inTable(
  id: string,
  name: string,
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType],
  eastAsia: typeof fangSong,
): IParagraphStyleOptions {
  return based({
    id,
    name,
    run: { font: eastAsia, size: size.table },
    paragraph: { alignment, indent: flush, spacing: { ...single, before: 40, after: 40 } },
  });
}
