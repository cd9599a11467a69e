import { useState } from 'react';
import { Navigate, useSearchParams } from 'react-router';
import { useConfig, useMe } from '../../api/queries.ts';
import { brand } from '../../i18n/brand.ts';
import { useLabel, useText } from '../../i18n/index.ts';
import { Logo } from '../../layout/logo.tsx';
import { LanguageButton } from '../../layout/top-bar.tsx';
import { AppLoading, ErrorAlert } from '../../ui/index.ts';
import { DemoAccounts } from './demo-accounts.tsx';
import { PasswordForm } from './password-form.tsx';
import { SecondFactorForm } from './second-factor-form.tsx';
import './sign-in.css';

/** Where to go after signing in: a path of this site and nothing else. */
export function safeNext(next: string | null): string {
  return next && /^\/(?![/\\])/.test(next) ? next : '/';
}

export function Component() {
  const text = useText();
  const pick = useLabel();
  const [params] = useSearchParams();
  const me = useMe();
  const config = useConfig();
  const [secondFactor, setSecondFactor] = useState(false);
  const next = safeNext(params.get('next'));

  if (me.data) return <Navigate to={next} replace />;
  if (config.isPending) return <AppLoading />;
  const city = config.data ? pick(config.data.city.name) : '';
  return (
    <div className="sign-in">
      <div className="sign-in-side">
        <div className="sign-in-brand">
          <Logo size={44} />
          <div>
            <div className="sign-in-name">
              {brand.chinese} {brand.latin}
            </div>
            <div>{text.app.tagline}</div>
          </div>
        </div>
        <div className="sign-in-flower">
          <Logo size={420} />
        </div>
        <p className="sign-in-words">{text.signIn.words}</p>
      </div>
      <main className="sign-in-main">
        <div className="sign-in-top">
          <LanguageButton />
        </div>
        <div className="sign-in-panel">
          <h1>{secondFactor ? text.signIn.secondFactor : text.signIn.title}</h1>
          <p className="quiet">{secondFactor ? text.signIn.secondFactorHelp : city}</p>
          <ErrorAlert error={config.error} onRetry={() => config.refetch()} />
          {secondFactor ? (
            <SecondFactorForm onBack={() => setSecondFactor(false)} />
          ) : (
            <>
              <PasswordForm
                oidc={config.data?.oidc ?? []}
                next={next}
                onSecondFactor={() => setSecondFactor(true)}
              />
              {config.data?.demo && (
                <DemoAccounts
                  accounts={config.data.demoAccounts ?? []}
                  onSecondFactor={() => setSecondFactor(true)}
                />
              )}
            </>
          )}
        </div>
      </main>
    </div>
  );
}
