import type { MatterDefinition, MatterRecord } from '@citong/matters';
import { App, Button, Flex, Form } from 'antd';
import { useRef, useState } from 'react';
import { ApiError } from '../../api/client.ts';
import { useActor, useEditMatter } from '../../api/queries.ts';
import { useText } from '../../i18n/index.ts';
import { ErrorAlert } from '../../ui/index.ts';
import { isVisible } from '../definitions.ts';
import { MatterFields } from '../form/matter-fields.tsx';
import { useLeaveGuard } from '../form/use-leave-guard.tsx';
import { useServerErrors } from '../form/use-server-errors.ts';
import { changed, type Values } from '../form/values.ts';
import { ConflictAlert } from './conflict-alert.tsx';

interface Props {
  definition: MatterDefinition;
  matter: MatterRecord;
  onClose: () => void;
}

/**
 * The fields of a record to change. It starts from the record as it was opened (`base`) and sends only what the person
 * changed. When somebody else was quicker nothing typed is lost: the page shows what they changed and asks how to go on.
 */
export function EditForm({ definition, matter, onClose }: Props) {
  const text = useText();
  const actor = useActor();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const [base, setBase] = useState(matter);
  const edit = useEditMatter(definition.kind, matter.id);
  const touched = useRef(false);
  useLeaveGuard(() => touched.current && !edit.isSuccess);
  useServerErrors(form, edit.error);
  const names = Object.entries(definition.fields)
    .filter(([, f]) => !f.automatic && !f.fixed && isVisible(f, actor))
    .map(([name]) => name);
  const isConflict = edit.error instanceof ApiError && edit.error.code === 'version_conflict';

  const save = (values: Values, version: number) => {
    const data = changed(base.data, values);
    if (Object.keys(data).length === 0) return onClose();
    edit.mutate(
      { version, data },
      {
        onSuccess: () => {
          touched.current = false;
          message.success(text.form.saved);
          onClose();
        },
      },
    );
  };
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      className="panel"
      initialValues={base.data}
      scrollToFirstError={{ block: 'center', focus: true }}
      onValuesChange={() => {
        touched.current = true;
      }}
      onFinish={(values) => save(values, base.version)}
    >
      {isConflict ? (
        <ConflictAlert
          definition={definition}
          base={base}
          latest={matter}
          mine={changed(base.data, form.getFieldsValue())}
          pending={edit.isPending}
          onKeepMine={() => save(form.getFieldsValue(), matter.version)}
          onTakeTheirs={() => {
            edit.reset();
            setBase(matter);
            form.setFieldsValue(Object.fromEntries(names.map((n) => [n, matter.data[n] ?? null])));
            touched.current = false;
          }}
        />
      ) : (
        <ErrorAlert error={edit.error} />
      )}
      <MatterFields definition={definition} names={names} />
      <Flex gap={8} className="form-buttons">
        <Button type="primary" htmlType="submit" loading={edit.isPending}>
          {text.common.save}
        </Button>
        <Button
          onClick={() => {
            touched.current = false;
            onClose();
          }}
        >
          {text.common.cancel}
        </Button>
      </Flex>
    </Form>
  );
}
