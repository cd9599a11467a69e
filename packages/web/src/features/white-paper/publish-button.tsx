import { SendOutlined } from '@ant-design/icons';
import { Alert, App, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { ErrorAlert } from '../../ui/index.ts';
import { usePublish } from './api.ts';
import { MissingList } from './missing-list.tsx';
import { usePaperText } from './text.ts';
import type { OfficeSignOff, PaperProblem } from './types.ts';

interface Props {
  year: number;
  /** The year is published already: another edition corrects it. */
  isCorrection: boolean;
  offices: readonly OfficeSignOff[];
  problems: readonly PaperProblem[];
}

/** Publishes the year's paper, or a corrected edition with the reason for it. Names what is still missing. */
export function PublishButton({ year, isCorrection, offices, problems }: Props) {
  const text = usePaperText();
  const t = text.publish;
  const common = useText().common;
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<{ reason?: string }>();
  const publish = usePublish(year);
  const unsigned = offices.filter((o) => o.status !== 'signed');
  const isReady = unsigned.length === 0 && problems.length === 0;
  const title = isCorrection ? t.correction(year) : t.first(year);
  const close = () => {
    setOpen(false);
    publish.reset();
  };
  const send = ({ reason }: { reason?: string }) =>
    publish.mutate(reason?.trim() || null, {
      onSuccess: (edition) => {
        close();
        form.resetFields();
        message.success(t.done(edition.edition));
      },
    });
  return (
    <>
      <Button
        type={isCorrection ? 'default' : 'primary'}
        icon={<SendOutlined aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {isCorrection ? t.correctionButton : t.button}
      </Button>
      <Modal
        open={open}
        title={title}
        okText={isCorrection ? t.correctionButton : t.button}
        cancelText={common.cancel}
        okButtonProps={{ disabled: !isReady, loading: publish.isPending }}
        onOk={form.submit}
        onCancel={close}
      >
        <ErrorAlert error={publish.error} />
        {isReady ? (
          <Alert type="info" showIcon title={t.freezes} className="error-alert" />
        ) : (
          <MissingList year={year} unsigned={unsigned} problems={problems} />
        )}
        <Form form={form} layout="vertical" onFinish={send} requiredMark={false}>
          {isCorrection && (
            <Form.Item
              name="reason"
              label={t.reason}
              extra={t.reasonHelp}
              rules={[{ required: true, whitespace: true, message: t.reasonMissing }]}
            >
              <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} showCount />
            </Form.Item>
          )}
        </Form>
      </Modal>
    </>
  );
}
