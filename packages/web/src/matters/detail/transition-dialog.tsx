import type { MatterData, MatterDefinition, Transition } from '@citong/matters';
import { Alert, Form, Modal } from 'antd';
import { useActor } from '../../api/queries.ts';
import { useLabel, useText } from '../../i18n/index.ts';
import { ErrorAlert } from '../../ui/index.ts';
import { isHeld } from '../cell.tsx';
import { isVisible } from '../definitions.ts';
import { MatterFields } from '../form/matter-fields.tsx';
import { useServerErrors } from '../form/use-server-errors.ts';
import { changed, type Values } from '../form/values.ts';

/** The fields that a transition takes, what it must have first. */
export const inputNames = (transition: Transition): string[] => [
  ...new Set([...(transition.require ?? []), ...(transition.input ?? [])]),
];

interface Props {
  definition: MatterDefinition;
  name: string;
  /** What the record holds; empty for many records at once. */
  held: MatterData;
  /** How many records it is for, when more than the one on the page. */
  count?: number;
  pending: boolean;
  error: unknown;
  onSend: (data: MatterData) => void;
  onClose: () => void;
}

/** Asks for what a transition needs, or only once more. What was typed stays when the server refuses. */
export function TransitionDialog(props: Props) {
  const { definition, name, held, count, pending, error } = props;
  const text = useText();
  const pick = useLabel();
  const actor = useActor();
  const [form] = Form.useForm<Values>();
  useServerErrors(form, error);
  const transition = definition.transitions[name];
  if (!transition) return null;
  const names = inputNames(transition).filter((n) => {
    const field = definition.fields[n];
    return field !== undefined && isVisible(field, actor);
  });
  const start = Object.fromEntries(
    names.map((n) => [n, isHeld(held[n]) ? held[n] : definition.fields[n]?.default]),
  );
  return (
    <Modal
      open
      title={count ? text.bulk.dialogTitle(pick(transition.label), count) : pick(transition.label)}
      okText={pick(transition.label)}
      confirmLoading={pending}
      mask={{ closable: false }}
      width={names.length > 2 ? 720 : 520}
      onOk={() => form.submit()}
      onCancel={props.onClose}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        className="dialog-form"
        initialValues={start}
        onFinish={(values) => props.onSend(changed(held, values))}
      >
        {transition.confirm && (
          <Alert type="warning" showIcon title={pick(transition.confirm)} className="dialog-note" />
        )}
        <ErrorAlert error={error} />
        <MatterFields definition={definition} names={names} require={transition.require} onlyRequire />
      </Form>
    </Modal>
  );
}
