import { type ParagraphChild, TextRun } from 'docx';
import type { Part } from '../text/fill-text.ts';
import { styleIds } from './styles.ts';

const noBreakSpace = '\u202f';

/** The runs of a paragraph's words. Numbers hold together with their words and units at the end of a line. */
export const runsOf = (parts: readonly Part[]): ParagraphChild[] =>
  parts.flatMap((part) => {
    if (typeof part === 'string') return plainRuns(part);
    return part.kind === 'names' ? [new TextRun(part.text)] : joined(part.text);
  });

/** In plain words too a number holds to the character after it: 24小时, 2021年. */
const plainRuns = (text: string): ParagraphChild[] =>
  text
    .split(/(\d[\d.,]*\p{Script=Han})/u)
    .flatMap((piece, i) => (i % 2 === 1 ? joined(piece) : piece === '' ? [] : [new TextRun(piece)]));

/** Where lines may break in Chinese: beside every character of its script. */
const seams = /(?<=[^\p{Script=Han}])(?=\p{Script=Han})|(?<=\p{Script=Han})/u;

/**
 * A narrow no-break space stands at each seam: seen between a number and its unit, as Word sets digits apart from Chinese
 * anyhow, and of one point within the unit. LibreOffice heeds it only before text that it does not take for Chinese.
 */
export function joined(text: string): ParagraphChild[] {
  const pieces = text.split(seams).filter((piece) => piece !== '');
  return pieces.flatMap((piece, i) => {
    const run = new TextRun({ text: piece, ...(isHan(piece) && { language: unbroken }) });
    if (i === 0) return [run];
    const isSeen = isHan(piece) && /[\d%]$/u.test(pieces[i - 1] ?? '');
    return [new TextRun({ text: noBreakSpace, ...(!isSeen && { style: styleIds.join }) }), run];
  });
}

const isHan = (text: string): boolean => /^\p{Script=Han}/u.test(text);
const unbroken = { value: 'en-US', eastAsia: 'en-US' };
