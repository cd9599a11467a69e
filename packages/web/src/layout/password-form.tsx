import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { changePassword, useConfig } from '../api/queries.ts';
import { useText } from '../i18n/index.ts';
import { ErrorAlert } from '../ui/index.ts';

interface Values {
  currentPassword: string;
  newPassword: string;
}

/** Changes one's own password; other devices must sign in again. */
export function PasswordChangeForm() {
  const text = useText();
  const client = useQueryClient();
  const { message } = App.useApp();
  const config = useConfig();
  const [form] = Form.useForm<Values>();
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const shortest = config.data?.minimumPasswordLength ?? 0;
  const send = async ({ currentPassword, newPassword }: Values) => {
    setBusy(true);
    setError(null);
    try {
      await changePassword({ currentPassword, newPassword, revokeOtherSessions: true });
      form.resetFields();
      message.success(text.account.passwordChanged);
      await client.invalidateQueries({ queryKey: ['me'] });
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Form<Values> form={form} layout="vertical" requiredMark={false} onFinish={send} className="account-form">
      <ErrorAlert error={error} />
      <Form.Item
        name="currentPassword"
        label={text.account.currentPassword}
        rules={[{ required: true, message: text.signIn.passwordMissing }]}
      >
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Form.Item
        name="newPassword"
        label={text.account.newPassword}
        extra={text.account.passwordShort(shortest)}
        rules={[{ required: true, min: shortest, message: text.account.passwordShort(shortest) }]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label={text.account.newPasswordAgain}
        dependencies={['newPassword']}
        rules={[
          ({ getFieldValue }) => ({
            validator: async (_, again) => {
              if (again !== getFieldValue('newPassword')) throw new Error(text.account.passwordsDiffer);
            },
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={busy}>
        {text.account.change}
      </Button>
    </Form>
  );
}
