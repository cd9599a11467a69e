import { type MatterDefinition, refusalsOf } from '@citong/matters';
import { z } from 'zod';
import type { ListQuery } from '../engine/index.ts';
import { invalid } from '../errors.ts';

const version = z.int().min(1);
const data = z.record(z.string(), z.unknown());

/** The outer shapes of bodies; what `data` holds is the engine's to check. */
export const bodies = {
  create: z.object({ data }),
  edit: z.object({ version, data }),
  fire: z.object({ version, data: data.optional() }),
  bulk: z.object({
    items: z
      .array(z.object({ id: z.guid(), version }))
      .min(1)
      .max(500),
    data: data.optional(),
  }),
};

/** Throws `invalid`. */
export function parseBody<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw invalid(refusalsOf(parsed.error));
  return parsed.data;
}

/** `?state=a,b&f.price=1..2` as the engine's query. */
export function listQueryOf(query: Readonly<Record<string, unknown>>): ListQuery {
  const text = (name: string): string | undefined => {
    const given = query[name];
    return typeof given === 'string' && given !== '' ? given : undefined;
  };
  const filters = Object.entries(query).flatMap(([name, given]) => {
    if (!name.startsWith('f.')) return [];
    // A filter that is given twice would otherwise count once, and nobody would know which.
    if (typeof given !== 'string') throw invalid([{ code: 'form', field: name, message: repeatedFilter }]);
    return [[name.slice(2), given] as const];
  });
  return {
    q: text('q'),
    states: text('state')?.split(','),
    sort: text('sort'),
    cursor: text('cursor'),
    limit: typeof query.limit === 'number' ? query.limit : undefined,
    overdue: query.overdue === '1',
    filters: Object.fromEntries(filters),
  };
}

const repeatedFilter = { zh: '同一项只能筛选一次', en: 'Filter on a field only once' };

/** `attachment` under the kind's name and the day. */
export function downloadName(definition: MatterDefinition, day: string, ending: string): string {
  const name = encodeURIComponent(`${definition.label.zh}-${day}.${ending}`);
  return `attachment; filename="${definition.kind}-${day}.${ending}"; filename*=UTF-8''${name}`;
}
