import { dataSchema, type MatterDefinition, transitionSchema } from '@citong/matters';
import type { FastifySchema, FastifySchemaCompiler } from 'fastify';
import { validatorCompiler } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { labelSchema } from '../http/schemas.ts';
import { runSchema } from './run-schema.ts';

/** The shapes of one kind's requests and replies, for the OpenAPI document. */
export interface MatterSchemas {
  readonly record: z.ZodType;
  readonly create: z.ZodType;
  readonly edit: z.ZodType;
  readonly transitions: ReadonlyMap<string, z.ZodType>;
  readonly query: z.ZodObject;
}

const made = new WeakMap<MatterDefinition, MatterSchemas>();

/** Made once for a definition: several apps in one process describe the same kinds. */
export function schemasOf(definition: MatterDefinition): MatterSchemas {
  const known = made.get(definition);
  if (known) return known;
  const schemas = schemasFor(definition);
  made.set(definition, schemas);
  return schemas;
}

const pascal = (kind: string): string =>
  kind.replace(/(?:^|_)([a-z0-9])/g, (_, c: string) => c.toUpperCase());

function schemasFor(definition: MatterDefinition): MatterSchemas {
  const name = pascal(definition.kind);
  const described = `${definition.label.zh} ${definition.label.en}`;
  return {
    record: z
      .object({
        id: z.guid(),
        kind: z.literal(definition.kind),
        state: z.enum(Object.keys(definition.states)),
        version: z.int(),
        office: z.string().nullable(),
        region: z.string().nullable(),
        createdBy: z.string().nullable(),
        createdAt: z.string(),
        updatedAt: z.string(),
        dueAt: z.string().nullable(),
        clocks: z.array(clock),
        data: dataSchema(definition, 'read').meta({ id: `${name}Data` }),
      })
      .meta({ id: name, description: described }),
    create: dataSchema(definition, 'create').meta({ id: `New${name}` }),
    edit: dataSchema(definition, 'edit').meta({ id: `Edit${name}` }),
    transitions: new Map(
      Object.keys(definition.transitions).map((t) => [t, transitionSchema(definition, t)] as const),
    ),
    query: querySchema(definition),
  };
}

const clock = z
  .object({
    deadline: z.string(),
    startedAt: z.string(),
    dueAt: z.string(),
    metAt: z.string().nullable(),
    rule: z.object({ id: z.string(), effectiveFrom: z.string() }),
  })
  .meta({ id: 'Clock' });

/** Filters that are not named here are refused by the engine, not passed over. */
function querySchema(definition: MatterDefinition): z.ZodObject {
  const filters = Object.entries(definition.fields).map(
    ([name, field]) => [`f.${name}`, z.string().max(500).optional().describe(field.label.zh)] as const,
  );
  return z.looseObject({
    q: z.string().max(200).optional().describe('全文检索 full-text search'),
    state: z.string().max(500).optional().describe('a,b'),
    sort: z.string().max(100).optional().describe('field, -field, createdAt, updatedAt, dueAt, state'),
    cursor: z.string().max(2000).optional(),
    limit: z.coerce.number().int().min(1).max(200).optional(),
    overdue: z.enum(['0', '1']).optional(),
    ...Object.fromEntries(filters),
  });
}

export const titled = z.record(z.string(), z.object({ kind: z.string(), title: z.string() }));

export const warnings = z.array(z.object({ field: z.string(), code: z.string(), message: labelSchema }));

export const listReply = (record: z.ZodType): z.ZodType =>
  z.object({
    rows: z.array(record),
    refs: titled,
    nextCursor: z.string().nullable(),
    total: z.int().nullable(),
    totalIsEstimate: z.boolean(),
  });

export const anyRecord = z
  .looseObject({
    id: z.guid(),
    kind: z.string(),
    state: z.string(),
    version: z.int(),
    data: z.looseObject({}),
  })
  .meta({ id: 'Matter', description: '任一种事项 a matter of any kind' });

export const viewReply = (record: z.ZodType): z.ZodType =>
  z.object({
    matter: record,
    transitions: z.array(z.string()),
    mayEdit: z.boolean(),
    refs: titled,
    linked: z.array(
      z.object({ kind: z.string(), field: z.string(), rows: z.array(anyRecord), total: z.int() }),
    ),
    warnings,
  });

export const outcomeReply = (record: z.ZodType): z.ZodType => z.object({ matter: record, warnings });

const refusedItem = z.object({
  id: z.string(),
  error: z.looseObject({ code: z.string(), message: z.string() }),
});

export const bulkReply = (record: z.ZodType): z.ZodType =>
  z.object({ done: z.array(record), refused: z.array(refusedItem) });

export const actionsReply: z.ZodType = z.object({
  actions: z.array(
    z.object({
      seq: z.int(),
      at: z.string(),
      verb: z.string(),
      actor: z.object({
        userId: z.string().nullable(),
        name: z.string(),
        role: z.string(),
        office: z.object({ id: z.string(), name: labelSchema }).nullable(),
      }),
      from: z.string().nullable(),
      to: z.string(),
      changes: z.record(z.string(), z.object({ from: z.json(), to: z.json() })),
    }),
  ),
});

export const importReply = z.object({ run: runSchema });

/** How a file would be read: its columns, its first rows as text, and the column of each field as far as it can be told. */
export const importPreview = z.object({
  format: z.enum(['csv', 'jsonl', 'json', 'xlsx', 'xml']),
  encoding: z.string().nullable(),
  columns: z.array(z.string()),
  rows: z.array(z.record(z.string(), z.string())),
  mapping: z.record(z.string(), z.string()),
});

/**
 * For routes whose replies the engine has made from parsed data: checking a page of records again with zod would cost
 * more than reading them, and would turn a record of an older definition into an error. The schema only describes.
 */
export const asMade = () => (data: unknown) => JSON.stringify(data);

/** The engine parses the fields itself and names each that is wrong; the schema of the body only describes. */
export const bodyAsSent: FastifySchemaCompiler<FastifySchema> = (route) =>
  route.httpPart === 'body'
    ? (data: unknown) => ({ value: data })
    : validatorCompiler({ ...route, schema: route.schema as z.ZodType });
