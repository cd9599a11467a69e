import { Readable } from 'node:stream';
import { CitongError } from '../../../errors.ts';
import { decoded, detectEncoding } from '../../../transfer/encoding.ts';
import type { DraftParagraph } from '../types.ts';
import { readDocx } from './docx.ts';

/**
 * The paragraphs of a draft: of a Word document (DOCX), else the lines of a text in UTF-8, UTF-16 or GB18030. Throws
 * CitongError 422 `draft_unreadable` for a document of another kind, a broken one and one that is too long.
 */
export async function readDraft(bytes: Buffer): Promise<DraftParagraph[]> {
  const paragraphs = (await paragraphsOf(bytes)).map((p) => ({ ...p, text: p.text.replace(joiners, '') }));
  const length = paragraphs.reduce((sum, p) => sum + p.text.length, 0);
  if (length > longest) throw unreadable(`超过 ${longest} 字`, `it has more than ${longest} characters`);
  return paragraphs;
}

/** Characters without width, and spaces that may not break: careful documents keep a number and its unit together by them. */
const joiners =
  /\u200b|\u200c|\u200d|\u2060|\ufeff|(?<=[\d\p{Script=Han}/%])[\u00a0\u2009\u202f]+(?=[\p{Script=Han}/%])/gu;
/** Twenty times a white paper. */
const longest = 200_000;

async function paragraphsOf(bytes: Buffer): Promise<DraftParagraph[]> {
  if (bytes.subarray(0, 4).equals(oldOffice) || bytes.subarray(0, 4).toString('latin1') === '%PDF')
    throw unreadable('请另存为 DOCX 或纯文本', 'save it as DOCX or plain text');
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK') return await linesOf(bytes);
  try {
    return await readDocx(bytes);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw unreadable(`不是完好的 DOCX（${reason}）`, `it is not a sound DOCX (${reason})`);
  }
}

/** How DOC and XLS begin. */
const oldOffice = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

async function linesOf(bytes: Buffer): Promise<DraftParagraph[]> {
  const open = () => Readable.from([bytes]);
  const pieces: string[] = [];
  for await (const text of decoded(open(), await detectEncoding(open()))) pieces.push(text);
  return pieces
    .join('')
    .split(/\r\n|\r|\n/)
    .map((text, i) => ({ text, line: i + 1 }));
}

const unreadable = (zh: string, en: string): CitongError =>
  new CitongError(422, 'draft_unreadable', {
    zh: `稿件无法读取：${zh}`,
    en: `The draft cannot be read: ${en}`,
  });
