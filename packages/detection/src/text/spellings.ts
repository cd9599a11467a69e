import { cleanMarkup } from './markup.ts';
import { FoldedView } from './view.ts';

/** One way to write a word mark. */
export interface Spelling {
  folded: string;
  /** What stands before each unit (GAP). */
  gaps: Uint8Array;
  /** As the register has it. */
  text: string;
  /** Another name of the mark, not what is registered. */
  other: boolean;
}

const view = new FoldedView();

/**
 * The spellings of a mark's text: `Nike/耐克` are two. A text whose parts would be single Latin letters (A/B)
 * is one mark written with a slash. Spellings without a letter or digit are left out: they match nothing. `names` are
 * its other names, parted alike.
 */
export function spellingsOf(text: string, names: readonly string[] = []): Spelling[] {
  const spellings: Spelling[] = [];
  for (const [i, written] of [text, ...names].entries())
    for (const part of partsOf(written)) {
      view.fold(cleanMarkup(part).text);
      const folded = view.text();
      if (folded.length === 0 || spellings.some((s) => s.folded === folded)) continue;
      spellings.push({ text: part, folded, gaps: view.gap.slice(0, view.length), other: i > 0 });
    }
  return spellings;
}

function partsOf(written: string): string[] {
  const parts = written.split(/[/／]/).map((p) => p.trim());
  return parts.some((p) => /^[\x21-\x7e]$/.test(p)) ? [written.trim()] : parts;
}
