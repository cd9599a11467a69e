import { sharedReader } from '@citong/detection/ocr/reader.ts';

let known: Promise<boolean> | undefined;

/**
 * Whether words in pictures can be read on this machine: ONNX Runtime has no build for every one. Where they cannot,
 * the log says so once, and all else is detected as before. Loads the reader, which detection shares.
 */
export function canRead(): Promise<boolean> {
  known ??= sharedReader().then(
    () => true,
    (error: unknown) => {
      console.error('words in pictures are not read:', error);
      return false;
    },
  );
  return known;
}
