import { Button, Flex, Form, Input } from 'antd';
import { useState } from 'react';
import { useVerifySecondFactor } from '../../api/queries.ts';
import { useText } from '../../i18n/index.ts';
import { ErrorAlert } from '../../ui/index.ts';

/** Six digits of the authenticator, or one of the backup codes. */
export function SecondFactorForm({ onBack }: { onBack: () => void }) {
  const text = useText();
  const verify = useVerifySecondFactor();
  const [backup, setBackup] = useState(false);
  return (
    <>
      <ErrorAlert error={verify.error} />
      <Form
        layout="vertical"
        requiredMark={false}
        onFinish={({ code }: { code: string }) => verify.mutate({ code: code.trim(), backup })}
      >
        <Form.Item
          key={String(backup)}
          name="code"
          label={backup ? text.signIn.backupCode : text.signIn.code}
          rules={[{ required: true, message: text.signIn.codeMissing }]}
        >
          {backup ? (
            <Input size="large" autoFocus autoComplete="off" />
          ) : (
            <Input.OTP length={6} size="large" autoFocus inputMode="numeric" autoComplete="one-time-code" />
          )}
        </Form.Item>
        <Button type="primary" htmlType="submit" size="large" block loading={verify.isPending}>
          {text.signIn.verify}
        </Button>
      </Form>
      <Flex justify="space-between" className="sign-in-more">
        <Button type="link" onClick={onBack}>
          {text.common.back}
        </Button>
        <Button type="link" onClick={() => setBackup(!backup)}>
          {backup ? text.signIn.useCode : text.signIn.useBackup}
        </Button>
      </Flex>
    </>
  );
}
