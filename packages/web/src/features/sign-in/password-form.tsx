import { Button, Divider, Flex, Form, Input } from 'antd';
import { useOidcSignIn, useSignIn } from '../../api/queries.ts';
import type { Config } from '../../api/types.ts';
import { useText } from '../../i18n/index.ts';
import { ErrorAlert } from '../../ui/index.ts';

interface Props {
  oidc: Config['oidc'];
  next: string;
  onSecondFactor: () => void;
}

export function PasswordForm({ oidc, next, onSecondFactor }: Props) {
  const text = useText();
  const signIn = useSignIn();
  const single = useOidcSignIn();
  return (
    <>
      <ErrorAlert error={signIn.error ?? single.error} />
      <Form
        layout="vertical"
        requiredMark={false}
        onFinish={(values: { email: string; password: string }) =>
          signIn.mutate(values, { onSuccess: (reply) => reply.twoFactorRedirect && onSecondFactor() })
        }
      >
        <Form.Item
          name="email"
          label={text.signIn.email}
          rules={[{ required: true, message: text.signIn.emailMissing }]}
        >
          <Input type="email" autoComplete="username" size="large" />
        </Form.Item>
        <Form.Item
          name="password"
          label={text.signIn.password}
          rules={[{ required: true, message: text.signIn.passwordMissing }]}
        >
          <Input.Password autoComplete="current-password" size="large" />
        </Form.Item>
        <Button type="primary" htmlType="submit" size="large" block loading={signIn.isPending}>
          {text.signIn.submit}
        </Button>
      </Form>
      {oidc.length > 0 && (
        <>
          <Divider plain>{text.signIn.or}</Divider>
          <Flex vertical gap={8}>
            {oidc.map((provider) => (
              <Button
                key={provider.id}
                size="large"
                block
                loading={single.isPending}
                onClick={() => single.mutate({ providerId: provider.id, callbackURL: next })}
              >
                {text.signIn.with(provider.name)}
              </Button>
            ))}
          </Flex>
        </>
      )}
    </>
  );
}
