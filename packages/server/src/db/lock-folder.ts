import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { CitongError } from '../errors.ts';

/**
 * Takes the folder for this process: two processes on one embedded database corrupt it. A lock whose process is gone
 * (kill -9) is taken over. Returns the release. Throws `data_folder_in_use`.
 */
export function lockFolder(folder: string): () => void {
  const file = join(folder, 'citong.lock');
  if (!create(file)) {
    const holder = Number(readFileSync(file, 'utf8').trim());
    if (Number.isInteger(holder) && holder !== process.pid && isAlive(holder)) throw inUse(folder, holder);
    rmSync(file, { force: true });
    if (!create(file)) throw inUse(folder, holder);
  }
  const release = () => rmSync(file, { force: true });
  process.once('exit', release);
  return () => {
    process.off('exit', release);
    release();
  };
}

function create(file: string): boolean {
  try {
    const handle = openSync(file, 'wx');
    writeSync(handle, String(process.pid));
    closeSync(handle);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const inUse = (folder: string, holder: number): CitongError =>
  new CitongError(409, 'data_folder_in_use', {
    zh: `数据目录 ${folder} 正被另一个刺桐进程（进程号 ${holder}）使用。请先停止它，或用 CITONG_DATA 指定另一个目录`,
    en: `The data folder ${folder} is in use by another Citong process (pid ${holder}). Stop it first, or name another folder in CITONG_DATA`,
  });
