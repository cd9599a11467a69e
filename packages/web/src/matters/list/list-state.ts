import type { Field, MatterDefinition } from '@citong/matters';
import type { ListQuery } from '../../api/queries.ts';
import { coreLabels } from '../../i18n/core-labels.ts';

/** What a list shows, as it stands in the address, so that a list can be sent to a colleague. */
export interface ListState {
  readonly q: string;
  /** Names of states; empty: all. */
  readonly states: readonly string[];
  /** `field` or `-field`; empty: the server's own order. */
  readonly sort: string;
  readonly overdue: boolean;
  /** Filters by field, as the field's filter writes them. */
  readonly filters: Readonly<Record<string, string>>;
}

const filterPrefix = 'f.';

/** What every matter can be filtered on beside its own fields; drawn like fields of these kinds. */
const coreFilters: Readonly<Record<string, Field>> = {
  region: { kind: 'region', label: coreLabels.region },
  createdAt: { kind: 'dateTime', label: coreLabels.createdAt },
};

/** The field that a filter is drawn as; a field of the definition comes before a core column of its name. */
export const filterField = (definition: MatterDefinition, name: string): Field | undefined =>
  definition.fields[name] ?? coreFilters[name];

/** The filters that a list offers: those of the definition, then the core ones. */
export const filterNames = (definition: MatterDefinition): string[] => [
  ...new Set([...(definition.filters ?? []), ...Object.keys(coreFilters)]),
];

/** Reads the address; what the definition does not know is passed over. */
export function listStateOf(params: URLSearchParams, definition: MatterDefinition): ListState {
  const filters = [...params].flatMap(([key, value]) => {
    const field = key.startsWith(filterPrefix) ? key.slice(filterPrefix.length) : '';
    return filterField(definition, field) && value !== '' ? [[field, value] as const] : [];
  });
  return {
    q: params.get('q') ?? '',
    states: (params.get('state') ?? '').split(',').filter((s) => s in definition.states),
    sort: params.get('sort') ?? '',
    overdue: params.get('overdue') === '1',
    filters: Object.fromEntries(filters),
  };
}

/** The same as the query of the API, which is also how it is written into the address. */
export function queryOf(state: ListState): ListQuery {
  return {
    q: state.q,
    state: state.states.join(','),
    sort: state.sort,
    overdue: state.overdue ? 1 : undefined,
    ...Object.fromEntries(Object.entries(state.filters).map(([f, v]) => [filterPrefix + f, v])),
  };
}

/** The address of a list in a state. */
export function searchOf(state: ListState): string {
  const kept = Object.entries(queryOf(state)).filter(([, v]) => v !== undefined && v !== '');
  return new URLSearchParams(kept.map(([k, v]) => [k, String(v)])).toString();
}

/** The next order of a column: rising, falling, none. */
export function nextSort(sort: string, column: string): string {
  if (sort === column) return `-${column}`;
  return sort === `-${column}` ? '' : column;
}

/** The states in which something is still awaited. */
export const openStates = (definition: MatterDefinition): string[] =>
  Object.entries(definition.states).flatMap(([name, s]) => (s.final ? [] : [name]));
