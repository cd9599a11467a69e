import { SearchOutlined } from '@ant-design/icons';
import { AutoComplete, Button, Input, Modal } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useNavigate } from 'react-router';
import { useSearch } from '../api/queries.ts';
import { useLabel, useText } from '../i18n/index.ts';
import { definitionOf } from '../matters/definitions.ts';
import { StateTag } from '../ui/index.ts';

/** One box that finds any record the person may read. On a narrow screen it opens from a button. */
export function GlobalSearch({ compact }: { compact: boolean }) {
  const text = useText();
  const [open, setOpen] = useState(false);
  if (!compact) return <SearchBox className="top-search" />;
  return (
    <>
      <Button
        type="text"
        icon={<SearchOutlined aria-hidden />}
        aria-label={text.shell.search}
        onClick={() => setOpen(true)}
      />
      <Modal
        open={open}
        title={text.shell.search}
        footer={null}
        destroyOnHidden
        onCancel={() => setOpen(false)}
      >
        <SearchBox autoFocus onGo={() => setOpen(false)} />
      </Modal>
    </>
  );
}

function SearchBox(props: { className?: string; autoFocus?: boolean; onGo?: () => void }) {
  const text = useText();
  const pick = useLabel();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const asked = useDeferredValue(typed);
  const found = useSearch(asked);
  const options = (found.data?.results ?? []).flatMap((r) => {
    const definition = definitionOf(r.kind);
    if (!definition) return [];
    return {
      value: `/m/${r.kind}/${r.id}`,
      label: (
        <span className="search-hit">
          <span className="search-hit-title">{r.title}</span>
          <span className="quiet nowrap">
            {pick(definition.label)} <StateTag definition={definition} state={r.state} />
          </span>
        </span>
      ),
    };
  });
  return (
    <AutoComplete
      className={props.className ?? 'wide'}
      value={typed}
      options={options}
      onChange={setTyped}
      onSelect={(path: string) => {
        setTyped('');
        props.onGo?.();
        navigate(path);
      }}
      notFoundContent={found.isSuccess && asked.trim() !== '' ? text.shell.searchNothing : null}
      popupMatchSelectWidth={props.onGo ? true : 420}
      defaultActiveFirstOption={false}
    >
      <Input
        prefix={<SearchOutlined aria-hidden />}
        placeholder={text.shell.search}
        aria-label={text.shell.search}
        autoFocus={props.autoFocus}
        allowClear
      />
    </AutoComplete>
  );
}
