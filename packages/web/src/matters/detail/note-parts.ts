import type { Evidence } from '../../api/types.ts';

interface NotePart {
  /** Where in the note the part begins. */
  readonly at: number;
  readonly text: string;
  /** Null: plain text. */
  readonly evidence: Evidence | null;
}

/** A note cut at its evidence tags: `条文“3日”[V]，按工作日计` has three parts. */
export function notePartsOf(note: string): NotePart[] {
  let at = 0;
  return note.split(/(\[(?:V|S|Gh|Gm|Gl|P|WP)\])/u).flatMap((text, i): NotePart[] => {
    const part = { at, text, evidence: i % 2 === 1 ? (text.slice(1, -1) as Evidence) : null };
    at += text.length;
    return text === '' ? [] : [part];
  });
}
