/**
 * Compiles src/bank/vectors/kernel.wat to src/bank/vectors/kernel-wasm.ts. Usage:
 *   npm exec -- node packages/detection/tools/make-vector-kernel.ts
 * A test compiles it again and compares, so that the two cannot differ.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import wabt from 'wabt';

const FOLDER = new URL('../src/bank/vectors/', import.meta.url);
const FEATURES = { simd: true, relaxed_simd: true, threads: true, multi_memory: true };

/** The module's bytes. Throws with wabt's message, line and column for a mistake in the source. */
export async function compileKernel(): Promise<Uint8Array> {
  const source = readFileSync(new URL('kernel.wat', FOLDER), 'utf8');
  const parsed = (await wabt()).parseWat('kernel.wat', source, FEATURES);
  // Its types leave the parameter out; without it the features are off.
  (parsed.validate as (features?: object) => void).call(parsed, FEATURES);
  return parsed.toBinary({}).buffer;
}

if (import.meta.main) {
  const base64 = Buffer.from(await compileKernel()).toString('base64');
  const lines = base64.match(/.{1,96}/g)!.map((line) => `  '${line}'`);
  const text = `/** Made from kernel.wat by tools/make-vector-kernel.ts; not to be edited. */\nexport const KERNEL_WASM =\n${lines.join(' +\n')};\n`;
  writeFileSync(new URL('kernel-wasm.ts', FOLDER), text);
}
