import { Select } from 'antd';
import type { ReactNode } from 'react';
import { NavLink, useLocation, useNavigate, useParams, useSearchParams } from 'react-router';
import { useActor } from '../../api/queries.ts';
import { yearOf } from '../../format/date.ts';
import { PageHeader } from '../../ui/index.ts';
import { isReader } from './rights.ts';
import { usePaperText } from './text.ts';
import './white-paper.css';

/** How many years back a person may choose. */
const yearsShown = 10;

/** The year in the address; the last whole year otherwise: its paper is the one to be written. */
export function usePaperYear(): number {
  const { year } = useParams();
  const [params] = useSearchParams();
  const given = Number(year ?? params.get('year'));
  return Number.isInteger(given) && given >= 1900 ? given : yearOf(new Date().toISOString()) - 1;
}

interface Props {
  year: number;
  /** Absent on the first page, which bears the name of the whole. */
  title?: string;
  description?: ReactNode;
  actions?: ReactNode;
}

/** The head of the white paper's pages: the year, what to do, and the ways to the others. */
export function PaperFrame({ year, title, description, actions }: Props) {
  const text = usePaperText();
  return (
    <>
      <PageHeader
        title={title ? text.pageOf(year, title) : text.titleOf(year)}
        description={description}
        actions={
          <>
            <YearPicker year={year} />
            {actions}
          </>
        }
      />
      <PaperNav year={year} />
    </>
  );
}

function YearPicker({ year }: { year: number }) {
  const text = usePaperText();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const thisYear = yearOf(new Date().toISOString());
  const years = Array.from({ length: yearsShown }, (_, i) => thisYear - i);
  // The same page of another year.
  const rest = /^\/white-paper\/\d+\/(.+)$/u.exec(pathname)?.[1];
  return (
    <Select
      value={year}
      aria-label={text.year}
      options={[...new Set([...years, year])].map((y) => ({ value: y, label: text.yearOf(y) }))}
      onChange={(y: number) => navigate(rest ? `/white-paper/${y}/${rest}` : `/white-paper?year=${y}`)}
    />
  );
}

function PaperNav({ year }: { year: number }) {
  const text = usePaperText();
  const reader = isReader(useActor());
  const pages = [
    { to: `/white-paper?year=${year}`, label: text.nav.overview, open: true },
    { to: `/white-paper/${year}/sections`, label: text.nav.sections, open: reader },
    { to: `/white-paper/${year}/sign-off`, label: text.nav.signOff, open: true },
    { to: `/white-paper/${year}/editions`, label: text.nav.editions, open: reader },
    { to: `/white-paper/${year}/check`, label: text.nav.check, open: reader },
  ];
  return (
    <nav className="paper-nav" aria-label={text.title}>
      {pages.map(
        ({ to, label, open }) =>
          open && (
            <NavLink key={to} to={to} end>
              {label}
            </NavLink>
          ),
      )}
    </nav>
  );
}
