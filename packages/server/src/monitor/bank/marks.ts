import { foldText } from '@citong/detection';
import { digest } from '../listing/row.ts';
import { covers, type Registration, type Rights, type Shop, type Watch } from './rights.ts';

/**
 * A mark as it is looked for: the registrations of one owner with the same words and picture are one, so that a listing
 * makes one lead and not one for each class. It goes by the id of its first registration.
 */
export interface BankMark {
  readonly id: string;
  readonly registrations: readonly [Registration, ...Registration[]];
  /** Those of all registrations: a person enters them once, and not for each class. */
  readonly otherNames: readonly string[];
  readonly classes: readonly number[];
  readonly watches: readonly Watch[];
  readonly shops: readonly Shop[];
  /** Genuine goods are not sold below it, in fen. */
  readonly floorFen: number | null;
  /** Changes with anything by which the same listing may be judged otherwise. */
  readonly hash: string;
}

/** The marks that some watch covers; `all`: also those that none does. */
export function bankMarks({ registrations, watches, shops }: Rights, all = false): BankMark[] {
  const watched = registrations
    .map((right) => ({ right, by: watches.filter((w) => covers(w, right)) }))
    .filter(({ by }) => all || by.length > 0);
  const groups = Map.groupBy(watched, ({ right }) =>
    [right.office ?? right.owner.name, foldText(right.text), right.markType, right.image].join('\n'),
  );
  const shopsOf = Map.groupBy(shops, (s) => s.office);
  return [...groups.values()].map((group) => markOf(group, shopsOf));
}

function markOf(
  group: readonly { readonly right: Registration; readonly by: readonly Watch[] }[],
  shopsOf: ReadonlyMap<string | null, readonly Shop[]>,
): BankMark {
  const rights = group.map((g) => g.right) as [Registration, ...Registration[]];
  const ids = new Set(rights.map((r) => r.id));
  const watches = [...new Set(group.flatMap((g) => g.by))];
  const shops = (shopsOf.get(rights[0].office) ?? []).filter(
    (s) => s.trademarks.length === 0 || s.trademarks.some((id) => ids.has(id)),
  );
  const classes = [...new Set(rights.map((r) => r.class))].filter(Number.isInteger).sort((a, b) => a - b);
  const otherNames = [...new Set(rights.flatMap((r) => r.otherNames))].sort();
  const floors = watches.flatMap((w) => w.priceFloor ?? []);
  const floorFen = floors.length > 0 ? Math.max(...floors) : null;
  const first = rights[0];
  const judged = [
    ...[first.text, otherNames, first.markType, first.image, classes, floorFen],
    watches.map((w) => [w.id, w.platforms, w.threshold]),
    shops.map((s) => [s.seller, s.platform]),
  ];
  return {
    id: first.id,
    registrations: rights,
    otherNames,
    classes,
    watches,
    shops,
    floorFen,
    hash: digest(JSON.stringify(judged)).slice(0, 16),
  };
}
