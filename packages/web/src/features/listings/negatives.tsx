import { App, Button, Popconfirm, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import {
  liftNegative,
  type NegativePicture,
  negativePictureUrl,
  useMatter,
  useMonitorAction,
  useNegativePictures,
} from '../../api/queries.ts';
import { DateTime, ErrorAlert, PutAsideTable } from '../../ui/index.ts';
import { titleOf } from '../screening/facts.ts';
import './listings.css';
import { listingPagePath } from './path.ts';
import { useListingText } from './text.ts';

/** Pictures that are no evidence, each with what it holds for; each may be evidence again. */
export function Negatives() {
  const t = useListingText().negative;
  const list = useNegativePictures();
  const lift = useMonitorAction(liftNegative);
  const columns = useColumns(async (id) => (await lift.mutateAsync(id)).lookedAgain);
  if (list.isError) return <ErrorAlert error={list.error} onRetry={() => list.refetch()} />;
  return (
    <>
      <p className="page-description">{t.intro}</p>
      {lift.isError && <ErrorAlert error={lift.error} />}
      <PutAsideTable
        rows={list.isPending ? undefined : list.data.pictures}
        columns={columns}
        empty={t.empty}
        emptyHint={t.emptyHint}
      />
    </>
  );
}

function useColumns(lift: (id: string) => Promise<number>): TableColumnsType<NegativePicture> {
  const t = useListingText().negative;
  const { message } = App.useApp();
  return [
    {
      title: t.picture,
      key: 'picture',
      render: (_, n) => <img className="negative-picture" src={negativePictureUrl(n.id)} alt="" />,
    },
    {
      title: t.kind,
      key: 'kind',
      render: (_, n) => (
        <>
          {t.kinds[n.kind]}
          {n.note && <div className="quiet negative-note">{n.note}</div>}
        </>
      ),
    },
    { title: t.scope, key: 'scope', render: (_, n) => <Scope of={n} /> },
    {
      title: t.listings,
      key: 'listings',
      align: 'end',
      render: (_, n) => <span className="figure">{t.listingsOf(n.listings)}</span>,
    },
    {
      title: t.since,
      key: 'since',
      responsive: ['md'],
      render: (_, n) => <DateTime value={n.createdAt} time />,
    },
    {
      title: t.from,
      key: 'from',
      responsive: ['lg'],
      render: (_, n) =>
        n.leadId ? (
          <Link to={`/m/lead/${n.leadId}`}>{t.fromLead}</Link>
        ) : (
          n.seen && <Link to={listingPagePath(n.seen)}>{n.seen.title}</Link>
        ),
    },
    {
      key: 'undo',
      align: 'end',
      render: (_, n) => (
        <Popconfirm title={t.undoAsk} onConfirm={async () => message.success(t.undone(await lift(n.id)))}>
          <Button size="small">{t.undo}</Button>
        </Popconfirm>
      ),
    },
  ];
}

function Scope({ of: { markId, ownerOffice } }: { of: NegativePicture }) {
  const t = useListingText().negative;
  if (markId) return <MarkLink id={markId} />;
  return <>{ownerOffice ? t.scopes.owner : t.scopes.all}</>;
}

/** The mark by its words, where the reader may see it. */
function MarkLink({ id }: { id: string }) {
  const t = useListingText().negative;
  const mark = useMatter('trademark', id).data?.matter;
  return <Link to={`/m/trademark/${id}`}>{mark ? titleOf(mark) : t.scopes.mark}</Link>;
}
