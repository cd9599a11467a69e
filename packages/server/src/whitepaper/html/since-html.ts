import { say, words } from '../words.ts';
import { escapeHtml } from './escape.ts';
import type { PageParts } from './paper-html.ts';

/** A figure of a published paper whose value is another today; as printed, null without a value. */
export interface Since {
  readonly id: string;
  readonly label: string;
  readonly published: string | null;
  readonly today: string | null;
}

/** What has changed since the paper was published; nothing where nothing has. */
export function sinceTable({ paper: { locale }, link }: PageParts, since: readonly Since[]): string {
  if (since.length === 0) return '';
  const none = words.none[locale];
  const rows = since.map(
    (s) =>
      `<tr><th scope="row">${escapeHtml(s.label)}</th><td><span class="n">${escapeHtml(s.published ?? none)}</span></td>` +
      `<td>${link(s.id, s.today ?? none)}</td></tr>`,
  );
  const head = [words.figure, words.publishedValue, words.todayValue].map(
    (w) => `<th scope="col">${escapeHtml(say(w, locale))}</th>`,
  );
  return `<section id="since">
<h2>${escapeHtml(words.sinceTitle[locale])}</h2>
<p>${escapeHtml(words.sinceLead[locale])}</p>
<table class="since"><thead><tr>${head.join('')}</tr></thead><tbody>
${rows.join('\n')}
</tbody></table>
</section>`;
}
