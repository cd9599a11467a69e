import { Alert, Button } from 'antd';
import { useEffect, useRef } from 'react';
import { ApiError } from '../api/client.ts';
import { useText } from '../i18n/index.ts';

/** What went wrong in the person's language; the server's own words where it gave some. */
export function useErrorMessage(): (error: unknown) => string {
  const text = useText();
  return (error) => {
    if (!(error instanceof ApiError)) return text.errors.unknown;
    if (error.code === 'unreachable') return text.errors.unreachable;
    const known = text.errors.byCode[error.code as keyof typeof text.errors.byCode];
    return error.message || known || text.errors.unknown;
  };
}

/** An error in its place on the page, which scrolls to it: a form may be long and its button far below. */
export function ErrorAlert({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const text = useText();
  const messageOf = useErrorMessage();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error) place.current?.scrollIntoView({ block: 'nearest' });
  }, [error]);
  if (!error) return null;
  const api = error instanceof ApiError ? error : null;
  const withoutPlace = api?.fields.filter((f) => f.field === '') ?? [];
  return (
    <div ref={place} className="error-alert">
      <Alert
        type="error"
        showIcon
        role="alert"
        title={messageOf(error)}
        description={
          withoutPlace.length > 0 || api?.requestId ? (
            <>
              {withoutPlace.map((f) => (
                <div key={f.code}>{f.message}</div>
              ))}
              {api?.requestId && api.status >= 500 && (
                <div className="figure">{text.errors.requestId(api.requestId)}</div>
              )}
            </>
          ) : undefined
        }
        action={
          onRetry && (
            <Button size="small" onClick={onRetry}>
              {text.common.retry}
            </Button>
          )
        }
      />
    </div>
  );
}
