import { chapters, type OfficeKind, officeKinds } from '@citong/matters';
import { Button, Flex, Input, Select } from 'antd';
import { useActor, useFigures } from '../../api/queries.ts';
import type { FigureValue } from '../../api/types.ts';
import { useLabel, useLocale, useText } from '../../i18n/index.ts';
import { Empty, ErrorAlert, PageHeader, PageLoading } from '../../ui/index.ts';
import { useFigureQuery, YearAndRegion } from './figure-query.tsx';
import { FigureTable } from './figure-table.tsx';
import { ReleaseBar } from './release-bar.tsx';
import './figures.css';

const officeOf = (f: FigureValue) => (f.office ?? 'ipOffice') as OfficeKind;

/** All figures of a year by chapter, each with the year before, each a door to the rows behind it. */
export function Component() {
  const text = useText();
  const actor = useActor();
  const { year, isKnown, region, office, q, thisYear, set } = useFigureQuery();
  const figures = useFigures({ year, region }, isKnown);
  const all = figures.data?.figures ?? [];
  const shown = useMatching(all, office, q);
  return (
    <>
      <PageHeader
        title={text.figures.title}
        description={text.figures.description}
        actions={
          <YearAndRegion year={isKnown ? year : null} region={region} thisYear={thisYear} onChange={set} />
        }
      />
      <Flex gap={8} wrap className="figure-filters">
        <Input.Search
          key={q}
          defaultValue={q}
          allowClear
          placeholder={text.figures.find}
          aria-label={text.figures.find}
          onSearch={(value) => set({ q: value.trim() })}
        />
        <OfficePicker figures={all} office={office} onChange={(kind) => set({ office: kind })} />
        <span className="figure-space" />
        {isKnown && (
          <Button href={`/open-data/${year}`} target="_blank">
            {text.figures.openData}
          </Button>
        )}
      </Flex>
      {isKnown && <ReleaseBar year={year} actor={actor} figures={all} />}
      <ErrorAlert error={figures.error} onRetry={() => figures.refetch()} />
      {figures.isPending && <PageLoading />}
      {figures.isSuccess && shown.length === 0 && <Empty>{text.figures.none}</Empty>}
      {chapters.map((chapter) => {
        const found = shown.filter((f) => f.chapter === chapter);
        return found.length === 0 ? null : (
          <section key={chapter} className="figure-chapter">
            <h2 id={chapter}>{text.chapters[chapter]}</h2>
            <FigureTable figures={found} year={year} region={region} labelledBy={chapter} />
          </section>
        );
      })}
    </>
  );
}

/** Figures that the words and the office leave, words held against label and id. */
function useMatching(figures: readonly FigureValue[], office: string | undefined, q: string) {
  const locale = useLocale();
  const words = q.toLowerCase().split(/\s+/u).filter(Boolean);
  return figures.filter((f) => {
    const told = `${f.label[locale]} ${f.id}`.toLowerCase();
    return (!office || officeOf(f) === office) && words.every((w) => told.includes(w));
  });
}

interface OfficePickerProps {
  figures: readonly FigureValue[];
  office: string | undefined;
  onChange: (office: string) => void;
}

function OfficePicker({ figures, office, onChange }: OfficePickerProps) {
  const text = useText();
  const pick = useLabel();
  const offices = [...new Set(figures.map(officeOf))];
  if (offices.length < 2) return null;
  return (
    <Select
      className="office-picker"
      value={office ?? ''}
      aria-label={text.figures.answers}
      options={[
        { value: '', label: text.figures.allOffices },
        ...offices.map((kind) => ({ value: kind, label: pick(officeKinds[kind]) })),
      ]}
      onChange={onChange}
    />
  );
}
