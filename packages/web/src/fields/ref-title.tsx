import { createContext, useContext } from 'react';
import { Link } from 'react-router';
import type { Refs } from '../api/types.ts';

/** The titles of the records that the shown ones refer to, as the server sent them along. */
export const RefsContext = createContext<Refs>({});

/** A link to another record by its title. Without one (the record is not the reader's to see) only the fallback shows. */
export function RefTitle({ id, to, fallback }: { id: string; to?: string; fallback?: string }) {
  const known = useContext(RefsContext)[id];
  const kind = known?.kind ?? to;
  const title = known?.title || fallback || id.slice(0, 8);
  if (!known && fallback) return <span>{title}</span>;
  return kind ? <Link to={`/m/${kind}/${id}`}>{title}</Link> : <span>{title}</span>;
}
