import { FilterOutlined } from '@ant-design/icons';
import type { MatterDefinition } from '@citong/matters';
import { Badge, Button, Checkbox, Flex, Input } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { useActor } from '../../api/queries.ts';
import { componentsOf } from '../../fields/index.ts';
import { useLabel, useText } from '../../i18n/index.ts';
import { isVisible } from '../definitions.ts';
import { filterField, filterNames, type ListState } from './list-state.ts';

interface Props {
  definition: MatterDefinition;
  state: ListState;
  onChange: (next: Partial<ListState>) => void;
  children?: ReactNode;
}

/** Search, the overdue filter and, folded away until wanted, a filter for each field that the definition names. */
export function ListToolbar({ definition, state, onChange, children }: Props) {
  const text = useText();
  const actor = useActor();
  const used = Object.keys(state.filters).length;
  const [open, setOpen] = useState(used > 0);
  const [typed, setTyped] = useState(state.q);
  useEffect(() => setTyped(state.q), [state.q]);
  const names = filterNames(definition).filter((name) => {
    const field = filterField(definition, name);
    return field !== undefined && isVisible(field, actor);
  });
  return (
    <div className="toolbar">
      <Flex gap={8} align="center" wrap>
        <Input.Search
          className="list-search"
          value={typed}
          placeholder={text.list.searchIn}
          aria-label={text.list.searchIn}
          allowClear
          onChange={(e) => {
            setTyped(e.target.value);
            if (e.target.value === '' && state.q !== '') onChange({ q: '' });
          }}
          onSearch={(q) => onChange({ q: q.trim() })}
        />
        {names.length > 0 && (
          <Badge count={used} color="var(--sea)">
            <Button icon={<FilterOutlined aria-hidden />} aria-expanded={open} onClick={() => setOpen(!open)}>
              {text.list.filters}
            </Button>
          </Badge>
        )}
        {definition.deadlines && (
          <Checkbox checked={state.overdue} onChange={(e) => onChange({ overdue: e.target.checked })}>
            {text.list.overdueOnly}
          </Checkbox>
        )}
        <span className="top-space" />
        {children}
      </Flex>
      {open && <Filters definition={definition} names={names} state={state} onChange={onChange} />}
    </div>
  );
}

function Filters({ definition, names, state, onChange }: Omit<Props, 'children'> & { names: string[] }) {
  const text = useText();
  const pick = useLabel();
  const set = (name: string, value: string | null) => {
    const { [name]: _, ...others } = state.filters;
    onChange({ filters: value === null ? others : { ...others, [name]: value } });
  };
  return (
    <section className="filters" aria-label={text.list.filters}>
      {names.map((name) => {
        const field = filterField(definition, name);
        if (!field) return null;
        const { Filter } = componentsOf(field);
        return (
          <div key={name} className="filter">
            <div className="filter-label">{pick(field.label)}</div>
            <Filter field={field} value={state.filters[name] ?? null} onChange={(v) => set(name, v)} />
          </div>
        );
      })}
      {Object.keys(state.filters).length > 0 && (
        <Button type="link" className="filter-clear" onClick={() => onChange({ filters: {} })}>
          {text.list.clearFilters}
        </Button>
      )}
    </section>
  );
}
