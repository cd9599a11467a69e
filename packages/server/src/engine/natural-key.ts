import { createHash } from 'node:crypto';
import type { MatterData, MatterDefinition } from '@citong/matters';
import { kindOf } from './field-kinds.ts';

/** Longer keys are hashed: an entry of a B-tree index ends at about 2,700 bytes. */
const longest = 400;

/**
 * What makes the record the same as another: the values of the `unique` fields, each by its main part. Null when the
 * definition names none or the record lacks one of them.
 */
export function naturalKeyOf(definition: MatterDefinition, data: MatterData): string | null {
  if (!definition.unique?.length) return null;
  const values = definition.unique.map((name) => {
    const field = definition.fields[name];
    const part = field && kindOf(field).mainPart;
    const held = data[name];
    return part && held && typeof held === 'object' && !Array.isArray(held)
      ? (held as Record<string, unknown>)[part]
      : held;
  });
  if (values.some((v) => v === undefined || v === null || v === '')) return null;
  const key = JSON.stringify(values);
  return key.length <= longest ? key : `sha256:${createHash('sha256').update(key).digest('hex')}`;
}
