import { diffOf } from './diff.ts';

/** What one text has that another has not, struck out and underlined. */
export function DiffText({ before, after }: { before: string; after: string }) {
  return (
    <p className="paper-diff">
      {diffOf(before, after).map(({ kind, text }, i) => {
        // biome-ignore-start lint/suspicious/noArrayIndexKey: runs of one comparison, never moved
        if (kind === 'removed') return <del key={i}>{text}</del>;
        if (kind === 'added') return <ins key={i}>{text}</ins>;
        return <span key={i}>{text}</span>;
        // biome-ignore-end lint/suspicious/noArrayIndexKey: runs of one comparison, never moved
      })}
    </p>
  );
}
