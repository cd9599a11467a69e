import type { Field } from '@citong/matters';
import { componentsOf } from '../../fields/index.ts';

const field = { kind: 'ref', to: 'trademark' } as unknown as Field;

interface Props {
  id?: string;
  value: string | null;
  onChange: (id: string | null) => void;
}

/** One of the marks that the person may see; the server searches. */
export function MarkField({ id, value, onChange }: Props) {
  const { Input } = componentsOf(field);
  return (
    <Input field={field} id={id} value={value} onChange={(v) => onChange(typeof v === 'string' ? v : null)} />
  );
}
