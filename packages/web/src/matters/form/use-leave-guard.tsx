import { App } from 'antd';
import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { useText } from '../../i18n/index.ts';

/** Asks before what was typed is left behind, by a link or by closing the window. `isDirty` is asked at that moment. */
export function useLeaveGuard(isDirty: () => boolean): void {
  const text = useText();
  const { modal } = App.useApp();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => isDirty() && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    modal.confirm({
      title: text.form.leaveTitle,
      content: text.form.leaveText,
      okText: text.form.leave,
      cancelText: text.form.stay,
      onOk: () => blocker.proceed(),
      onCancel: () => blocker.reset(),
    });
  }, [blocker, modal, text]);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (isDirty()) event.preventDefault();
    };
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  });
}
