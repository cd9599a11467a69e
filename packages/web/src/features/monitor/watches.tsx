import { PlusOutlined } from '@ant-design/icons';
import type { MatterRecord } from '@citong/matters';
import { Button, Tag } from 'antd';
import { Link } from 'react-router';
import { useMatters, useMe } from '../../api/queries.ts';
import type { Refs } from '../../api/types.ts';
import { usePlatformName } from '../../fields/index.ts';
import { definitionOf, mayCreate } from '../../matters/definitions.ts';
import { Empty, ErrorAlert, Money, PageLoading, StateTag } from '../../ui/index.ts';
import { useMonitorText } from './text.ts';

const kind = 'watch';
/** Names shown on a card before "and n more". */
const shown = 4;

/** What is looked for, where, and below which price. Made and changed with the generic form of the matter. */
export function Watches() {
  const text = useMonitorText();
  const list = useMatters(kind, { limit: 100 });
  const actor = useMe().data?.actor;
  const definition = definitionOf(kind);
  const create = actor && definition && mayCreate(definition, actor) && (
    <Link to={`/m/${kind}/new`}>
      <Button type="primary" icon={<PlusOutlined aria-hidden />}>
        {text.watches.create}
      </Button>
    </Link>
  );
  if (list.isError) return <ErrorAlert error={list.error} onRetry={() => list.refetch()} />;
  if (!list.data) return <PageLoading />;
  if (list.data.rows.length === 0)
    return (
      <Empty action={create}>
        <b>{text.watches.empty}</b>
        <br />
        {text.watches.emptyHint}
      </Empty>
    );
  return (
    <>
      <div className="tab-head">
        <p className="page-description">{text.watches.intro}</p>
        {create}
      </div>
      <ul className="watch-grid">
        {list.data.rows.map((watch) => (
          <WatchCard key={watch.id} watch={watch} refs={list.data.refs ?? {}} />
        ))}
      </ul>
    </>
  );
}

const ids = (value: unknown): string[] =>
  Array.isArray(value) ? value.flatMap((v) => (typeof v === 'string' ? [v] : [])) : [];

function WatchCard({ watch, refs }: { watch: MatterRecord; refs: Refs }) {
  const text = useMonitorText();
  const t = text.watches;
  const nameOf = usePlatformName();
  const definition = definitionOf(kind);
  const marks = ids(watch.data.trademarks).map((id) => refs[id]?.title ?? id);
  const platforms = ids(watch.data.platforms).map(nameOf);
  const floor = typeof watch.data.priceFloor === 'number' ? watch.data.priceFloor : null;
  return (
    <li className="watch-card">
      <header>
        <Link to={`/m/${kind}/${watch.id}`}>{String(watch.data.name ?? watch.id)}</Link>
        {definition && <StateTag definition={definition} state={watch.state} />}
      </header>
      <dl>
        <div className="watch-fact">
          <dt>{t.marks}</dt>
          <dd>
            <Names names={marks} none={t.allMarks} />
          </dd>
        </div>
        <div className="watch-fact">
          <dt>{t.platforms}</dt>
          <dd>
            <Names names={platforms} none={t.allPlatforms} />
          </dd>
        </div>
        <div className="watch-fact">
          <dt>{t.floor}</dt>
          <dd>{floor === null ? <span className="quiet">{t.noFloor}</span> : <Money fen={floor} />}</dd>
        </div>
      </dl>
      <footer>
        <LeadCount watch={watch.id} label={t.leads} />
        <LeadCount watch={watch.id} label={t.pending} state="pending" />
      </footer>
    </li>
  );
}

function Names({ names, none }: { names: readonly string[]; none: string }) {
  const text = useMonitorText();
  if (names.length === 0) return <span className="quiet">{none}</span>;
  return (
    <>
      {names.slice(0, shown).map((n) => (
        <Tag key={n} variant="filled" className="watch-tag">
          {n}
        </Tag>
      ))}
      {names.length > shown && <span className="quiet">{text.watches.more(names.length)}</span>}
    </>
  );
}

/** How many leads a watch has found; opens them. */
function LeadCount({ watch, label, state }: { watch: string; label: string; state?: string }) {
  const query = { 'f.watch': watch, state, limit: 1 };
  const total = useMatters('lead', query).data?.total;
  const params = new URLSearchParams({ 'f.watch': watch, ...(state ? { state } : {}) });
  return (
    <Link to={`/m/lead?${params}`} className="watch-count">
      <b className="figure">{total ?? '…'}</b> {label}
    </Link>
  );
}
