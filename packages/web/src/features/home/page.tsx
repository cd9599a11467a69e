import { PlusOutlined, RightOutlined } from '@ant-design/icons';
import { awaitedStates, type MatterRecord } from '@citong/matters';
import { Badge } from 'antd';
import { Link } from 'react-router';
import { useActor, useInbox } from '../../api/queries.ts';
import type { Inbox } from '../../api/types.ts';
import { RefsContext } from '../../fields/index.ts';
import { useLabel, useLocale, useText } from '../../i18n/index.ts';
import { definitionOf, definitionsFor, mayCreate } from '../../matters/definitions.ts';
import { titleOf } from '../../matters/title.ts';
import { Deadline, Empty, ErrorAlert, PageHeader, PageLoading, StateTag } from '../../ui/index.ts';
import './home.css';

/** How many of the most overdue records the page names; the kinds' own lists have them all. */
const overdueShown = 10;
/** Whoever may begin more than this goes by the navigation. */
const mostToStart = 16;

/** What waits for me, and what is overdue. */
export function Component() {
  const text = useText();
  const actor = useActor();
  const inbox = useInbox();
  if (inbox.isPending) return <PageLoading />;
  const groups = (inbox.data?.waiting ?? []).filter((w) => definitionOf(w.kind));
  const waiting = groups.filter((w) => w.count > 0).toSorted((a, b) => b.overdue - a.overdue);
  const overdue = (inbox.data?.overdue ?? []).filter((row) => definitionOf(row.kind));
  // The server names the most overdue ones; all are counted by kind.
  const overdueCount = Math.max(
    overdue.length,
    groups.reduce((sum, w) => sum + w.overdue, 0),
  );
  return (
    <RefsContext value={inbox.data?.refs ?? {}}>
      <PageHeader title={text.home.greeting(actor.name)} />
      <ErrorAlert error={inbox.error} onRetry={() => inbox.refetch()} />
      {inbox.isSuccess && (
        <div className="home">
          <section aria-labelledby="waiting">
            <h2 id="waiting">{text.home.waiting}</h2>
            {waiting.length === 0 && (
              <>
                <Empty>{text.home.nothingWaiting}</Empty>
                <StartHere />
              </>
            )}
            <div className="inbox">
              {waiting.map((group) => (
                <WaitingGroup key={group.kind} group={group} />
              ))}
            </div>
          </section>
          <section aria-labelledby="overdue" className="overdue">
            <h2 id="overdue">
              {text.home.overdue} <Badge count={overdueCount} color="var(--crimson)" overflowCount={999} />
            </h2>
            {overdue.length === 0 ? (
              <p className="quiet">{text.home.nothingOverdue}</p>
            ) : (
              <ul className="inbox-rows">
                {overdue.slice(0, overdueShown).map((row) => (
                  <InboxRow key={row.id} row={row} isOverdue />
                ))}
              </ul>
            )}
          </section>
        </div>
      )}
    </RefsContext>
  );
}

/** What one may begin oneself, where nothing waits. */
function StartHere() {
  const text = useText();
  const pick = useLabel();
  const actor = useActor();
  const makeable = definitionsFor(actor).filter((d) => mayCreate(d, actor));
  if (makeable.length === 0 || makeable.length > mostToStart) return null;
  return (
    <>
      <h2>{text.home.startHere}</h2>
      <ul className="start-here">
        {makeable.map((d) => (
          <li key={d.kind}>
            <Link to={`/m/${d.kind}/new`} className="start-link">
              <PlusOutlined aria-hidden /> {text.list.create(pick(d.label))}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

function WaitingGroup({ group }: { group: Inbox['waiting'][number] }) {
  const text = useText();
  const pick = useLabel();
  const { role } = useActor();
  const definition = definitionOf(group.kind);
  if (!definition) return null;
  const awaited = `/m/${group.kind}?state=${awaitedStates(definition, role).join(',')}`;
  return (
    <article className="inbox-group">
      <header>
        <h3>
          <Link to={awaited}>{pick(definition.label)}</Link>
        </h3>
        <span className="inbox-count figure">{group.count}</span>
        {group.overdue > 0 && (
          <Link to={`/m/${group.kind}?overdue=1`} className="inbox-late">
            {text.home.overdueItems(group.overdue)}
          </Link>
        )}
      </header>
      <ul className="inbox-rows">
        {group.sample.map((row) => (
          <InboxRow key={row.id} row={row} />
        ))}
      </ul>
      {group.count > group.sample.length && (
        <Link to={awaited} className="inbox-all">
          {text.home.seeAll} <RightOutlined aria-hidden />
        </Link>
      )}
    </article>
  );
}

function InboxRow({ row, isOverdue = false }: { row: MatterRecord; isOverdue?: boolean }) {
  const pick = useLabel();
  const locale = useLocale();
  const definition = definitionOf(row.kind);
  if (!definition) return null;
  return (
    <li>
      <Link to={`/m/${row.kind}/${row.id}`} className="inbox-title">
        {titleOf(definition, row, locale)}
      </Link>
      <span className="inbox-facts">
        {isOverdue && <span className="quiet">{pick(definition.label)}</span>}
        <StateTag definition={definition} state={row.state} />
        {row.dueAt && <Deadline dueAt={row.dueAt} />}
      </span>
    </li>
  );
}
