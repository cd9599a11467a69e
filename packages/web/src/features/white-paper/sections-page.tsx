import { chapters } from '@citong/matters';
import { Flex, Segmented } from 'antd';
import { useRef } from 'react';
import { useSearchParams } from 'react-router';
import { useActor, useCity } from '../../api/queries.ts';
import { useLocale, useText } from '../../i18n/index.ts';
import { useLeaveGuard } from '../../matters/form/use-leave-guard.tsx';
import { Empty, ErrorAlert, PageLoading } from '../../ui/index.ts';
import { usePaper, useSections } from './api.ts';
import { PaperFrame } from './frame.tsx';
import { NewSection } from './new-section.tsx';
import { usePaperYear } from './paper-year.ts';
import { isEditor, isReader } from './rights.ts';
import { SectionItem } from './section-item.tsx';
import { namesIn, SlotValuesContext, slotValuesOf } from './slot-values.ts';
import { usePaperText } from './text.ts';
import type { Paper, PaperChapterId, SectionText } from './types.ts';

const shows = ['all', 'own', 'carried', 'faulty'] as const;
type Show = (typeof shows)[number];
const paperChapters: readonly PaperChapterId[] = ['foreword', ...chapters];

/** The words of the paper, section by section: read with the values of today, written and put back. */
export function Component() {
  const year = usePaperYear();
  return year === null ? <PageLoading /> : <Words year={year} />;
}

function Words({ year }: { year: number }) {
  const text = usePaperText();
  const reader = isReader(useActor());
  const sections = useSections(year, reader);
  const paper = usePaper(year, reader);
  const locale = useLocale();
  if (!reader) return <Empty>{text.offices.notYours}</Empty>;
  return (
    <SlotValuesContext value={slotValuesOf(paper.data, locale)}>
      <PaperFrame year={year} title={text.nav.sections} description={text.sections.description} />
      <ErrorAlert
        error={sections.error ?? paper.error}
        onRetry={() => {
          void sections.refetch();
          void paper.refetch();
        }}
      />
      {sections.isPending && <PageLoading />}
      {sections.data && (
        <Sections key={year} year={year} sections={sections.data.sections} paper={paper.data} />
      )}
    </SlotValuesContext>
  );
}

interface Props {
  year: number;
  sections: readonly SectionText[];
  /** Undefined while it is reckoned. */
  paper: Paper | undefined;
}

function Sections({ year, sections, paper }: Props) {
  const text = usePaperText().sections;
  const chapterNames = useText().chapters;
  const actor = useActor();
  const city = useCity();
  const [params, setParams] = useSearchParams();
  const dirty = useRef(new Set<string>());
  useLeaveGuard(() => dirty.current.size > 0);
  const mayEdit = isEditor(actor, city.data);
  const asked = params.get('show');
  const show: Show = shows.find((s) => s === asked) ?? 'all';
  const problemsOf = (s: SectionText) =>
    (paper?.problems ?? []).filter((p) => p.chapter === s.chapter && p.section === s.id);
  const isShown = (s: SectionText) => {
    if (show === 'faulty') return problemsOf(s).length > 0;
    return show === 'all' || s.source === show;
  };
  const shown = sections.filter(isShown);
  return (
    <>
      <Flex gap={12} wrap align="center" className="paper-bar">
        <Segmented
          value={show}
          aria-label={text.show}
          options={shows.map((s) => ({ value: s, label: text.shows[s] }))}
          onChange={(s) => setParams(s === 'all' ? {} : { show: s }, { replace: true })}
        />
        <span className="quiet">{text.editing}</span>
      </Flex>
      {shown.length === 0 && <Empty>{text.noneShown}</Empty>}
      {paperChapters.map((chapter) => {
        const own = shown.filter((s) => s.chapter === chapter);
        if (own.length === 0 && show !== 'all') return null;
        return (
          <section key={chapter} className="paper-chapter" aria-labelledby={`chapter-${chapter}`}>
            <h2 id={`chapter-${chapter}`}>
              {chapter === 'foreword' ? text.foreword : chapterNames[chapter]}
            </h2>
            {own.map((section) => (
              <SectionItem
                key={section.id}
                year={year}
                section={section}
                names={namesIn(paper, chapter, section.id)}
                problems={problemsOf(section)}
                mayEdit={mayEdit}
                onDirty={(isDirty) => {
                  const key = `${chapter} ${section.id}`;
                  if (isDirty) dirty.current.add(key);
                  else dirty.current.delete(key);
                }}
              />
            ))}
            {mayEdit && show === 'all' && <NewSection year={year} chapter={chapter} />}
          </section>
        );
      })}
    </>
  );
}
