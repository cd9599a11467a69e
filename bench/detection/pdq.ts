import sharp from 'sharp';

/**
 * PDQ, the perceptual hash of Meta's ThreatExchange, written after its description ("The TMK+PDQF Video-Hashing Algorithm
 * and the PDQ Image-Hashing Algorithm", 2019): npm has no port of it. A peer of the bench, not part of the product; not
 * checked bit by bit against the original.
 */
const SIDE = 64;
const LOW = 16;

/** Box blur along one direction; samples outside are left out. */
function blur(
  from: Float32Array,
  to: Float32Array,
  lines: number,
  length: number,
  line: number,
  step: number,
  window: number,
) {
  const [before, after] = [(window + 2) >> 1, window >> 1];
  for (let l = 0; l < lines; l++)
    for (let i = 0; i < length; i++) {
      let [sum, n] = [0, 0];
      for (let j = Math.max(0, i - before + 1); j <= Math.min(length - 1, i + after); j++, n++)
        sum += from[l * line + j * step]!;
      to[l * line + i * step] = sum / n;
    }
}

/** Two passes of a box blur each way (Jarosz), then 64 x 64 samples. */
function decimate(luma: Float32Array, width: number, height: number): Float32Array {
  const other = new Float32Array(luma.length);
  const window = (n: number) => Math.floor((n + 2 * SIDE - 1) / (2 * SIDE));
  for (let pass = 0; pass < 2; pass++) {
    blur(luma, other, height, width, width, 1, window(width));
    blur(other, luma, width, height, 1, width, window(height));
  }
  return Float32Array.from({ length: SIDE * SIDE }, (_, n) => {
    const y = Math.floor(((Math.floor(n / SIDE) + 0.5) * height) / SIDE);
    const x = Math.floor((((n % SIDE) + 0.5) * width) / SIDE);
    return luma[y * width + x]!;
  });
}

const WAVE = Float32Array.from(
  { length: LOW * SIDE },
  (_, n) =>
    Math.sqrt(2 / SIDE) * Math.cos((Math.PI / 2 / SIDE) * (Math.floor(n / SIDE) + 1) * (2 * (n % SIDE) + 1)),
);

function lowFrequencies(cells: Float32Array): Float32Array {
  const rows = new Float32Array(LOW * SIDE);
  for (let k = 0; k < LOW; k++)
    for (let x = 0; x < SIDE; x++) {
      let sum = 0;
      for (let y = 0; y < SIDE; y++) sum += WAVE[k * SIDE + y]! * cells[y * SIDE + x]!;
      rows[k * SIDE + x] = sum;
    }
  const out = new Float32Array(LOW * LOW);
  for (let k = 0; k < LOW; k++)
    for (let j = 0; j < LOW; j++) {
      let sum = 0;
      for (let x = 0; x < SIDE; x++) sum += rows[k * SIDE + x]! * WAVE[j * SIDE + x]!;
      out[k * LOW + j] = sum;
    }
  return out;
}

function bitsOf(low: Float32Array): Uint8Array {
  const median = low.toSorted()[low.length / 2 - 1]!;
  return Uint8Array.from(low, (v) => (v > median ? 1 : 0));
}

/** The hash of a picture and that of its mirror image, a number a bit. */
export async function pdq(picture: Buffer): Promise<[straight: Uint8Array, mirror: Uint8Array]> {
  const { data, info } = await sharp(picture)
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .resize(512, 512, { fit: 'inside', withoutEnlargement: true })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const luma = Float32Array.from({ length: width * height }, (_, i) => {
    const at = i * channels;
    if (channels < 3) return data[at]!;
    return 0.299 * data[at]! + 0.587 * data[at + 1]! + 0.114 * data[at + 2]!;
  });
  const low = lowFrequencies(decimate(luma, width, height));
  return [bitsOf(low), bitsOf(low.map((v, i) => (i % 2 === 0 ? -v : v)))];
}
