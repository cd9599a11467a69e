import { contentBox } from '../image/box.ts';
import { hashRaster, type ImageHash } from '../image/hash.ts';
import { DIM, type LogoNetwork } from '../network/model.ts';
import { PARTS } from '../network/parts.ts';
import type { Picture } from '../types.ts';
import { ResultCache } from '../workers/result-cache.ts';
import { describeRaster, type MarkDescription, readMark } from './describe-mark.ts';
import { VectorIndex } from './vectors/vector-index.ts';

interface Description extends MarkDescription {
  hash: ImageHash;
}

/** Descriptions that a process remembers, of about 2 KB: a bank is made anew whenever a mark changes. */
const MOST = 50_000;
const described = new ResultCache<Description>(MOST);

async function describe(picture: Picture, network: LogoNetwork): Promise<Description> {
  const key =
    typeof picture === 'string' ? undefined : ResultCache.key(picture, { model: network.version, bank: '' });
  const known = key === undefined ? undefined : described.get(key);
  if (known) return known;
  const raster = await readMark(picture);
  const mark = await describeRaster(raster, contentBox(raster)!, network);
  const description = { ...mark, hash: await hashRaster(raster) };
  if (key !== undefined) described.set(key, description);
  return description;
}

/** The index of logos: what the network says of each, and a hash. */
export class LogoBank {
  readonly index: VectorIndex;
  readonly ids: string[] = [];
  readonly hashes: ImageHash[] = [];
  readonly network: LogoNetwork;

  constructor(network: LogoNetwork) {
    this.network = network;
    this.index = VectorIndex.create({ dim: DIM, model: network.version, details: PARTS });
  }

  get size(): number {
    return this.ids.length;
  }

  /** Adds a logo. Throws DetectionError `picture_unreadable`, also for a picture of one colour. */
  async add(id: string, picture: Picture): Promise<void> {
    const { vector, parts, hash } = await describe(picture, this.network);
    this.hashes.push(hash);
    this.ids.push(id);
    this.index.add(id, vector, parts);
  }
}
