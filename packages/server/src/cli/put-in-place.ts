import { rename, rm } from 'node:fs/promises';

const attempts = 100;

/**
 * Moves a folder to where another may lie, which goes. Both must lie on one file system. Several processes may do so
 * at once: each moves a whole folder, and the last one stays. When it fails, what lay there is put back.
 */
export async function putInPlace(folder: string, place: string): Promise<void> {
  const before = `${folder}-before`;
  try {
    // A folder that holds something cannot be renamed over: it steps aside first, and another process may come between.
    for (let attempt = 1; ; attempt += 1) {
      await rename(place, before).catch((error: unknown) => {
        if (codeOf(error) !== 'ENOENT') throw error;
      });
      try {
        return await rename(folder, place);
      } catch (error) {
        const isTaken = ['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(codeOf(error));
        if (!isTaken || attempt === attempts) {
          await rename(before, place).catch(() => {});
          throw error;
        }
      }
      await rm(before, { recursive: true, force: true });
    }
  } finally {
    await rm(before, { recursive: true, force: true });
  }
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';
