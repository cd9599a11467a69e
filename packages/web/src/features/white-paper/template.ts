import type { PaperFigure } from './types.ts';

/** What stands in braces in a text of the paper: `{patent.granted}`, `{patent.granted.yoy}`, `{gi.new:names holder 5}`. */
export interface Slot {
  readonly kind: 'slot';
  /** As written, without the braces. */
  readonly source: string;
  readonly of: 'number' | 'yoy' | 'previous' | 'list' | 'plain' | 'unknown';
  /** The figure that it asks; the plain name for `plain`; empty for `unknown`. */
  readonly name: string;
  /** Of lists: the how-manieth of this figure in the text, from 0. Each may list another field of the same records. */
  readonly nth: number;
}

/** `optional`: `[[` and `]]` around what is left out where it has no value. */
export type Piece = { readonly kind: 'text' | 'optional'; readonly text: string } | Slot;

const plainNames: readonly string[] = ['city', 'year', 'asOf'];

/** The paragraphs of a text taken apart for the eye; the server has the last word on what they mean. */
export function paragraphsOf(text: string, isFigure: (id: string) => boolean): Piece[][] {
  const lists = new Map<string, number>();
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) =>
    piecesOf(line, isFigure).map((piece) => {
      if (piece.kind !== 'slot' || piece.of !== 'list') return piece;
      const nth = lists.get(piece.name) ?? 0;
      lists.set(piece.name, nth + 1);
      return { ...piece, nth };
    }),
  );
}

function piecesOf(text: string, isFigure: (id: string) => boolean): Piece[] {
  return text.split(/(\{[^{}]*\}|\[\[|\]\])/u).flatMap((part): Piece[] => {
    if (part === '') return [];
    if (part === '[[' || part === ']]') return [{ kind: 'optional', text: part }];
    return [part.startsWith('{') ? slotOf(part.slice(1, -1), isFigure) : { kind: 'text', text: part }];
  });
}

function slotOf(source: string, isFigure: (id: string) => boolean): Slot {
  const [name = '', list] = source.split(':', 2);
  if (list !== undefined) return isFigure(name) ? slot(source, 'list', name) : slot(source, 'unknown', '');
  if (plainNames.includes(name)) return slot(source, 'plain', name);
  if (isFigure(name)) return slot(source, 'number', name);
  const found = /^(?<figure>.+)\.(?<of>yoy|previous)$/u.exec(name)?.groups;
  if (!found?.figure || !isFigure(found.figure)) return slot(source, 'unknown', '');
  return slot(source, found.of === 'yoy' ? 'yoy' : 'previous', found.figure);
}

const slot = (source: string, of: Slot['of'], name: string): Slot => ({
  kind: 'slot',
  source,
  of,
  name,
  nth: 0,
});

/** What the records give for a slot now; null where there is nothing to say. */
export interface SlotValues {
  /** False while the records are still being reckoned: nothing is known of any value. */
  readonly ready: boolean;
  readonly figures: ReadonlyMap<string, PaperFigure>;
  readonly plain: Readonly<Record<string, string>>;
}

/** What the paper prints of the records of figures in one section: the lists of each, in order. */
export type ListedNames = ReadonlyMap<string, readonly string[]>;

export function slotValue(
  { of, name, nth }: Slot,
  { figures, plain }: SlotValues,
  names: ListedNames,
): string | null {
  if (of === 'plain') return plain[name] ?? null;
  if (of === 'list') return names.get(name)?.[nth] ?? null;
  const figure = figures.get(name);
  if (!figure) return null;
  if (of === 'yoy') return figure.changeText;
  return of === 'previous' ? figure.previousText : figure.text;
}

/** A placeholder put where the caret stands, in place of what is selected there. */
export function insertAt(
  text: string,
  from: number,
  to: number,
  inserted: string,
): { text: string; caret: number } {
  return { text: text.slice(0, from) + inserted + text.slice(to), caret: from + inserted.length };
}

/** Where a placeholder, or what begins a broken one, stands in a text; null where it no longer does. */
export function placeOf(text: string, at: string): { from: number; to: number } | null {
  const whole = text.indexOf(`{${at}}`);
  if (whole >= 0) return { from: whole, to: whole + at.length + 2 };
  const part = text.indexOf(at);
  return at !== '' && part >= 0 ? { from: part, to: part + at.length } : null;
}
