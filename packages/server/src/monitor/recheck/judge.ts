import { foldText } from '@citong/detection';
import { cleanMarkup, TAG_FILL } from '@citong/detection/text/markup.ts';
import type { Fetched } from '../../fetch/guarded-fetch.ts';
import removedTexts from './removed-texts.json' with { type: 'json' };

/** What a page that was opened logged out says of goods. `unclear`: neither that they are there nor that they are gone. */
export type Judgement = 'gone' | 'offShelf' | 'listed' | 'unclear';

/** Not found, gone, and unavailable for legal reasons (RFC 9110, RFC 7725). */
const goneStatuses = [404, 410, 451];
/** A shorter key or title may stand in any page. */
const shortestKey = 5;
const shortestTitle = 4;

/**
 * Whether goods are still on sale, by the page at their address. A page that answers something else than the goods (a
 * sign-in, a check for robots, an error of the shop) proves nothing, and counts as neither.
 */
export function judgePage(
  { status, body, url }: Pick<Fetched, 'status' | 'body' | 'url'>,
  goods: { readonly title: string; readonly key: string | null },
): Judgement {
  if (goneStatuses.includes(status)) return 'gone';
  if (status < 200 || status > 299) return 'unclear';
  const html = body.toString('utf8');
  const seen = foldText(visibleText(html));
  if (removedTexts.some((text) => seen.includes(foldText(text)))) return 'offShelf';
  const title = foldText(goods.title);
  if (title.length >= shortestTitle && seen.includes(title)) return 'listed';
  const { key } = goods;
  const isKeyThere = key !== null && key.length >= shortestKey && marks(html).includes(key);
  return isKeyThere && !isSignIn(url) ? 'listed' : 'unclear';
}

/** Shops send whom they do not know to a page of their own that names the goods in its address. */
const isSignIn = (url: string): boolean => /login|signin|passport|captcha|verify|punish/i.test(url);

/** What is no page's text to a reader: a shop's script may hold every message that it knows. */
const withoutScripts = (html: string): string =>
  html.replace(/<(script|style|template|noscript)\b[\s\S]*?<\/\1\s*>/gi, ' ');

/** Text and attributes without addresses: those repeat what was asked for. */
const marks = (html: string): string =>
  withoutScripts(html).replace(
    /\b(?:href|src|action|content|value)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi,
    ' ',
  );

function visibleText(html: string): string {
  const bare = withoutScripts(html).replace(/<[^>]*>/g, ' ');
  return cleanMarkup(bare).text.replaceAll(TAG_FILL, '');
}
