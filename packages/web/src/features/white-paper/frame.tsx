import { Select } from 'antd';
import type { ReactNode } from 'react';
import { NavLink, useLocation, useNavigate } from 'react-router';
import { useActor } from '../../api/queries.ts';
import { PageHeader } from '../../ui/index.ts';
import { usePaperYears } from './api.ts';
import { thisYear, yearsToChoose } from './paper-year.ts';
import { isReader } from './rights.ts';
import { usePaperText } from './text.ts';
import './white-paper.css';

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
  const worked = usePaperYears().data?.years ?? [];
  const published = new Set(worked.flatMap((y) => (y.edition === null ? [] : [y.year])));
  // The same page of another year.
  const rest = /^\/white-paper\/\d+\/(.+)$/u.exec(pathname)?.[1];
  return (
    <Select
      value={year}
      aria-label={text.year}
      popupMatchSelectWidth={false}
      labelRender={() => text.yearOf(year)}
      options={yearsToChoose(worked, thisYear(), year).map((y) => ({
        value: y,
        label: published.has(y) ? text.publishedYear(y) : text.yearOf(y),
      }))}
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
