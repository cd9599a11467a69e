/** An International Patent Classification symbol: subclass `H01L`, or group `H01L 21/02` written without the space. */
export const ipcForm = /^[A-H]\d{2}[A-Z](?:\d{1,4}\/\d{2,6})?$/u;

export const normaliseIpc = (text: string): string =>
  text.normalize('NFKC').toUpperCase().replace(/\s/gu, '');

/** Whether the symbol falls under an entry of a white list; a trailing `*` stands for any continuation (`H10*`). */
export function ipcMatches(symbol: string, entry: string): boolean {
  const prefix = entry.endsWith('*') ? entry.slice(0, -1) : entry;
  return symbol.startsWith(prefix);
}
