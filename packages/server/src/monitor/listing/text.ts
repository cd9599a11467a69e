import { cleanMarkup, TAG_FILL } from '@citong/detection/text/markup.ts';

/**
 * A title as the seller wrote it: the markup of a search page (`<span class=H>`, entities) is the page's. The row as it
 * came stays in the imported file, which the file store keeps.
 */
export function cleanTitle(value: string): string {
  const marked = value.includes('<') || value.includes('&');
  // A title may be escaped twice: `&amp;lt;`.
  const text = marked ? cleanMarkup(cleanMarkup(value).text).text.replaceAll(TAG_FILL, '') : value;
  return tidy(text);
}

/** One line, no control characters, no blanks at the ends. Zero-width signs stay: they are how words are hidden. */
export const tidy = (value: string): string =>
  value
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\s\u00a0\u3000]{2,}/g, ' ')
    .trim();

/** A cell as text; null when blank. Lists (JSON, or a scraper's `["\n…\n"]`) are joined. */
export function asText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return asText(value.map((v) => asText(v) ?? '').join(' '));
  if (typeof value === 'object') return null;
  const text = tidy(String(value));
  const list = text.startsWith('["') && text.endsWith('"]') ? parsedList(String(value)) : null;
  return list ? asText(list) : text === '' ? null : text;
}

/** A cell that may hold many: a JSON list, or text parted by blanks, `|`, `;` or `,http`. */
export function asList(value: unknown): string[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value))
    return value.flatMap((v) => (typeof v === 'string' ? [v.trim()] : [])).filter(Boolean);
  if (typeof value !== 'string') return [];
  const list = value.trim().startsWith('[') ? parsedList(value) : null;
  if (list) return asList(list);
  return value
    .split(/[\s|;；]+|,(?=https?:|\/\/)/)
    .map((v) => v.trim())
    .filter(Boolean);
}

function parsedList(text: string): unknown[] | null {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
