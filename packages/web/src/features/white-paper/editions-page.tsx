import { SafetyCertificateOutlined, WarningOutlined } from '@ant-design/icons';
import { Alert, Button, Checkbox, Flex, Input, Select } from 'antd';
import { useSearchParams } from 'react-router';
import { useLocale } from '../../i18n/index.ts';
import { DateTime, Empty, ErrorAlert, PageLoading } from '../../ui/index.ts';
import { editionUrl, useComparison, useEditions } from './api.ts';
import { CompareTable } from './compare-table.tsx';
import { DownloadMenu } from './download-menu.tsx';
import { PaperFrame } from './frame.tsx';
import { usePaperYear } from './paper-year.ts';
import { usePaperText } from './text.ts';
import type { Comparison, Edition } from './types.ts';

/** What was published of a year beside what the records give today. */
export function Component() {
  const year = usePaperYear();
  return year === null ? <PageLoading /> : <EditionsPage year={year} />;
}

function EditionsPage({ year }: { year: number }) {
  const text = usePaperText();
  const editions = useEditions(year);
  const found = editions.data?.editions ?? [];
  return (
    <>
      <PaperFrame year={year} title={text.nav.editions} description={text.compare.description} />
      <ErrorAlert error={editions.error} onRetry={() => editions.refetch()} />
      {editions.isPending && <PageLoading />}
      {editions.isSuccess && found.length === 0 && <Empty>{text.editions.none}</Empty>}
      {found.length > 0 && <Editions year={year} editions={found} />}
    </>
  );
}

function Editions({ year, editions }: { year: number; editions: readonly Edition[] }) {
  const text = usePaperText();
  const locale = useLocale();
  const [params, setParams] = useSearchParams();
  const wanted = Number(params.get('edition'));
  const edition = editions.find((e) => e.edition === wanted) ?? editions[0];
  const withRows = params.get('rows') === '1';
  const onlyChanged = params.get('changed') === '1';
  const q = params.get('q') ?? '';
  const compared = useComparison(year, edition?.edition ?? null, withRows);
  const set = (name: string, value: string) => {
    const next = new URLSearchParams(params);
    if (value === '') next.delete(name);
    else next.set(name, value);
    setParams(next, { replace: true });
  };
  if (!edition) return null;
  return (
    <>
      <Flex gap={8} wrap align="center" className="paper-bar">
        <Select
          value={edition.edition}
          aria-label={text.editions.title}
          options={editions.map((e) => ({ value: e.edition, label: text.editions.name(e.edition) }))}
          onChange={(n) => set('edition', String(n))}
        />
        <Input.Search
          key={q}
          className="paper-find"
          defaultValue={q}
          allowClear
          placeholder={text.compare.find}
          aria-label={text.compare.find}
          onSearch={(typed) => set('q', typed.trim())}
        />
        <Checkbox checked={onlyChanged} onChange={(e) => set('changed', e.target.checked ? '1' : '')}>
          {text.compare.onlyChanged}
        </Checkbox>
        <span className="top-space" />
        {!withRows && <Button onClick={() => set('rows', '1')}>{text.compare.checkRows}</Button>}
        <Button href={editionUrl(year, edition.edition, locale)} target="_blank">
          {text.editions.read}
        </Button>
        <DownloadMenu year={year} edition={edition.edition} />
      </Flex>
      <EditionFacts edition={edition} compared={compared.data} />
      <ErrorAlert error={compared.error} onRetry={() => compared.refetch()} />
      {compared.isPending && <PageLoading />}
      {compared.data && (
        <div
          aria-busy={compared.isPlaceholderData}
          className={compared.isPlaceholderData ? 'paper-stale' : ''}
        >
          <CompareTable year={year} figures={compared.data.figures} q={q} onlyChanged={onlyChanged} />
        </div>
      )}
    </>
  );
}

function EditionFacts({ edition, compared }: { edition: Edition; compared: Comparison | undefined }) {
  const text = usePaperText();
  const changed = compared?.figures.filter((f) => f.changed).length;
  return (
    <>
      <p className="edition-facts">
        <span>
          <DateTime value={edition.publishedAt} time /> {edition.publishedByName}
        </span>
        {edition.reason && <span>{text.editions.because(edition.reason)}</span>}
        {compared?.intact && (
          <span className="edition-intact">
            <SafetyCertificateOutlined aria-hidden /> {text.compare.intact}
          </span>
        )}
        <span className="quiet">
          SHA-256 <code title={edition.hash}>{edition.hash.slice(0, 16)}…</code>
        </span>
        {changed !== undefined && (
          <span>{changed === 0 ? text.compare.noneChanged : text.compare.changed(changed)}</span>
        )}
      </p>
      {compared && !compared.intact && (
        <Alert
          type="error"
          showIcon
          icon={<WarningOutlined aria-hidden />}
          className="error-alert"
          title={text.compare.notIntact}
        />
      )}
    </>
  );
}
