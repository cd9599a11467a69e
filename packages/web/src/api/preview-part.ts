const most = 256 * 1024;

/**
 * The beginning of a text file, whole lines only: enough to see its encoding and columns without sending all of it. A
 * workbook cannot be cut, nor UTF-16, whose line ends are two bytes; these come back whole.
 */
export async function previewPart(file: File, size = most): Promise<File> {
  if (file.size <= size || !/\.(csv|tsv|txt|jsonl|ndjson|xml)$/i.test(file.name)) return file;
  const bytes = new Uint8Array(await file.slice(0, size).arrayBuffer());
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  // 0x0A is never part of a longer character in UTF-8 and GB18030.
  const end = bytes.lastIndexOf(0x0a);
  return utf16 || end < 0 ? file : new File([bytes.subarray(0, end + 1)], file.name, { type: file.type });
}
