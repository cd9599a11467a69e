import { CloudDownloadOutlined, EditOutlined, PlusOutlined, UploadOutlined } from '@ant-design/icons';
import { App, Button, Tag } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { pullFeed, useMonitorAction } from '../../api/queries.ts';
import { formatNumber } from '../../format/number.ts';
import { useLocale } from '../../i18n/index.ts';
import { DateTime, Empty, ErrorAlert, PageLoading, useErrorMessage } from '../../ui/index.ts';
import { useFeedList } from './api.ts';
import { FeedForm } from './feed-form.tsx';
import { RunLine } from './run-line.tsx';
import { useMonitorText } from './text.ts';
import type { Feed } from './types.ts';
import { UploadDialog } from './upload-dialog.tsx';

/** Where listings come from. */
export function Feeds() {
  const text = useMonitorText();
  const list = useFeedList();
  const [editing, setEditing] = useState<Feed | 'new' | null>(null);
  const [uploading, setUploading] = useState<Feed | null>(null);
  const create = (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setEditing('new')}>
      {text.feeds.create}
    </Button>
  );
  if (list.isError) return <ErrorAlert error={list.error} onRetry={() => list.refetch()} />;
  if (!list.data) return <PageLoading />;
  return (
    <>
      {list.data.feeds.length === 0 ? (
        <Empty action={create}>
          <b>{text.feeds.empty}</b>
          <br />
          {text.feeds.emptyHint}
        </Empty>
      ) : (
        <>
          <div className="tab-head">
            <p className="page-description">{text.feeds.intro}</p>
            {create}
          </div>
          <ul className="feed-list">
            {list.data.feeds.map((feed) => (
              <FeedRow
                key={feed.id}
                feed={feed}
                onEdit={() => setEditing(feed)}
                onUpload={() => setUploading(feed)}
              />
            ))}
          </ul>
        </>
      )}
      {editing && <FeedForm feed={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
      {uploading && <UploadDialog feed={uploading} onClose={() => setUploading(null)} />}
    </>
  );
}

interface RowProps {
  feed: Feed;
  onEdit: () => void;
  onUpload: () => void;
}

function FeedRow({ feed, onEdit, onUpload }: RowProps) {
  const text = useMonitorText();
  const t = text.feeds;
  const locale = useLocale();
  return (
    <li className={feed.active ? 'feed' : 'feed feed-off'}>
      <div className="feed-main">
        <Link to={`/monitor/feeds/${feed.id}`} className="feed-name">
          {feed.name}
        </Link>
        <div className="feed-tags">
          <Tag variant="filled">{t.sources[feed.source]}</Tag>
          <span className="quiet">
            {feed.source === 'pull' && (feed.everyMinutes ? t.minutes(feed.everyMinutes) : t.everyManual)}
          </span>
          {typeof feed.listings === 'number' && (
            <span className="quiet">{t.listings(formatNumber(feed.listings, locale))}</span>
          )}
          {!feed.active && <Tag>{t.inactive}</Tag>}
        </div>
      </div>
      <div className="feed-last">
        {feed.lastRun ? (
          <>
            <RunLine run={feed.lastRun} />
            <span className="quiet">
              {t.lastRun} <DateTime value={feed.lastRun.finishedAt ?? feed.lastRun.startedAt} time />
            </span>
          </>
        ) : (
          <span className="quiet">{t.never}</span>
        )}
      </div>
      <div className="feed-actions">
        <FeedAction feed={feed} onUpload={onUpload} />
        <Button type="text" icon={<EditOutlined aria-hidden />} onClick={onEdit} aria-label={t.edit} />
      </div>
    </li>
  );
}

/** What brings listings in now: a file, or a pull. A push comes by itself. */
export function FeedAction({ feed, onUpload }: { feed: Feed; onUpload: () => void }) {
  const text = useMonitorText();
  const go = useNavigate();
  const { message } = App.useApp();
  const messageOf = useErrorMessage();
  const pull = useMonitorAction(pullFeed);
  if (feed.source === 'push') return null;
  if (feed.source === 'file')
    return (
      <Button icon={<UploadOutlined aria-hidden />} onClick={onUpload} disabled={!feed.active}>
        {text.feeds.upload}
      </Button>
    );
  return (
    <Button
      icon={<CloudDownloadOutlined aria-hidden />}
      loading={pull.isPending}
      disabled={!feed.active}
      onClick={() =>
        pull.mutate(feed.id, {
          onSuccess: ({ run }) => go(`/monitor/runs/${run.id}`),
          onError: (error) => message.error(messageOf(error)),
        })
      }
    >
      {text.feeds.pull}
    </Button>
  );
}
