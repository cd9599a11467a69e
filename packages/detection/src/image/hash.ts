export {
  contentDistance,
  HASH_BITS,
  hashDistance,
  hashRaster,
  type ImageHash,
  imageHash,
} from '../duplicate/picture-hash.ts';
