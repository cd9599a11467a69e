import type { MatterDefinition, MatterRecord } from '@citong/matters';
import { componentsOf } from '../fields/index.ts';

interface Props {
  definition: MatterDefinition;
  record: MatterRecord;
  name: string;
  full?: boolean;
}

/** Whether a value is there to be shown. */
export const isHeld = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);

/** The value of one field of a record, or nothing. */
export function FieldCell({ definition, record, name, full }: Props) {
  const field = definition.fields[name];
  const value = record.data[name];
  if (!field || value === undefined || value === null || !isHeld(value)) return null;
  const { Cell } = componentsOf(field);
  return <Cell field={field} value={value} full={full} />;
}
