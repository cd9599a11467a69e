import type { MatterDefinition } from '@citong/matters';
import { Tabs } from 'antd';
import { useLabel, useText } from '../../i18n/index.ts';
import { openStates } from './list-state.ts';

interface Props {
  definition: MatterDefinition;
  states: readonly string[];
  onChange: (states: readonly string[]) => void;
}

/** All, what is still open, and each state. A kind with a single state has no tabs. */
export function StateTabs({ definition, states, onChange }: Props) {
  const text = useText();
  const pick = useLabel();
  const all = Object.entries(definition.states);
  if (all.length < 2) return null;
  const open = openStates(definition);
  const isOpenUseful = open.length > 1 && open.length < all.length;
  const isOpen = isOpenUseful && states.length === open.length && open.every((s) => states.includes(s));
  const active = isOpen ? '+open' : states.length === 1 ? states[0] : '+all';
  return (
    <Tabs
      className="state-tabs"
      activeKey={active}
      onChange={(key) => onChange(key === '+all' ? [] : key === '+open' ? open : [key])}
      items={[
        { key: '+all', label: text.common.all },
        ...(isOpenUseful ? [{ key: '+open', label: text.list.open }] : []),
        ...all.map(([name, s]) => ({ key: name, label: pick(s.label) })),
      ]}
    />
  );
}
