import { PlusOutlined } from '@ant-design/icons';
import { App, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { ErrorAlert } from '../../ui/index.ts';
import { useSaveSection } from './api.ts';
import { usePaperText } from './text.ts';
import type { PaperChapterId } from './types.ts';

interface Props {
  year: number;
  chapter: PaperChapterId;
}

/** A section of the office's own at the end of a chapter. */
export function NewSection({ year, chapter }: Props) {
  const { sections: t } = usePaperText();
  const text = useText();
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<{ title: string; text: string }>();
  const [id, setId] = useState(newId);
  const save = useSaveSection({ year, chapter, id });
  const close = () => {
    setOpen(false);
    save.reset();
  };
  return (
    <>
      <Button type="dashed" icon={<PlusOutlined aria-hidden />} onClick={() => setOpen(true)}>
        {t.add}
      </Button>
      <Modal
        open={open}
        title={t.add}
        okText={text.common.save}
        cancelText={text.common.cancel}
        confirmLoading={save.isPending}
        onOk={form.submit}
        onCancel={close}
      >
        <ErrorAlert error={save.error} />
        <Form
          form={form}
          layout="vertical"
          onFinish={(values) =>
            save.mutate(
              { title: values.title.trim(), text: values.text, position: null, version: 0 },
              {
                onSuccess: () => {
                  close();
                  form.resetFields();
                  setId(newId());
                  message.success(t.saved);
                },
              },
            )
          }
        >
          <Form.Item
            name="title"
            label={t.heading}
            rules={[{ required: true, whitespace: true, message: text.form.required }]}
          >
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item
            name="text"
            label={t.words}
            extra={t.addHelp}
            rules={[{ required: true, whitespace: true, message: text.form.required }]}
          >
            <Input.TextArea autoSize={{ minRows: 4 }} maxLength={20_000} />
          </Form.Item>
        </Form>
      </Modal>
    </>
  );
}

/** An id that no section bears, nor one that was taken away: its versions stay. */
const newId = (): string => `own${Date.now().toString(36)}`;
