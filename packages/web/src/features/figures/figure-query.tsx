import { Select } from 'antd';
import { useSearchParams } from 'react-router';
import { useCity, useYearOfRecords } from '../../api/queries.ts';
import { yearOf } from '../../format/date.ts';
import { useLabel, useText } from '../../i18n/index.ts';
import { chosenYear, useRememberYear } from '../../ui/index.ts';

/** How many years back a person may look. */
const yearsShown = 10;

/**
 * The year and region in the address; the year last looked at, or that of the city's records, and the whole city
 * otherwise. Until the year is known, `isKnown` is false and nothing should be asked for.
 */
export function useFigureQuery() {
  const [params, setParams] = useSearchParams();
  const thisYear = yearOf(new Date().toISOString());
  const asked = Number(params.get('year')) || chosenYear();
  const ofRecords = useYearOfRecords(asked === null);
  const isKnown = asked !== null || !ofRecords.isPending;
  const year = asked ?? ofRecords.data?.year ?? thisYear;
  useRememberYear(isKnown ? year : null);
  const set = (next: { year?: number; region?: string; office?: string; q?: string }) => {
    const merged = new URLSearchParams(params);
    for (const [name, value] of Object.entries({ year, ...next }))
      if (value === undefined || value === '') merged.delete(name);
      else merged.set(name, String(value));
    setParams(merged, { replace: true });
  };
  return {
    year,
    isKnown,
    region: params.get('region') ?? undefined,
    office: params.get('office') ?? undefined,
    q: params.get('q') ?? '',
    thisYear,
    set,
  };
}

interface PickerProps {
  /** Null: not known yet. */
  year: number | null;
  region: string | undefined;
  thisYear: number;
  onChange: (next: { year?: number; region?: string }) => void;
}

export function YearAndRegion({ year, region, thisYear, onChange }: PickerProps) {
  const text = useText();
  const pick = useLabel();
  const city = useCity();
  const years = Array.from({ length: yearsShown }, (_, i) => thisYear - i);
  return (
    <>
      <Select
        value={year ?? undefined}
        className="year-picker"
        loading={year === null}
        aria-label={text.figures.year}
        options={[...new Set([...years, ...(year === null ? [] : [year])])].map((y) => ({
          value: y,
          label: text.figures.yearOf(y),
        }))}
        onChange={(y: number) => onChange({ year: y })}
      />
      <Select
        className="region-picker"
        value={region ?? ''}
        aria-label={text.figures.region}
        options={[
          { value: '', label: text.common.wholeCity },
          ...(city.data?.regions ?? [])
            .filter((r) => r.parent !== null)
            .map((r) => ({ value: r.code, label: pick(r.name) })),
        ]}
        onChange={(code: string) => onChange({ region: code })}
      />
    </>
  );
}
