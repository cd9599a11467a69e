import { Button } from 'antd';
import type { ReactNode } from 'react';
import { isRouteErrorResponse, Link, useRouteError } from 'react-router';
import { useText } from '../i18n/index.ts';
import { Sprig } from '../ui/sprig.tsx';

/** A page that holds nothing but the news that there is none. */
function Notice({ title, children, actions }: { title: string; children: string; actions: ReactNode }) {
  return (
    <div className="notice">
      <Sprig />
      <h1>{title}</h1>
      <p className="quiet">{children}</p>
      <div className="notice-actions">{actions}</div>
    </div>
  );
}

export function NotFound() {
  const text = useText();
  const home = (
    <Link to="/">
      <Button type="primary">{text.errors.home}</Button>
    </Link>
  );
  return (
    <Notice title={text.errors.notFoundTitle} actions={home}>
      {text.errors.notFoundText}
    </Notice>
  );
}

/** The last net: what a page throws, or a part of the program that could not be loaded (a new version was put in place). */
export function RouteError() {
  const text = useText();
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFound />;
  return (
    <Notice
      title={text.errors.crashTitle}
      actions={
        <>
          <Button type="primary" onClick={() => location.reload()}>
            {text.errors.reload}
          </Button>
          <Button href="/">{text.errors.home}</Button>
        </>
      }
    >
      {text.errors.crashText}
    </Notice>
  );
}
