import { App } from 'antd';
import { useEffect } from 'react';
import { Link } from 'react-router';
import { useErrorMessage } from '../../ui/index.ts';
import type { DeskStore, Outcome } from './desk-store.ts';
import { useScreeningText } from './text.ts';

/** Tells what came of decisions: what a rejection suppressed, and what the server did not accept. */
export function useOutcomes(store: DeskStore, refresh: () => void): void {
  const text = useScreeningText();
  const messageOf = useErrorMessage();
  const { notification } = App.useApp();
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
              <Link to="/screening?tab=suppressions">{text.notice.seeSuppressions}</Link>
            </>
          ),
          duration: 8,
          placement: 'bottomRight',
        });
      if (refused.length > 0)
        notification.warning({
          title: text.notice.refusedTitle,
          description: `${text.notice.refusedItems(refused.length)} ${refused[0]?.error.message ?? ''}`,
          duration: 8,
        });
      if (refused.length > 0 || suppressed.some((s) => s.count > 0)) refresh();
    };
    store.onOutcome(tell);
    return () => store.onOutcome(null);
  }, [store, refresh, text, messageOf, notification]);
}
