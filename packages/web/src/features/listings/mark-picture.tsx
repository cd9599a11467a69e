import { StopOutlined } from '@ant-design/icons';
import type { Actor } from '@citong/matters';
import { App, Button, Form, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import {
  type Listing,
  listingImageUrl,
  markPicture,
  type NegativeKind,
  useActor,
  useMonitorAction,
} from '../../api/queries.ts';
import { ErrorAlert } from '../../ui/index.ts';
import './listings.css';
import { MarkField } from './mark-field.tsx';
import { useListingText } from './text.ts';

type Choice = NegativeKind | 'false-alarm-all';

/** Of one mark or its owner: the others hold for any mark, and the city's IP office alone may say so. */
const ofMark: readonly Choice[] = ['authorised', 'false-alarm'];
const ofAll: readonly Choice[] = ['stock', 'false-alarm-all'];

const answersForAll = ({ role, office }: Actor): boolean =>
  role === 'admin' || (role === 'ipOfficer' && (office?.region?.endsWith('00') ?? false));

interface Props {
  listing: Pick<Listing, 'platform' | 'key'>;
  position: number;
  /** The mark in question; null: to be chosen. */
  mark: string | null;
}

/** Says of a picture that it is no evidence, and for which marks. */
export function MarkPicture(props: Props) {
  const text = useListingText().negative;
  const { role } = useActor();
  const [open, setOpen] = useState(false);
  if (!['rightHolder', 'ipOfficer', 'admin'].includes(role)) return null;
  return (
    <>
      <Button
        size="small"
        type="link"
        className="flush"
        icon={<StopOutlined aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {text.action}
      </Button>
      {open && <MarkDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function MarkDialog({ listing, position, mark, onClose }: Props & { onClose: () => void }) {
  const text = useListingText();
  const t = text.negative;
  const actor = useActor();
  const { message } = App.useApp();
  const choices = answersForAll(actor) ? [...ofMark, ...ofAll] : ofMark;
  const [choice, setChoice] = useState<Choice>('authorised');
  const [chosen, setChosen] = useState(mark);
  const [note, setNote] = useState('');
  const act = useMonitorAction(markPicture);
  const needsMark = ofMark.includes(choice);
  const send = () =>
    act.mutate(
      {
        ...{ platform: listing.platform, key: listing.key, position },
        kind: choice === 'false-alarm-all' ? 'false-alarm' : choice,
        ...(needsMark && chosen && { mark: chosen }),
        ...(note.trim() && { note: note.trim() }),
      },
      {
        onSuccess: ({ lookedAgain }) => {
          message.success(t.done(lookedAgain));
          onClose();
        },
      },
    );
  return (
    <Modal
      open
      title={t.action.replace('…', '')}
      okText={t.confirm}
      okButtonProps={{ disabled: needsMark && chosen === null, loading: act.isPending }}
      onOk={send}
      onCancel={onClose}
    >
      <div className="mark-dialog">
        <img src={listingImageUrl(listing.platform, listing.key, position)} alt="" />
        <Radio.Group
          className="mark-choices"
          value={choice}
          onChange={(e) => setChoice(e.target.value as Choice)}
          options={choices.map((c) => ({
            value: c,
            label: (
              <>
                {t.choices[c]}
                <small className="quiet">{t.hints[c]}</small>
              </>
            ),
          }))}
        />
      </div>
      <p className="fact-note">{t.ask}</p>
      <Form layout="vertical">
        {needsMark && mark === null && (
          <Form.Item label={text.why.mark} htmlFor="negative-mark" required>
            <MarkField id="negative-mark" value={chosen} onChange={setChosen} />
          </Form.Item>
        )}
        <Form.Item label={t.note} htmlFor="negative-note">
          <Input id="negative-note" maxLength={1000} value={note} onChange={(e) => setNote(e.target.value)} />
        </Form.Item>
      </Form>
      <ErrorAlert error={act.error} />
    </Modal>
  );
}
