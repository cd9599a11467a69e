import { useText } from '../../i18n/index.ts';
import { PasswordChangeForm } from '../../layout/password-form.tsx';
import { PageHeader } from '../../ui/index.ts';
import './admin.css';
import { ApiKeys } from './api-keys.tsx';
import { TwoFactor } from './two-factor.tsx';

/** One's own account: second factor, password, API keys. */
export function Component() {
  const text = useText();
  return (
    <div className="narrow">
      <PageHeader title={text.account.title} />
      <section className="panel" aria-labelledby="two-factor">
        <h2 id="two-factor">{text.account.twoFactor}</h2>
        <TwoFactor />
      </section>
      <section className="panel" aria-labelledby="password">
        <h2 id="password">{text.account.password}</h2>
        <PasswordChangeForm />
      </section>
      <section className="panel" aria-labelledby="keys">
        <h2 id="keys">{text.account.keys}</h2>
        <ApiKeys />
      </section>
    </div>
  );
}
