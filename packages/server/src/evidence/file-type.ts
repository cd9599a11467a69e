/** What kind of content the first bytes show; the pictures and documents that a browser may open itself. */
const signatures: readonly (readonly [type: string, matches: (head: Buffer) => boolean])[] = [
  ['image/png', (h) => startsWith(h, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ['image/jpeg', (h) => startsWith(h, 0, [0xff, 0xd8, 0xff])],
  ['image/gif', (h) => ['GIF87a', 'GIF89a'].includes(h.toString('latin1', 0, 6))],
  ['image/webp', (h) => h.toString('latin1', 0, 4) === 'RIFF' && h.toString('latin1', 8, 12) === 'WEBP'],
  ['image/avif', (h) => h.toString('latin1', 4, 12) === 'ftypavif'],
  ['image/bmp', (h) => h.toString('latin1', 0, 2) === 'BM' && h.length > 26],
  ['application/pdf', (h) => h.toString('latin1', 0, 5) === '%PDF-'],
];

/** Types that name themselves a picture or PDF must prove it by their bytes; any other is kept as the sender says. */
const mustProve = /^(image\/|application\/pdf)/;
const wellFormed = /^[a-z]+\/[a-z0-9][a-z0-9.+-]{0,100}$/;
const unknownType = 'application/octet-stream';

/** The MIME type of a file: by its content, otherwise as the sender says, where that can do no harm. */
export function typeOf(head: Buffer, { type }: { readonly type?: string }): string {
  const seen = signatures.find(([, matches]) => matches(head))?.[0];
  if (seen) return seen;
  const said = type?.split(';')[0]?.trim().toLowerCase();
  return said && wellFormed.test(said) && !mustProve.test(said) ? said : unknownType;
}

/** Types that may be shown in the page; SVG and HTML can carry scripts and are always downloaded. */
export const mayShowInline = (type: string): boolean => signatures.some(([t]) => t === type);

const startsWith = (head: Buffer, at: number, bytes: readonly number[]): boolean =>
  bytes.every((b, i) => head[at + i] === b);
