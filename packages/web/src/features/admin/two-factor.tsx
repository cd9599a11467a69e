import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input, QRCode, Tag, Typography } from 'antd';
import { useState } from 'react';
import { confirmTwoFactor, disableTwoFactor, enableTwoFactor, useMe } from '../../api/queries.ts';
import { useText } from '../../i18n/index.ts';
import { ErrorAlert } from '../../ui/index.ts';

interface Setup {
  readonly totpURI: string;
  readonly backupCodes: readonly string[];
}

/** Turns the authenticator on (password, picture to scan, six digits, backup codes) and off (password). */
export function TwoFactor() {
  const text = useText();
  const me = useMe();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [step, setStep] = useState<'rest' | 'password' | 'scan'>('rest');
  const [setup, setSetup] = useState<Setup | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const isOn = me.data?.user.twoFactorEnabled ?? false;

  const attempt = async (act: () => Promise<void>) => {
    setBusy(true);
    setError(null);
    try {
      await act();
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(false);
    }
  };
  const withPassword = ({ password }: { password: string }) =>
    attempt(async () => {
      if (isOn) {
        await disableTwoFactor(password);
        setStep('rest');
        await client.invalidateQueries({ queryKey: ['me'] });
      } else {
        setSetup(await enableTwoFactor(password));
        setStep('scan');
      }
    });
  const withCode = ({ code }: { code: string }) =>
    attempt(async () => {
      await confirmTwoFactor(code);
      message.success(text.account.twoFactorDone);
      setStep('rest');
      setSetup(null);
      await client.invalidateQueries({ queryKey: ['me'] });
    });

  return (
    <>
      <p>
        {isOn && (
          <Tag variant="filled" color="success">
            {text.account.twoFactorOn}
          </Tag>
        )}{' '}
        {text.account.twoFactorText}
      </p>
      <ErrorAlert error={error} />
      {step === 'rest' && (
        <Button type={isOn ? 'default' : 'primary'} onClick={() => setStep('password')}>
          {isOn ? text.account.turnOff : text.account.turnOn}
        </Button>
      )}
      {step === 'password' && (
        <Form layout="vertical" requiredMark={false} onFinish={withPassword} className="account-form">
          <p className="quiet">{isOn ? text.account.turnOffText : text.account.turnOnText}</p>
          <Form.Item
            name="password"
            label={text.signIn.password}
            rules={[{ required: true, message: text.signIn.passwordMissing }]}
          >
            <Input.Password autoFocus autoComplete="current-password" />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={busy}>
            {text.common.confirm}
          </Button>{' '}
          <Button onClick={() => setStep('rest')}>{text.common.cancel}</Button>
        </Form>
      )}
      {step === 'scan' && setup && <Scan setup={setup} busy={busy} onCode={withCode} />}
    </>
  );
}

interface ScanProps {
  setup: Setup;
  busy: boolean;
  onCode: (values: { code: string }) => void;
}

function Scan({ setup, busy, onCode }: ScanProps) {
  const text = useText();
  const key = new URL(setup.totpURI).searchParams.get('secret') ?? '';
  return (
    <Form layout="vertical" requiredMark={false} onFinish={onCode}>
      <p>{text.account.scan}</p>
      <div className="two-factor">
        <QRCode value={setup.totpURI} size={176} />
        <div>
          <Typography.Text code copyable className="secret">
            {key}
          </Typography.Text>
          <p>
            <Typography.Text copyable={{ text: setup.totpURI }} className="otpauth quiet">
              {setup.totpURI}
            </Typography.Text>
          </p>
        </div>
      </div>
      <h3>{text.account.backupCodes}</h3>
      <p className="quiet">{text.account.backupCodesText}</p>
      <ul className="backup-codes">
        {setup.backupCodes.map((code) => (
          <li key={code} className="identifier">
            {code}
          </li>
        ))}
      </ul>
      <Form.Item
        name="code"
        label={text.account.codeFromApp}
        rules={[{ required: true, message: text.signIn.codeMissing }]}
      >
        <Input.OTP length={6} inputMode="numeric" autoComplete="one-time-code" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={busy}>
        {text.account.finish}
      </Button>
    </Form>
  );
}
