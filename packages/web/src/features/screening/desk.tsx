import { DownOutlined, UnorderedListOutlined, UpOutlined } from '@ant-design/icons';
import { Button, Drawer, type InputRef } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { usePhone } from '../../ui/index.ts';
import { DecisionBar, RejectPanel } from './decision-bar.tsx';
import { DeskStatus } from './desk-status.tsx';
import { leadFacts, rejectReasons } from './facts.ts';
import type { KeyAction } from './keys.ts';
import { ListingPanel } from './listing-panel.tsx';
import { MarkLine, MarkPanel } from './mark-panel.tsx';
import { currentItem } from './queue.ts';
import { QueueList } from './queue-list.tsx';
import { useScreeningText } from './text.ts';
import type { Grounds } from './types.ts';
import type { useDesk } from './use-desk.ts';
import { useDeskKeys } from './use-desk-keys.ts';

interface Props {
  desk: ReturnType<typeof useDesk>;
  keysOff: boolean;
  onHelp: () => void;
}

/** Queue, listing and mark side by side, and the answer below. Only shown while a lead is on the desk. */
export function Desk({ desk, keysOff, onHelp }: Props) {
  const { state, actions, store } = desk;
  const text = useScreeningText();
  const phone = usePhone();
  const reasons = useMemo(rejectReasons, []);
  const item = currentItem(state);
  const [active, setActive] = useState<number | null>(null);
  const [rejecting, setRejecting] = useState<readonly string[] | null>(null);
  const [listOpen, setListOpen] = useState(false);
  const noteInput = useRef<InputRef>(null);
  const note = useRef('');

  const reject = (ids: readonly string[]) => {
    if (ids.length === 0) return;
    note.current = '';
    if (reasons.length > 0) setRejecting(ids);
    else actions.decide('reject', ids);
  };
  const rejectFor = (grounds: Grounds) => {
    if (rejecting) actions.decide('reject', rejecting, grounds);
    setRejecting(null);
  };
  const here = item ? [item.lead.id] : [];
  const act = (action: KeyAction) => {
    const handlers: Record<KeyAction['do'], () => void> = {
      next: actions.next,
      previous: actions.previous,
      skip: actions.skip,
      undo: actions.undo,
      help: onHelp,
      confirm: () => actions.decide('confirm', here),
      reject: () => reject(here),
      bulkConfirm: () => actions.decide('confirm', state.picked),
      bulkReject: () => reject(state.picked),
      pick: () => item && actions.togglePick(item.lead.id),
      open: () => item?.listing?.url && window.open(item.listing.url, '_blank', 'noopener'),
      note: () => noteInput.current?.focus(),
      close: () => setRejecting(null),
      reason: () => {
        const chosen = action.do === 'reason' ? reasons[action.index] : undefined;
        if (chosen) rejectFor({ reason: chosen.value, ...(note.current ? { note: note.current } : {}) });
      },
    };
    handlers[action.do]();
  };
  useDeskKeys({ choosingReason: rejecting !== null, reasons: reasons.length, off: keysOff || listOpen, act });

  if (!item) return null;
  const facts = leadFacts(item.lead);
  const { seller, platform } = item.listing ?? {};
  const sameSeller = state.items
    .filter((i) => i !== item && seller && i.listing?.seller === seller && i.listing.platform === platform)
    .map((i) => i.lead.id);
  const position = state.items.indexOf(item) + 1;
  return (
    <div className="desk">
      {phone ? (
        <div className="desk-strip">
          <Button
            icon={<UpOutlined aria-hidden />}
            onClick={actions.previous}
            aria-label={text.actions.previous}
          />
          <Button icon={<DownOutlined aria-hidden />} onClick={actions.next} aria-label={text.actions.next} />
          <span className="figure">{text.position(position, desk.progress.total - desk.progress.done)}</span>
          <Button
            icon={<UnorderedListOutlined aria-hidden />}
            onClick={() => setListOpen(true)}
            aria-label={text.openQueue}
          />
          <Drawer
            open={listOpen}
            onClose={() => setListOpen(false)}
            title={text.queue}
            placement="bottom"
            size="75vh"
          >
            <QueueList state={state} actions={actions} onChosen={() => setListOpen(false)} />
          </Drawer>
        </div>
      ) : (
        <aside className="desk-queue">
          <QueueList state={state} actions={actions} />
        </aside>
      )}
      {phone && <MarkLine item={item} />}
      <div className="desk-listing" key={item.lead.id}>
        <ListingPanel
          item={item}
          facts={facts}
          active={active}
          onActive={setActive}
          sameSeller={sameSeller}
          onPickSame={() => actions.pickAll([item.lead.id, ...sameSeller])}
        />
      </div>
      <aside className="desk-mark">
        <MarkPanel item={item} facts={facts} />
      </aside>
      <div className="desk-foot">
        <DeskStatus state={state} onUndo={actions.undo} onRetry={store.retryNow} />
        {rejecting ? (
          <RejectPanel
            reasons={reasons}
            count={rejecting.length}
            note={noteInput}
            onReason={rejectFor}
            onCancel={() => setRejecting(null)}
            onNote={(written) => {
              note.current = written.trim();
            }}
          />
        ) : (
          <DecisionBar
            onConfirm={() => act({ do: 'confirm' })}
            onReject={() => act({ do: 'reject' })}
            onSkip={actions.skip}
            picked={state.picked.length}
            onBulkConfirm={() => act({ do: 'bulkConfirm' })}
            onBulkReject={() => act({ do: 'bulkReject' })}
            onClear={() => actions.pickAll([])}
          />
        )}
      </div>
    </div>
  );
}
