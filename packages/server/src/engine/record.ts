import type { MatterData, MatterRecord } from '@citong/matters';
import type { Selectable } from 'kysely';
import type { MatterTable } from '../db/tables.ts';

export type MatterRow = Omit<Selectable<MatterTable>, 'search' | 'naturalKey'>;

export const recordColumns = [
  'matter.id',
  'matter.kind',
  'matter.state',
  'matter.version',
  'matter.office',
  'matter.region',
  'matter.createdBy',
  'matter.createdAt',
  'matter.updatedAt',
  'matter.dueAt',
  'matter.clocks',
  'matter.data',
] as const;

/** A row of `matter` as the record that decisions and the API work with. */
export function recordOf(row: MatterRow): MatterRecord {
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    version: row.version,
    office: row.office,
    region: row.region,
    createdBy: row.createdBy,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    dueAt: row.dueAt,
    clocks: row.clocks,
    data: row.data,
  };
}

/** Data without the fields that hold nothing: absent and null mean the same. */
export function compact(data: MatterData): MatterData {
  return Object.fromEntries(Object.entries(data).filter(([, v]) => v !== null && v !== undefined));
}
