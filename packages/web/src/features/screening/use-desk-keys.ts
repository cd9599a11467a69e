import { useEffect, useRef } from 'react';
import { type KeyAction, keyAction } from './keys.ts';

interface Options {
  readonly choosingReason: boolean;
  readonly reasons: number;
  /** A dialog is open, or another tab is shown: keys are not ours. */
  readonly off: boolean;
  readonly act: (action: KeyAction) => void;
}

/** Listens to the keyboard while the desk is on screen; typing in an input is left alone. */
export function useDeskKeys(options: Options): void {
  const latest = useRef(options);
  latest.current = options;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { choosingReason, reasons, off, act } = latest.current;
      if (off || event.defaultPrevented || event.isComposing || isTyping(event)) return;
      const action = keyAction(event, choosingReason, reasons);
      if (!action) return;
      event.preventDefault();
      act(action);
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
}

function isTyping(event: KeyboardEvent): boolean {
  const at = event.target instanceof HTMLElement ? event.target : null;
  if (!at) return false;
  if (
    at.closest(
      'input:not([type=checkbox]), textarea, select, [contenteditable=true], [role=dialog], [role=menu]',
    )
  )
    return event.key !== 'Escape' || at.closest('[role=dialog]') !== null;
  // Enter and the arrows already mean something on a button, a link or a tab.
  const own =
    event.key === 'Enter'
      ? 'button, a, summary, [role=tab]'
      : event.key.startsWith('Arrow')
        ? '[role=tab]'
        : '';
  return own !== '' && at.closest(own) !== null;
}
