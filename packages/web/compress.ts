import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const compressible = /\.(?:js|css|html|svg)$/;
/** Near the best brotli can do, at a tenth of its time. */
const quality = 9;

/** Lays a `.br` and a `.gz` beside each built file, for servers that hand out what is compressed already. */
export function compress(): Plugin {
  let folder = '';
  return {
    name: 'citong-compress',
    apply: 'build',
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir);
    },
    async closeBundle() {
      const files = (await readdir(folder, { recursive: true })).filter((f) => compressible.test(f));
      await Promise.all(files.map((file) => pack(join(folder, file))));
    },
  };
}

async function pack(path: string): Promise<void> {
  const content = await readFile(path);
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality };
  await writeFile(`${path}.br`, await promisify(brotliCompress)(content, { params }));
  await writeFile(`${path}.gz`, await promisify(gzip)(content, { level: 9 }));
}
