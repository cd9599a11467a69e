import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { identityOf } from '../../auth/plugin.ts';
import type { Deps } from '../../deps.ts';
import { invalid } from '../../errors.ts';
import type { StoredFile } from '../../evidence/files.ts';
import { pictureFolder } from '../detect/pictures.ts';
import type { FeedRow } from './feeds.ts';

export interface FeedFile {
  readonly file: StoredFile;
  /** Field → column; null: not said. */
  readonly mapping: Readonly<Record<string, string>> | null;
}

const mappingText = z.record(z.string(), z.string().max(200));

/**
 * Takes what a person sends to a feed: `file`, the table, which the file store keeps; `mapping`, JSON; and `pictures`, that
 * the table names by path and that are put into the feed's folder. Throws `invalid` when there is no table.
 */
export async function receiveFeedFile(deps: Deps, feed: FeedRow, request: FastifyRequest): Promise<FeedFile> {
  const { user } = identityOf(request);
  let file: StoredFile | null = null;
  let mapping: FeedFile['mapping'] = null;
  if (!request.isMultipart()) throw noFile();
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      if (part.fieldname === 'mapping') mapping = parsedMapping(String(part.value));
    } else if (part.fieldname === 'pictures') {
      await keepPicture(pictureFolder(deps.config.dataFolder, feed.id), part.filename, part.file);
    } else {
      const kept = { name: lastPart(part.filename), type: part.mimetype, createdBy: user.id };
      file = await deps.files.put(deps.database.db, part.file, kept);
      if (part.file.truncated) throw tooLarge();
    }
  }
  if (file === null) throw noFile();
  return { file, mapping };
}

function parsedMapping(text: string): Readonly<Record<string, string>> {
  try {
    return mappingText.parse(JSON.parse(text));
  } catch {
    throw invalid([
      {
        field: 'mapping',
        code: 'mapping_unreadable',
        message: { zh: '列对应关系无法识别', en: 'The mapping cannot be read' },
      },
    ]);
  }
}

/** Only the last part of the name counts: nothing is written outside the feed's folder. */
async function keepPicture(folder: string, name: string, content: NodeJS.ReadableStream): Promise<void> {
  await mkdir(folder, { recursive: true });
  await pipeline(content, createWriteStream(join(folder, lastPart(name))));
}

const lastPart = (name: string): string =>
  (name.split(/[\\/]/).at(-1) ?? '')
    .replace(/\p{Cc}/gu, '')
    .replace(/^\.+/, '')
    .slice(-200) || 'file';

const noFile = () =>
  invalid([{ field: 'file', code: 'field_required', message: { zh: '请选择文件', en: 'Choose a file' } }]);
const tooLarge = () =>
  invalid([
    { field: 'file', code: 'file_too_large', message: { zh: '文件太大', en: 'The file is too large' } },
  ]);
