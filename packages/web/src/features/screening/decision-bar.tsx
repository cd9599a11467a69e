import { CheckOutlined, CloseOutlined, StepForwardOutlined } from '@ant-design/icons';
import { Button, Input, type InputRef } from 'antd';
import { type RefObject, useState } from 'react';
import { useLabel } from '../../i18n/index.ts';
import type { Reason } from './facts.ts';
import { Key } from './key.tsx';
import { useScreeningText } from './text.ts';
import type { Grounds } from './types.ts';

interface BarProps {
  onConfirm: () => void;
  onReject: () => void;
  onSkip: () => void;
  /** Leads chosen for bulk; 0: none. */
  picked: number;
  onBulkConfirm: () => void;
  onBulkReject: () => void;
  onClear: () => void;
}

/** The three answers to the lead on the desk, and those for the chosen ones. */
export function DecisionBar(props: BarProps) {
  const text = useScreeningText();
  const { picked } = props;
  return (
    <div className="decision-bar">
      {picked > 0 && (
        <div className="decision-bulk">
          <b>{text.actions.picked(picked)}</b>
          <Button size="small" onClick={props.onBulkConfirm}>
            {text.actions.bulkConfirm(picked)} <Key>⇧C</Key>
          </Button>
          <Button size="small" onClick={props.onBulkReject}>
            {text.actions.bulkReject(picked)} <Key>⇧R</Key>
          </Button>
          <Button size="small" type="text" onClick={props.onClear}>
            {text.actions.clear}
          </Button>
        </div>
      )}
      <div className="decision-main">
        <Button size="large" icon={<CloseOutlined aria-hidden />} onClick={props.onReject}>
          {text.actions.reject} <Key>R</Key>
        </Button>
        <Button size="large" type="text" icon={<StepForwardOutlined aria-hidden />} onClick={props.onSkip}>
          {text.actions.skip} <Key>S</Key>
        </Button>
        <Button
          size="large"
          type="primary"
          icon={<CheckOutlined aria-hidden />}
          onClick={props.onConfirm}
          className="decision-confirm"
        >
          {text.actions.confirm} <Key>C</Key>
        </Button>
      </div>
    </div>
  );
}

interface RejectProps {
  reasons: readonly Reason[];
  /** How many leads are being rejected. */
  count: number;
  note: RefObject<InputRef | null>;
  onReason: (grounds: Grounds) => void;
  onCancel: () => void;
  /** What is written in the note, so that a digit can submit it. */
  onNote: (note: string) => void;
}

/** Why a lead is rejected: one touch or one digit, and a note for who wants to say more. */
export function RejectPanel({ reasons, count, note, onReason, onCancel, onNote }: RejectProps) {
  const text = useScreeningText();
  const pick = useLabel();
  const [written, setWritten] = useState('');
  return (
    <section className="reject-panel" aria-label={text.reject.heading}>
      <header>
        <h3>{count > 1 ? text.reject.headingMany(count) : text.reject.heading}</h3>
        <span className="quiet key-only">{text.reject.hint}</span>
        <Button size="small" type="text" className="reject-back" onClick={onCancel}>
          {text.reject.cancel} <Key>Esc</Key>
        </Button>
      </header>
      <div className="reject-reasons">
        {reasons.map((reason, index) => (
          <Button
            key={reason.value}
            onClick={() => onReason({ reason: reason.value, ...(written ? { note: written } : {}) })}
          >
            <Key>{String(index + 1)}</Key> {pick(reason.label)}
          </Button>
        ))}
      </div>
      <Input
        ref={note}
        value={written}
        maxLength={500}
        placeholder={text.reject.note}
        aria-label={text.reject.note}
        suffix={<Key>N</Key>}
        onChange={({ target }) => {
          setWritten(target.value);
          onNote(target.value);
        }}
        onPressEnter={({ currentTarget }) => currentTarget.blur()}
      />
    </section>
  );
}
