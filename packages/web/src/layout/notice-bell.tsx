import { BellOutlined } from '@ant-design/icons';
import { Badge, Button, Popover } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMarkRead, useNotices } from '../api/queries.ts';
import type { Notice } from '../api/types.ts';
import { useLabel, useText } from '../i18n/index.ts';
import { Deadline } from '../ui/index.ts';

/** Reminders of deadlines that are near, missed, or missed by an office below. */
export function NoticeBell() {
  const text = useText();
  const notices = useNotices();
  const markRead = useMarkRead();
  const [open, setOpen] = useState(false);
  const unread = notices.data?.unread ?? 0;
  const rows = notices.data?.rows ?? [];
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottom"
      title={text.shell.notices}
      content={
        <div className="notices">
          {rows.length === 0 && <p className="quiet">{text.shell.noNotices}</p>}
          <ul>
            {rows.map((notice) => (
              <NoticeRow
                key={notice.id}
                notice={notice}
                onGo={() => {
                  setOpen(false);
                  if (!notice.readAt) markRead.mutate([notice.id]);
                }}
              />
            ))}
          </ul>
          {unread > 0 && (
            <Button size="small" onClick={() => markRead.mutate(undefined)} loading={markRead.isPending}>
              {text.shell.markAllRead}
            </Button>
          )}
        </div>
      }
    >
      <Badge count={unread} size="small" offset={[-8, 8]} color="var(--crimson)">
        <Button
          type="text"
          icon={<BellOutlined aria-hidden />}
          aria-label={unread > 0 ? text.shell.noticesUnread(unread) : text.shell.notices}
        />
      </Badge>
    </Popover>
  );
}

function NoticeRow({ notice, onGo }: { notice: Notice; onGo: () => void }) {
  const text = useText();
  const pick = useLabel();
  return (
    <li className={notice.readAt ? 'notice-read' : undefined}>
      <Link to={`/m/${notice.kind}/${notice.matterId}`} onClick={onGo} className="notice-title">
        {notice.title}
      </Link>
      <span className="notice-facts">
        {text.shell.noticeKinds[notice.code]} · {pick(notice.deadlineLabel)}
        <Deadline dueAt={notice.dueAt} />
      </span>
    </li>
  );
}
