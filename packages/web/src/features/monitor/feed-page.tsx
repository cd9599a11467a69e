import { EditOutlined } from '@ant-design/icons';
import { Button, Table, Tag } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useCity, useFeedRuns } from '../../api/queries.ts';
import type { ImportRun } from '../../api/types.ts';
import { formatNumber } from '../../format/number.ts';
import { useLabel, useLocale } from '../../i18n/index.ts';
import { NotFound } from '../../layout/error-page.tsx';
import { DateTime, Empty, ErrorAlert, PageHeader, PageLoading } from '../../ui/index.ts';
import { useFeed } from './api.ts';
import { FeedForm } from './feed-form.tsx';
import { FeedAction } from './feeds.tsx';
import './monitor.css';
import { PushExample } from './push-example.tsx';
import { runColours } from './run-line.tsx';
import { useMonitorText } from './text.ts';
import { UploadDialog } from './upload-dialog.tsx';

/** One source of listings: how it is set up, and every import from it. */
export function Component() {
  const text = useMonitorText();
  const pick = useLabel();
  const { id = '' } = useParams();
  const feed = useFeed(id);
  const platforms = useCity().data?.platforms;
  const [editing, setEditing] = useState(false);
  const [uploading, setUploading] = useState(false);
  if (feed.isError) return <ErrorAlert error={feed.error} onRetry={() => feed.refetch()} />;
  if (feed.isPending) return <PageLoading />;
  if (!feed.data) return <NotFound />;
  const f = feed.data;
  const platform = platforms?.find((p) => p.id === f.platform)?.name;
  return (
    <>
      <PageHeader
        eyebrow={<Link to="/monitor?tab=feeds">{text.title}</Link>}
        title={f.name}
        beside={
          <>
            <Tag variant="filled">{text.feeds.sources[f.source]}</Tag>
            {!f.active && <Tag>{text.feeds.inactive}</Tag>}
          </>
        }
        description={
          <>
            {platform ? pick(platform) : text.feeds.noPlatform}
            {f.source === 'pull' && (
              <>
                {' · '}
                {f.everyMinutes ? text.feeds.minutes(f.everyMinutes) : text.feeds.everyManual}
                {' · '}
                <span className="break">{f.url}</span>
              </>
            )}
          </>
        }
        actions={
          <>
            <Button icon={<EditOutlined aria-hidden />} onClick={() => setEditing(true)}>
              {text.feeds.edit}
            </Button>
            <FeedAction feed={f} onUpload={() => setUploading(true)} />
          </>
        }
      />
      {f.source === 'push' && !f.lastRun ? (
        <PushExample feed={f} />
      ) : (
        <>
          <Runs feedId={f.id} />
          {f.source === 'push' && <PushExample feed={f} />}
        </>
      )}
      {editing && <FeedForm feed={f} onClose={() => setEditing(false)} />}
      {uploading && <UploadDialog feed={f} onClose={() => setUploading(false)} />}
    </>
  );
}

const countColumns = ['rowsNew', 'rowsChanged', 'rowsUnchanged', 'rowsRefused'] as const;

function Runs({ feedId }: { feedId: string }) {
  const text = useMonitorText();
  const locale = useLocale();
  const runs = useFeedRuns(feedId);
  const names = {
    rowsNew: 'new',
    rowsChanged: 'changed',
    rowsUnchanged: 'unchanged',
    rowsRefused: 'refused',
  } as const;
  if (runs.isError) return <ErrorAlert error={runs.error} onRetry={() => runs.refetch()} />;
  return (
    <section className="runs">
      <h2>{text.run.history}</h2>
      <Table<ImportRun>
        rowKey="id"
        loading={runs.isPending}
        dataSource={[...(runs.data?.runs ?? [])]}
        pagination={{ pageSize: 20, hideOnSinglePage: true }}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: runs.isPending ? ' ' : <Empty>{text.run.none}</Empty> }}
        columns={[
          {
            title: text.run.file,
            key: 'file',
            render: (_, r) => (
              <Link to={`/monitor/runs/${r.id}`}>{r.file ?? <DateTime value={r.startedAt} time />}</Link>
            ),
          },
          {
            key: 'status',
            render: (_, r) => (
              <Tag color={runColours[r.status]} variant="filled">
                {text.run.status[r.status]}
              </Tag>
            ),
          },
          ...countColumns.map((c) => ({
            title: text.run[names[c]],
            key: c,
            align: 'end' as const,
            render: (_: unknown, r: ImportRun) => (
              <span className={c === 'rowsRefused' && r[c] > 0 ? 'figure run-refused' : 'figure'}>
                {formatNumber(r[c], locale)}
              </span>
            ),
          })),
          {
            title: text.run.started,
            key: 'started',
            render: (_, r) => <DateTime value={r.startedAt} time />,
          },
        ]}
      />
    </section>
  );
}
