import { roles } from '@citong/matters';
import { useSignIn } from '../../api/queries.ts';
import type { DemoAccount } from '../../api/types.ts';
import { useLabel, useText } from '../../i18n/index.ts';
import { ErrorAlert } from '../../ui/index.ts';

interface Props {
  accounts: readonly DemoAccount[];
  onSecondFactor: () => void;
}

/** One sign-in for each role of the demo city; the server lists them in demo mode only. */
export function DemoAccounts({ accounts, onSecondFactor }: Props) {
  const text = useText();
  const pick = useLabel();
  const signIn = useSignIn();
  return (
    <section className="demo" aria-labelledby="demo-title">
      <h2 id="demo-title">{text.signIn.demo}</h2>
      <p className="quiet">{text.signIn.demoHelp}</p>
      <ErrorAlert error={signIn.error} />
      <ul className="demo-list">
        {accounts.map((account) => (
          <li key={account.email}>
            <button
              type="button"
              className="demo-account"
              disabled={signIn.isPending}
              onClick={() =>
                signIn.mutate(
                  { email: account.email, password: account.password },
                  { onSuccess: (reply) => reply.twoFactorRedirect && onSecondFactor() },
                )
              }
            >
              <span className="demo-role">{pick(roles[account.role])}</span>
              <span className="demo-office">{pick(account.office)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
