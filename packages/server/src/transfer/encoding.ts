import type { Readable } from 'node:stream';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/**
 * How the bytes of a text are written: a byte-order mark tells; else UTF-8 if all of it is valid UTF-8; else GB18030, in
 * which spreadsheets of Chinese Windows are saved (it contains GBK and GB2312). Reads the stream to its end.
 */
export async function detectEncoding(stream: Readable): Promise<Encoding> {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let isUtf8 = true;
  let mark: number[] = [];
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      // A chunk may be shorter than the mark.
      mark = [...mark, ...chunk.subarray(0, 2)].slice(0, 2);
      if (mark[0] === 0xff && mark[1] === 0xfe) return 'utf-16le';
      if (mark[0] === 0xfe && mark[1] === 0xff) return 'utf-16be';
      isUtf8 &&= decodes(utf8, chunk);
      if (!isUtf8 && mark.length === 2) return 'gb18030';
    }
    return isUtf8 && decodes(utf8) ? 'utf-8' : 'gb18030';
  } finally {
    stream.destroy();
  }
}

/** Whether what has come so far is UTF-8; without a chunk: whether it may end here. */
function decodes(utf8: TextDecoder, chunk?: Buffer): boolean {
  try {
    utf8.decode(chunk, { stream: chunk !== undefined });
    return true;
  } catch {
    return false;
  }
}

/** The text of a stream of bytes, without its byte-order mark. Bytes that are none of the encoding become U+FFFD. */
export async function* decoded(stream: Readable, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    const text = decoder.decode(chunk, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}
