import { PlusOutlined, ReloadOutlined } from '@ant-design/icons';
import type { MatterDefinition } from '@citong/matters';
import { Button, Flex, Tooltip } from 'antd';
import { useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { useActor, useMatterList } from '../../api/queries.ts';
import { RefsContext } from '../../fields/index.ts';
import { formatNumber } from '../../format/number.ts';
import { useLabel, useLocale, useText } from '../../i18n/index.ts';
import { NotFound } from '../../layout/error-page.tsx';
import { Empty, ErrorAlert, PageHeader, PageLoading, usePhone } from '../../ui/index.ts';
import { definitionOf, mayCreate } from '../definitions.ts';
import '../matters.css';
import { BulkBar } from './bulk-bar.tsx';
import { ExportMenu } from './export-menu.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { type ListState, listStateOf, queryOf, searchOf } from './list-state.ts';
import { ListToolbar } from './list-toolbar.tsx';
import { MatterCards } from './matter-cards.tsx';
import { MatterTable } from './matter-table.tsx';
import { StateTabs } from './state-tabs.tsx';

export function Component() {
  const { kind = '' } = useParams();
  const definition = definitionOf(kind);
  return definition ? <MatterListPage key={kind} definition={definition} /> : <NotFound />;
}

function MatterListPage({ definition }: { definition: MatterDefinition }) {
  const text = useText();
  const pick = useLabel();
  const locale = useLocale();
  const actor = useActor();
  const phone = usePhone();
  const [params, setParams] = useSearchParams();
  const [selected, setSelected] = useState<readonly string[]>([]);
  const state = listStateOf(params, definition);
  const change = (next: Partial<ListState>) => {
    setSelected([]);
    setParams(searchOf({ ...state, ...next }));
  };
  const list = useMatterList(definition.kind, queryOf(state));
  const pages = list.data?.pages ?? [];
  const rows = pages.flatMap((p) => p.rows);
  const refs = Object.assign({}, ...pages.map((p) => p.refs ?? {}));
  const total = pages[0]?.total ?? null;
  const isFiltered = searchOf({ ...state, sort: '' }) !== '';
  const isNewOpen = mayCreate(definition, actor);
  const newButton = (
    <Link to={`/m/${definition.kind}/new`}>
      <Button type="primary" icon={<PlusOutlined aria-hidden />}>
        {text.list.create(pick(definition.label))}
      </Button>
    </Link>
  );
  return (
    <RefsContext value={refs}>
      <PageHeader
        title={pick(definition.label)}
        eyebrow={text.chapters[definition.chapter]}
        description={definition.description && pick(definition.description)}
        beside={
          total !== null && (
            <span className="count figure">
              {text.list.total(formatNumber(total, locale), pages[0]?.totalIsEstimate === true)}
            </span>
          )
        }
        actions={
          <>
            <ExportMenu kind={definition.kind} query={queryOf(state)} />
            {isNewOpen && <ImportDialog definition={definition} />}
            {isNewOpen && newButton}
          </>
        }
      />
      <StateTabs definition={definition} states={state.states} onChange={(states) => change({ states })} />
      <ListToolbar definition={definition} state={state} onChange={change}>
        <Tooltip title={text.list.refresh}>
          <Button
            icon={<ReloadOutlined spin={list.isRefetching} />}
            aria-label={text.list.refresh}
            onClick={() => list.refetch()}
          />
        </Tooltip>
      </ListToolbar>
      <ErrorAlert error={list.error} onRetry={() => list.refetch()} />
      {list.isPending && <PageLoading />}
      {list.isSuccess && rows.length === 0 && (
        <Empty action={!isFiltered && isNewOpen ? newButton : undefined}>
          {isFiltered ? text.list.nothingFound : text.list.nothingYet}
        </Empty>
      )}
      {rows.length > 0 &&
        (phone ? (
          <MatterCards definition={definition} rows={rows} />
        ) : (
          <MatterTable
            definition={definition}
            rows={rows}
            sort={state.sort}
            onSort={(sort) => change({ sort })}
            selected={selected}
            onSelect={setSelected}
          />
        ))}
      {list.hasNextPage && (
        <Flex justify="center" className="more">
          <Button loading={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
            {text.common.more}
          </Button>
        </Flex>
      )}
      <BulkBar
        definition={definition}
        rows={rows.filter((r) => selected.includes(r.id))}
        onDone={() => setSelected([])}
      />
    </RefsContext>
  );
}
