import { EyeOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { ApiError } from '../../api/client.ts';
import { useActor, useCity } from '../../api/queries.ts';
import { useLocale } from '../../i18n/index.ts';
import { Empty, ErrorAlert, PageLoading } from '../../ui/index.ts';
import { previewUrl, useEditions, usePaper, useSections, useSignOffs } from './api.ts';
import { DownloadMenu } from './download-menu.tsx';
import { EditionList } from './edition-list.tsx';
import { PaperFrame } from './frame.tsx';
import { OfficeList } from './office-list.tsx';
import { usePaperYear } from './paper-year.ts';
import { PublishButton } from './publish-button.tsx';
import { isEditor, isReader } from './rights.ts';
import { usePaperText } from './text.ts';
import { TextState } from './text-state.tsx';

/** Where the work on a year's paper stands: its words, who has signed, what was published. */
export function Component() {
  const year = usePaperYear();
  return year === null ? <PageLoading /> : <Overview year={year} />;
}

function Overview({ year }: { year: number }) {
  const text = usePaperText();
  const locale = useLocale();
  const actor = useActor();
  const city = useCity();
  const reader = isReader(actor);
  const paper = usePaper(year, reader);
  const sections = useSections(year, reader);
  const signOffs = useSignOffs(year);
  const editions = useEditions(year);
  const has = editions.data?.editions ?? [];
  const isStranger = signOffs.error instanceof ApiError && signOffs.error.status === 403;
  return (
    <>
      <PaperFrame
        year={year}
        description={text.description}
        actions={
          reader && (
            <>
              <Button href={previewUrl(year, locale)} target="_blank" icon={<EyeOutlined aria-hidden />}>
                {text.preview}
              </Button>
              <DownloadMenu year={year} />
              {isEditor(actor, city.data) && (
                <PublishButton
                  key={year}
                  year={year}
                  isCorrection={has.length > 0}
                  offices={signOffs.data?.offices ?? []}
                  problems={paper.data?.problems ?? []}
                />
              )}
            </>
          )
        }
      />
      <ErrorAlert
        error={(isStranger ? null : signOffs.error) ?? paper.error ?? sections.error ?? editions.error}
        onRetry={() => {
          for (const query of [signOffs, paper, sections, editions]) if (query.isError) void query.refetch();
        }}
      />
      <div className="paper-overview">
        <section className="panel" aria-labelledby="paper-offices">
          <h2 id="paper-offices">{text.offices.title}</h2>
          {signOffs.isPending && <PageLoading />}
          {isStranger && <Empty>{text.offices.notYours}</Empty>}
          {signOffs.data && <OfficeList year={year} signOffs={signOffs.data} />}
        </section>
        <div>
          {reader && (
            <section className="panel" aria-labelledby="paper-texts">
              <h2 id="paper-texts">{text.texts.title}</h2>
              {sections.isPending && <PageLoading />}
              {sections.data && (
                <TextState
                  year={year}
                  sections={sections.data.sections}
                  problems={paper.data?.problems ?? []}
                />
              )}
            </section>
          )}
          <section className="panel" aria-labelledby="paper-editions">
            <h2 id="paper-editions">{text.editions.title}</h2>
            {editions.isPending && <PageLoading />}
            {editions.data && <EditionList year={year} editions={has} isReader={reader} />}
          </section>
        </div>
      </div>
    </>
  );
}
