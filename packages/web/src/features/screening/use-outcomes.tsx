import { App } from 'antd';
import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { useErrorMessage, usePhone } from '../../ui/index.ts';
import type { DeskStore, Outcome } from './desk-store.ts';
import { useScreeningText } from './text.ts';

/** Notices are drawn outside the router, where its `Link` does not work. */
const suppressionsPath = '/screening?tab=suppressions';

/** Tells what came of decisions: what a rejection suppressed, and what the server did not accept. */
export function useOutcomes(store: DeskStore, refresh: () => void): void {
  const text = useScreeningText();
  const messageOf = useErrorMessage();
  const { notification } = App.useApp();
  const go = useNavigate();
  const phone = usePhone();
  useEffect(() => {
    const tell = (outcome: Outcome) => {
      if (outcome.kind === 'refused') {
        notification.error({
          title: text.notice.refusedTitle,
          description: `${messageOf(outcome.error)} ${text.notice.putBack}`,
          duration: 8,
        });
        refresh();
        return;
      }
      const { suppressed, refused } = outcome.reply;
      for (const one of suppressed)
        notification.info({
          key: one.leadId + one.scope,
          title: text.notice.suppressedTitle,
          description: (
            <>
              {one.scope === 'same_picture'
                ? text.notice.samePicture(one.count)
                : text.notice.sellerRule(one.count)}{' '}
              <a
                href={suppressionsPath}
                onClick={(event) => {
                  event.preventDefault();
                  go(suppressionsPath);
                }}
              >
                {text.notice.seeSuppressions}
              </a>
            </>
          ),
          duration: 8,
          placement: phone ? 'top' : 'bottomLeft',
        });
      if (refused.length > 0)
        notification.warning({
          title: text.notice.refusedTitle,
          description: `${text.notice.refusedItems(refused.length)} ${refused[0]?.error.message ?? ''}`,
          duration: 8,
        });
      if (outcome.batch.attempts > 0 || refused.length > 0 || suppressed.some((s) => s.count > 0)) refresh();
    };
    store.onOutcome(tell);
    return () => store.onOutcome(null);
  }, [store, refresh, text, messageOf, notification, go, phone]);
}
