// A plain name, or the id of a figure: {holder}, {online.takedown_rate}.
const pattern = /\{([A-Za-z][A-Za-z0-9]*(?:[._][A-Za-z0-9]+)*)\}/gu;

/** The names in braces that a text asks for, each once, in alphabetical order. */
export function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''))].toSorted();
}

export class TextValueMissing extends Error {
  readonly code = 'text_value_missing';
}

/**
 * Puts values in the place of `{name}` in a document text of a pack. Values are put in as they are and are not read
 * for braces again. Throws `TextValueMissing` for a name without a value: half a document must never be sent.
 */
export function fillText(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(pattern, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) throw new TextValueMissing(`the text asks for "${name}"`);
    return value;
  });
}

/** A text cut at its placeholders: what stands between them, and their names. Empty pieces are left out. */
export function cutText(text: string): (string | { readonly name: string })[] {
  // Split by a pattern with one group: names stand at odd places.
  return text
    .split(pattern)
    .map((piece, i) => (i % 2 === 1 ? { name: piece } : piece))
    .filter((piece) => piece !== '');
}
