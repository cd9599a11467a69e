/** What a key press asks for on the desk. */
export type KeyAction =
  | { readonly do: 'next' | 'previous' | 'confirm' | 'reject' | 'skip' | 'pick' | 'undo' | 'help' | 'open' }
  | { readonly do: 'bulkConfirm' | 'bulkReject' | 'note' | 'close' }
  | { readonly do: 'reason'; readonly index: number };

export interface Press {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const single: Readonly<Record<string, Exclude<KeyAction, { do: 'reason' }>['do']>> = {
  j: 'next',
  arrowdown: 'next',
  k: 'previous',
  arrowup: 'previous',
  c: 'confirm',
  enter: 'confirm',
  r: 'reject',
  s: 'skip',
  x: 'pick',
  u: 'undo',
  o: 'open',
  '?': 'help',
};

/**
 * The meaning of a key, or null when it is none of ours. While reasons are shown, digits choose one, N goes to the
 * note and Escape closes; nothing else decides, so that a stray C cannot confirm what is being rejected.
 */
export function keyAction(press: Press, choosingReason: boolean, reasons: number): KeyAction | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  const key = press.key.toLowerCase();
  if (choosingReason) {
    const digit = /^[1-9]$/.test(key) ? Number(key) : 0;
    if (digit > 0 && digit <= reasons) return { do: 'reason', index: digit - 1 };
    if (key === 'n') return { do: 'note' };
    return key === 'escape' ? { do: 'close' } : null;
  }
  if (press.shiftKey && key === 'c') return { do: 'bulkConfirm' };
  if (press.shiftKey && key === 'r') return { do: 'bulkReject' };
  const found = single[key];
  // A question mark needs Shift on most keyboards; the letters do not.
  return found && (!press.shiftKey || found === 'help') ? { do: found } : null;
}
