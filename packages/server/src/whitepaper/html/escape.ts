/** Five characters that HTML reads as its own. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/gu, (c) => `&#${c.codePointAt(0)};`);
