import { CloudSyncOutlined, UndoOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Key } from './key.tsx';
import { type DeskState, leadsIn, undoable } from './queue.ts';
import { useScreeningText } from './text.ts';
import type { Batch } from './types.ts';
import { timeToUndo } from './use-desk.ts';

interface Props {
  state: DeskState;
  onUndo: () => void;
  onRetry: () => void;
}

/** What has just been decided, with a few seconds to take it back, and what the network still owes. */
export function DeskStatus({ state, onUndo, onRetry }: Props) {
  const text = useScreeningText();
  const last = undoable(state);
  const waiting = leadsIn(
    state.outbox.filter((b) => b.stage === 'waiting' || (b.stage === 'sending' && b.attempts > 1)),
  );
  return (
    <div className="desk-status" aria-live="polite">
      {waiting > 0 && (
        <div className="status-waiting" role="alert">
          <CloudSyncOutlined aria-hidden />
          <span>{text.notice.waiting(waiting)}</span>
          <Button size="small" onClick={onRetry}>
            {text.notice.retryNow}
          </Button>
        </div>
      )}
      {last && (
        <div className="status-undo" key={last.key}>
          <span className="status-words">{words(last, text)}</span>
          <Button size="small" type="link" icon={<UndoOutlined aria-hidden />} onClick={onUndo}>
            {text.actions.undo} <Key>U</Key>
          </Button>
          <span className="status-time" style={{ animationDuration: `${timeToUndo}ms` }} aria-hidden="true" />
        </div>
      )}
    </div>
  );
}

const words = (batch: Batch, text: ReturnType<typeof useScreeningText>): string =>
  text.notice[batch.choice === 'confirm' ? 'confirmed' : 'rejected'](
    batch.leads.length,
    batch.leads[0]?.title ?? '',
  );
