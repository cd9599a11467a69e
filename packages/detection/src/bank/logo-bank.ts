import { contentBox } from '../image/box.ts';
import { hashRaster, type ImageHash } from '../image/hash.ts';
import { DIM, type LogoNetwork } from '../network/model.ts';
import type { Picture } from '../types.ts';
import { ResultCache } from '../workers/result-cache.ts';
import { describeRaster, readMark } from './describe-mark.ts';
import { VectorIndex } from './vectors/vector-index.ts';

interface Description {
  vector: Float32Array;
  hash: ImageHash;
}

/** Descriptions that a process remembers, of about 1 KB: a bank is made anew whenever a mark changes. */
const MOST = 50_000;
const described = new ResultCache<Description>(MOST);

async function describe(picture: Picture, network: LogoNetwork): Promise<Description> {
  const key =
    typeof picture === 'string' ? undefined : ResultCache.key(picture, { model: network.version, bank: '' });
  const known = key === undefined ? undefined : described.get(key);
  if (known) return known;
  const raster = await readMark(picture);
  const vector = await describeRaster(raster, contentBox(raster)!, network);
  const description = { vector, hash: await hashRaster(raster) };
  if (key !== undefined) described.set(key, description);
  return description;
}

/** The index of logos: a vector of the network and a hash each. */
export class LogoBank {
  readonly index: VectorIndex;
  readonly ids: string[] = [];
  readonly hashes: ImageHash[] = [];
  readonly network: LogoNetwork;

  constructor(network: LogoNetwork) {
    this.network = network;
    this.index = VectorIndex.create({ dim: DIM, model: network.version });
  }

  get size(): number {
    return this.ids.length;
  }

  /** Adds a logo. Throws DetectionError `picture_unreadable`, also for a picture of one colour. */
  async add(id: string, picture: Picture): Promise<void> {
    const { vector, hash } = await describe(picture, this.network);
    this.hashes.push(hash);
    this.ids.push(id);
    this.index.add(id, vector);
  }
}
