import { randomBytes } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { DetectionError } from '../../error.ts';
import { BankMemory } from './bank-memory.ts';
import { FORMAT } from './layout.ts';
import { strideOf } from './quantise.ts';

/** A file is this word, the length of the description (32 bits), the description as JSON, and the memory as it was. */
const MAGIC = Buffer.from('CITONGVX');
const LEAD = MAGIC.length + 4;
const MOST_DESCRIPTION = 65_536;

export interface Description {
  dim: number;
  model: string;
  stamp: string;
}

interface FileDescription extends Description {
  format: number;
  bytes: number;
  crc32: number;
}

/** Takes a copy of the memory at once, then writes it beside `path` and renames it. */
export async function writeVectors(path: string, memory: BankMemory, of: Description): Promise<void> {
  const image = Buffer.from(memory.views.bytes.subarray(0, memory.header('end')));
  const described: FileDescription = { format: FORMAT, ...of, bytes: image.length, crc32: crc32(image) };
  const json = Buffer.from(JSON.stringify(described));
  const lead = Buffer.alloc(LEAD);
  MAGIC.copy(lead);
  lead.writeUInt32LE(json.length, MAGIC.length);
  const beside = `${path}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    const file = await open(beside, 'wx');
    try {
      await file.writeFile(Buffer.concat([lead, json]));
      await file.writeFile(image);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (e) {
    await rm(beside, { force: true });
    throw e;
  }
}

/** Reads a file into a memory of its own. Throws DetectionError as VectorIndex.load says. */
export async function readVectors(
  path: string,
  model: string,
): Promise<{ memory: BankMemory; description: Description }> {
  let file: FileHandle;
  try {
    file = await open(path, 'r');
  } catch (e) {
    throw new DetectionError('index_unreadable', `Cannot open ${path}`, e);
  }
  try {
    const { description, from } = await describe(file);
    if (description.format !== FORMAT)
      throw new DetectionError('index_version', `Format ${description.format}, not ${FORMAT}`);
    if (description.model !== model)
      throw new DetectionError('index_of_other_model', `Made by ${description.model}, not ${model}`);
    const memory = BankMemory.withRoom(description.bytes);
    await fill(file, from, memory.views.bytes.subarray(0, description.bytes));
    if (crc32(memory.views.bytes.subarray(0, description.bytes)) !== description.crc32)
      throw new DetectionError('index_unreadable', 'The file has changed since it was written');
    if (memory.header('stride') !== strideOf(description.dim))
      throw new DetectionError('index_unreadable', 'The description does not fit the vectors');
    return { memory, description };
  } finally {
    await file.close();
  }
}

async function describe(file: FileHandle): Promise<{ description: FileDescription; from: number }> {
  const lead = new Uint8Array(LEAD);
  await fill(file, 0, lead);
  const length = Buffer.from(lead.buffer).readUInt32LE(MAGIC.length);
  if (!MAGIC.equals(lead.subarray(0, MAGIC.length)) || length > MOST_DESCRIPTION)
    throw new DetectionError('index_unreadable', 'Not an index of vectors');
  const json = new Uint8Array(length);
  await fill(file, LEAD, json);
  return { description: parse(Buffer.from(json).toString('utf8')), from: LEAD + length };
}

function parse(json: string): FileDescription {
  let d: Partial<FileDescription>;
  try {
    d = JSON.parse(json);
  } catch (e) {
    throw new DetectionError('index_unreadable', 'The description is not JSON', e);
  }
  const whole = [d.format, d.dim, d.bytes, d.crc32].every((n) => Number.isSafeInteger(n) && n! >= 0);
  if (!whole || typeof d.model !== 'string' || typeof d.stamp !== 'string')
    throw new DetectionError('index_unreadable', 'The description lacks something');
  return d as FileDescription;
}

async function fill(file: FileHandle, from: number, into: Uint8Array): Promise<void> {
  for (let done = 0; done < into.length; ) {
    const { bytesRead } = await file.read(into, done, into.length - done, from + done);
    if (bytesRead === 0) throw new DetectionError('index_unreadable', 'The file is cut off');
    done += bytesRead;
  }
}
