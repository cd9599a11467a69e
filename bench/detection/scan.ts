/**
 * The whole of `scan`, from file to lines: listings a second of processor time. Usage:
 *   npm exec -- node bench/detection/scan.ts [--listings 100000]
 * Beside it the floor that no scan can pass: reading the same file and parsing its JSON.
 */
import { createReadStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { scan } from '../../packages/detection/src/index.ts';
import { invent } from './titles.ts';

const { values } = parseArgs({ options: { listings: { type: 'string', default: '100000' } } });
const LISTINGS = Number(values.listings);
const folder = await mkdtemp(join(tmpdir(), 'citong-bench-'));

function report(name: string, before: NodeJS.CpuUsage, started: number, more = ''): void {
  const { user, system } = process.cpuUsage(before);
  const cpu = Math.round(LISTINGS / ((user + system) / 1e6));
  const wall = Math.round(LISTINGS / ((performance.now() - started) / 1000));
  process.stdout.write(`${name.padEnd(24)} ${cpu} listings/cpu s, ${wall} listings/s on the clock${more}\n`);
}

class Counter extends Writable {
  bytes = 0;
  override _write(chunk: Buffer, _: BufferEncoding, done: () => void): void {
    this.bytes += chunk.length;
    done();
  }
}

try {
  process.stdout.write(`node ${process.version}, ${new Date().toISOString()}, ${LISTINGS} listings\n`);
  const listings = join(folder, 'listings.jsonl');
  for (const size of [1_000, 100_000]) {
    const { words, titles } = invent(size, LISTINGS);
    const marksCsv = join(folder, 'marks.csv');
    await writeFile(
      marksCsv,
      `id,kind,text,classes,owner,image\n${words.map((w, i) => `${i},word,${w},25,,`).join('\n')}\n`,
    );
    const line = (title: string, i: number) =>
      JSON.stringify({
        platform: 'taobao',
        key: String(i),
        title,
        seller: `shop ${i % 997}`,
        price: i % 500,
        url: `https://example.com/${i}`,
      });
    await writeFile(listings, `${titles.map(line).join('\n')}\n`);

    let [before, started] = [process.cpuUsage(), performance.now()];
    for await (const text of createInterface({ input: createReadStream(listings) })) JSON.parse(text);
    report('read and parse only', before, started);

    const out = new Counter();
    [before, started] = [process.cpuUsage(), performance.now()];
    const { detections, seconds } = await scan({ marksCsv, listings, out });
    report(
      `scan, ${size} word marks`,
      before,
      started,
      `; ${detections} detections, ${(out.bytes / 1e6).toFixed(1)} MB, ${seconds.toFixed(1)} s with the index`,
    );
  }
} finally {
  await rm(folder, { recursive: true });
}
