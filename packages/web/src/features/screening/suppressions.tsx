import { App, Button, Popconfirm, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { liftSuppression, type Suppression, useMonitorAction, useSuppressions } from '../../api/queries.ts';
import { useLabel, useLocale } from '../../i18n/index.ts';
import { DateTime, ErrorAlert, PutAsideTable } from '../../ui/index.ts';
import { explain } from './explain.ts';
import { leadKind, reasonLabel } from './facts.ts';
import { PlatformName } from './listing-panel.tsx';
import { useScreeningText } from './text.ts';

const words = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What rejections keep from coming again; each may be lifted. */
export function Suppressions() {
  const text = useScreeningText();
  const t = text.suppressions;
  const pick = useLabel();
  const locale = useLocale();
  const list = useSuppressions();
  const { message } = App.useApp();
  const lift = useMonitorAction(liftSuppression);
  const columns: TableColumnsType<Suppression> = [
    {
      title: t.scope,
      key: 'scope',
      render: (_, s) => (s.scope === 'same_picture' ? t.samePicture : t.sellerRule),
    },
    {
      title: `${t.seller} / ${t.picture}`,
      key: 'what',
      render: (_, s) =>
        s.scope === 'same_picture' ? (
          <span className="figure quiet">{words(s.imageHash).slice(0, 16)}</span>
        ) : (
          <>
            {words(s.platform) && <PlatformName id={words(s.platform)} />} {words(s.seller)}
            {words(s.rule) && (
              <div className="quiet">{explain({ rule: words(s.rule), weight: 0 }, locale).name}</div>
            )}
          </>
        ),
    },
    {
      title: t.reason,
      key: 'reason',
      render: (_, s) => pick(reasonLabel(words(s.reason))),
      responsive: ['md'],
    },
    {
      title: t.hits,
      key: 'hits',
      align: 'end',
      render: (_, s) => <span className="figure">{t.hitsOf(Number(s.hits ?? 0))}</span>,
    },
    {
      title: t.created,
      key: 'created',
      responsive: ['md'],
      render: (_, s) => <DateTime value={words(s.createdAt)} time />,
    },
    {
      title: t.lead,
      key: 'lead',
      responsive: ['lg'],
      render: (_, s) => words(s.leadId) && <Link to={`/m/${leadKind}/${words(s.leadId)}`}>{t.seeLead}</Link>,
    },
    {
      key: 'lift',
      align: 'end',
      render: (_, s) =>
        s.liftedAt ? (
          <span className="quiet">{t.liftedAt}</span>
        ) : (
          <Popconfirm
            title={t.liftAsk}
            onConfirm={async () => {
              const { restored = 0 } = (await lift.mutateAsync(s.id)) as { restored?: number };
              message.success(t.lifted(restored));
            }}
          >
            <Button size="small">{t.lift}</Button>
          </Popconfirm>
        ),
    },
  ];
  if (list.isError) return <ErrorAlert error={list.error} onRetry={() => list.refetch()} />;
  return (
    <>
      <p className="page-description">{t.intro}</p>
      {lift.isError && <ErrorAlert error={lift.error} />}
      <PutAsideTable
        rows={list.isPending ? undefined : list.data.suppressions}
        columns={columns}
        empty={t.empty}
        emptyHint={t.emptyHint}
      />
    </>
  );
}
