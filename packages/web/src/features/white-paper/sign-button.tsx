import { CheckOutlined } from '@ant-design/icons';
import { App, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { ErrorAlert } from '../../ui/index.ts';
import { useSign } from './api.ts';
import { usePaperText } from './text.ts';
import type { OfficeSignOff } from './types.ts';

/** The reviewer stands by the values shown. Those that changed meanwhile are refused, shown anew and asked once more. */
export function SignButton({ year, office }: { year: number; office: OfficeSignOff }) {
  const text = usePaperText();
  const t = text.signOff;
  const common = useText().common;
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<{ remark?: string }>();
  const sign = useSign(year);
  const close = () => {
    setOpen(false);
    sign.reset();
  };
  const send = ({ remark }: { remark?: string }) =>
    sign.mutate(
      { hash: office.hash, remark: remark?.trim() || null },
      {
        onSuccess: () => {
          close();
          form.resetFields();
          message.success(t.done);
        },
      },
    );
  return (
    <>
      <Button
        type={office.status === 'signed' ? 'default' : 'primary'}
        icon={<CheckOutlined aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {office.status === 'signed' ? t.again : t.sign}
      </Button>
      <Modal
        open={open}
        title={t.ask(year, office.figures.length)}
        okText={t.sign}
        cancelText={common.cancel}
        confirmLoading={sign.isPending}
        onOk={form.submit}
        onCancel={close}
      >
        <ErrorAlert error={sign.error} />
        <p>{t.means(office.names.join(text.comma))}</p>
        <Form form={form} layout="vertical" onFinish={send}>
          <Form.Item name="remark" label={t.remark} extra={t.remarkHelp}>
            <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
          </Form.Item>
        </Form>
      </Modal>
    </>
  );
}
