import type { Label } from '@citong/matters';
import { CitongError } from '../errors.ts';

const labels = {
  fetch_blocked: { zh: '不能访问这个地址', en: 'This address may not be reached' },
  fetch_timeout: { zh: '对方在规定时间内没有答复', en: 'The other side did not answer in time' },
  fetch_too_large: { zh: '对方的答复太大', en: 'The reply is too large' },
  fetch_redirects: { zh: '对方转向次数过多', en: 'Too many redirects' },
  fetch_failed: { zh: '无法连接对方', en: 'The other side cannot be reached' },
} satisfies Record<string, Label>;

export type FetchCode = keyof typeof labels;

/** Why a fetch from outside came to nothing. 502: the fault lies beyond us. */
export function fetchError(code: FetchCode, detail = ''): CitongError {
  const { zh, en } = labels[code];
  const more = detail ? [`（${detail}）`, ` (${detail})`] : ['', ''];
  return new CitongError(code === 'fetch_blocked' ? 422 : 502, code, { zh: zh + more[0], en: en + more[1] });
}
