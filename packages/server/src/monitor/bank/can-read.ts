import { sharedReader } from '@citong/detection/ocr/reader.ts';

let known: Promise<boolean> | undefined;

/**
 * Whether words in pictures can be read here: a reader that does not load (a model is missing, there is no memory for it)
 * would fail with every picture and take the logos seen in it along. The log says so once, and all else is detected as
 * before. Loads the reader, which detection shares.
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
