import type { MatterDefinition } from '@citong/matters';
import { Tag } from 'antd';
import { useLabel } from '../i18n/index.ts';

/** A record's state in its colour. A state that the definition no longer has shows by its name. */
export function StateTag({ definition, state }: { definition: MatterDefinition; state: string }) {
  const pick = useLabel();
  const found = definition.states[state];
  return (
    <Tag color={found?.colour ?? 'default'} variant="filled" className="state-tag">
      {found ? pick(found.label) : state}
    </Tag>
  );
}
