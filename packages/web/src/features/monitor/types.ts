import type { ImportRun } from '../../api/types.ts';

export const sources = ['file', 'pull', 'push'] as const;
export type Source = (typeof sources)[number];

/** A source of listings as the API shows it. */
export interface Feed {
  readonly id: string;
  readonly name: string;
  readonly platform: string | null;
  readonly source: Source;
  readonly url: string | null;
  /** Field of a listing → column of the source: what was mapped last. */
  readonly mapping: Readonly<Record<string, string>>;
  readonly cursor: string | null;
  /** Minutes between pulls; null: by hand. */
  readonly everyMinutes: number | null;
  readonly active: boolean;
  readonly lastRun?: ImportRun | null;
  readonly listings?: number | null;
}

export interface Preview {
  /** Null where there is none: a workbook. */
  readonly encoding: string | null;
  readonly format?: string;
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  /** Field → column: guessed, or remembered from the last file. */
  readonly mapping: Readonly<Record<string, string>>;
  readonly rowsTotal?: number | null;
}

/** What a column of a source may hold. */
export const listingFields = [
  'title',
  'seller',
  'price',
  'url',
  'key',
  'platform',
  'images',
  'region',
  'seenAt',
] as const;
