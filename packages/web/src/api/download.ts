import { currentLocale } from '../i18n/locale.ts';
import { ApiError, errorOf, type Query, urlOf } from './client.ts';

/** Saves what a call answers as a file, in the language shown. Throws `ApiError`, so that a refusal is never saved as a table. */
export async function download(path: string, query: Query, name: string): Promise<void> {
  const response = await fetch(urlOf(path, query), {
    headers: { 'accept-language': currentLocale() },
    credentials: 'same-origin',
  }).catch(() => {
    throw new ApiError(0, 'unreachable', '');
  });
  if (!response.ok) throw errorOf(response.status, await response.json().catch(() => null));
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = fileNameOf(response.headers.get('content-disposition')) ?? name;
  link.click();
  URL.revokeObjectURL(url);
}

/** The file name of a content-disposition header; the UTF-8 one (RFC 5987) where both are given. */
export function fileNameOf(disposition: string | null): string | null {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  if (encoded) return decodeURIComponent(encoded);
  return /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1] ?? null;
}
