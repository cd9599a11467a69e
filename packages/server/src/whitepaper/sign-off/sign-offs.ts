import type { Db } from '../../db/open.ts';
import type { WhitePaper } from '../paper.ts';
import type { PaperFigure } from '../paper-figure.ts';
import { printedFigures } from '../printed-figures.ts';
import { hashOfValues, type SignedValue, signedValue } from './signed-values.ts';

/** A value that is not as it was signed. */
export interface ChangedValue {
  readonly id: string;
  readonly label: string;
  /** Null: there was none, or it was not in the paper. */
  readonly signed: number | null;
  readonly now: number | null;
}

export interface SignOff {
  readonly signedByName: string;
  readonly signedAt: string;
  /** What the reviewer had to say; null: nothing. */
  readonly remark: string | null;
}

/** An office that answers for figures of the paper, and whether it stands by them. */
export interface OfficeSignOff {
  readonly officeKind: string;
  /** As the paper names it; several where offices of one kind answer for different figures. */
  readonly names: readonly string[];
  readonly figures: readonly PaperFigure[];
  /** What is signed: of the values as they are now. */
  readonly hash: string;
  /** stale: a value has changed since, and needs a new sign-off. */
  readonly status: 'missing' | 'signed' | 'stale';
  readonly signOff: SignOff | null;
  readonly changed: readonly ChangedValue[];
}

/** Every office with figures in the paper that have a value, in the order in which the paper first names them. */
export async function signOffsOf(db: Db, paper: WhitePaper): Promise<OfficeSignOff[]> {
  const figures = printedFigures(paper).filter((f) => f.value !== null);
  const latest = await latestOf(db, paper.year);
  return [...Map.groupBy(figures, (f) => f.officeKind)].map(([officeKind, own]) =>
    stateOf(officeKind, own, latest.get(officeKind) ?? null),
  );
}

interface Signed extends SignOff {
  readonly figures: readonly SignedValue[];
}

async function latestOf(db: Db, year: number): Promise<Map<string, Signed>> {
  const rows = await db
    .selectFrom('whitePaperSignOff')
    .distinctOn('officeKind')
    .select(['officeKind', 'figures', 'signedByName', 'signedAt', 'remark'])
    .where('year', '=', year)
    .orderBy('officeKind')
    .orderBy('signedAt', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return new Map(rows.map((r) => [r.officeKind, { ...r, figures: r.figures as SignedValue[] }]));
}

function stateOf(officeKind: string, figures: readonly PaperFigure[], signed: Signed | null): OfficeSignOff {
  const now = figures.map(signedValue);
  const before = new Map(signed?.figures.map((v) => [v.id, v]));
  const changed = figures.flatMap((f, i): ChangedValue[] => {
    const was = before.get(f.id);
    const is = now[i]?.value ?? null;
    if (was && was.value === is && was.rows === f.rows) return [];
    return [{ id: f.id, label: f.label, signed: was?.value ?? null, now: is }];
  });
  return {
    officeKind,
    names: [...new Set(figures.map((f) => f.office ?? officeKind))],
    figures,
    hash: hashOfValues(now),
    status: signed === null ? 'missing' : changed.length > 0 ? 'stale' : 'signed',
    signOff: signed && {
      signedByName: signed.signedByName,
      signedAt: signed.signedAt,
      remark: signed.remark,
    },
    changed: signed === null ? [] : changed,
  };
}
