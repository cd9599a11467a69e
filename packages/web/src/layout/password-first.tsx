import { Button, Flex } from 'antd';
import { useSignOut } from '../api/queries.ts';
import type { Me } from '../api/types.ts';
import { useText } from '../i18n/index.ts';
import { Logo } from './logo.tsx';
import { PasswordChangeForm } from './password-form.tsx';
import { LanguageButton } from './top-bar.tsx';

/** After a one-time password nothing is open until it is changed. */
export function PasswordFirst({ me }: { me: Me }) {
  const text = useText();
  const signOut = useSignOut();
  return (
    <main className="password-first">
      <Flex justify="space-between" align="center">
        <Logo size={36} />
        <Flex>
          <LanguageButton />
          <Button type="text" onClick={() => signOut.mutate()}>
            {text.shell.signOut}
          </Button>
        </Flex>
      </Flex>
      <h1>{text.shell.passwordFirst}</h1>
      <p className="quiet">
        {me.user.email} · {text.shell.passwordFirstText}
      </p>
      <PasswordChangeForm />
    </main>
  );
}
