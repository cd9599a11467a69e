/** What can be wrong with a city pack. Stable: documentation and tests name them. */
export type CityPackCode =
  | 'pack_missing'
  | 'pack_is_base'
  | 'pack_cycle'
  | 'file_missing'
  | 'file_malformed'
  | 'column_missing'
  | 'column_unknown'
  | 'row_width'
  | 'cell_invalid'
  | 'date_malformed'
  | 'unit_unknown'
  | 'evidence_missing'
  | 'id_repeated'
  | 'region_unknown'
  | 'parent_unknown'
  | 'office_unknown'
  | 'host_repeated'
  | 'period_reversed'
  | 'rule_overlap'
  | 'rule_unit_changed'
  | 'shares_sum'
  | 'text_missing'
  | 'text_placeholders_differ';

/** One fault of a pack. `row` is the line in the file, counted from 1 with the header; null for the whole file. */
export interface CityPackProblem {
  readonly code: CityPackCode;
  readonly file: string;
  readonly row: number | null;
  readonly column: string | null;
  readonly message: string;
}

const shown = 20;

const line = (p: CityPackProblem): string => {
  const place = [
    p.file,
    p.row === null ? null : `row ${p.row}`,
    p.column === null ? null : `column ${p.column}`,
  ];
  return `${place.filter((part) => part !== null).join(', ')}: ${p.message} (${p.code})`;
};

/** A pack that cannot be used. Carries every fault found; `code` is that of the first. */
export class CityPackError extends Error {
  readonly code: CityPackCode;
  readonly problems: readonly CityPackProblem[];

  constructor(pack: string, problems: readonly [CityPackProblem, ...CityPackProblem[]]) {
    const rest = problems.length > shown ? [`… and ${problems.length - shown} more`] : [];
    super([`city pack "${pack}" is unusable:`, ...problems.slice(0, shown).map(line), ...rest].join('\n'));
    this.name = 'CityPackError';
    this.code = problems[0].code;
    this.problems = problems;
  }
}

/** Collects the faults of one load, so that a person mends them all in one go. */
export class Problems {
  readonly #found: CityPackProblem[] = [];

  add(code: CityPackCode, at: Place, column: string | null, message: string): void {
    this.#found.push({ code, file: at.file, row: at.row, column, message });
  }

  /** Throws `CityPackError` when anything was found. */
  raise(pack: string): void {
    const [first, ...rest] = this.#found;
    if (first) throw new CityPackError(pack, [first, ...rest]);
  }
}

/** Where something was read. */
export interface Place {
  readonly file: string;
  readonly row: number | null;
}
