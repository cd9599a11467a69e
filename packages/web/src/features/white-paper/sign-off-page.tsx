import { officeKinds } from '@citong/matters';
import { Alert, Checkbox, Flex, Select } from 'antd';
import { useSearchParams } from 'react-router';
import { ApiError } from '../../api/client.ts';
import { useLabel } from '../../i18n/index.ts';
import { DateTime, Empty, ErrorAlert, PageLoading } from '../../ui/index.ts';
import { useSignOffs } from './api.ts';
import { PaperFrame } from './frame.tsx';
import { usePaperYear } from './paper-year.ts';
import { SignButton } from './sign-button.tsx';
import { SignOffTable } from './sign-off-table.tsx';
import { SignOffTag } from './sign-off-tag.tsx';
import { usePaperText } from './text.ts';
import type { OfficeSignOff, SignOffs } from './types.ts';

/** An office's figures of the year, for its reviewer to stand by; the IP office looks at those of all. */
export function Component() {
  const year = usePaperYear();
  return year === null ? <PageLoading /> : <SignOffPage year={year} />;
}

function SignOffPage({ year }: { year: number }) {
  const text = usePaperText();
  const signOffs = useSignOffs(year);
  const isStranger = signOffs.error instanceof ApiError && signOffs.error.status === 403;
  return (
    <>
      <PaperFrame year={year} title={text.nav.signOff} description={text.signOff.description} />
      {signOffs.isPending && <PageLoading />}
      {isStranger && <Empty>{text.offices.notYours}</Empty>}
      {signOffs.isError && !isStranger && (
        <ErrorAlert error={signOffs.error} onRetry={() => signOffs.refetch()} />
      )}
      {signOffs.data && <Review year={year} signOffs={signOffs.data} />}
    </>
  );
}

function Review({ year, signOffs }: { year: number; signOffs: SignOffs }) {
  const text = usePaperText();
  const pick = useLabel();
  const [params, setParams] = useSearchParams();
  const { offices, signsFor } = signOffs;
  const wanted = params.get('office') ?? signsFor;
  const office = offices.find((o) => o.officeKind === wanted) ?? offices[0];
  if (!office) return <Empty>{text.offices.none}</Empty>;
  const onlyChanged = params.get('changed') === '1' && office.changed.length > 0;
  const set = (name: string, value: string | null) => {
    const next = new URLSearchParams(params);
    if (value === null) next.delete(name);
    else next.set(name, value);
    setParams(next, { replace: true });
  };
  return (
    <>
      <Flex gap={12} wrap align="center" className="paper-bar">
        {offices.length > 1 && (
          <Select
            className="paper-office"
            value={office.officeKind}
            aria-label={text.signOff.office}
            showSearch={{ optionFilterProp: 'label' }}
            options={offices.map((o) => ({
              value: o.officeKind,
              label: `${o.names.join(text.comma) || pick(officeKinds[o.officeKind])} · ${text.status[o.status]}`,
            }))}
            onChange={(kind) => set('office', kind)}
          />
        )}
        <SignOffTag status={office.status} />
        <span className="quiet">{text.offices.figures(office.figures.length)}</span>
        {office.signOff && (
          <span className="quiet">
            {text.offices.by(office.signOff.signedByName)} <DateTime value={office.signOff.signedAt} time />
          </span>
        )}
        <span className="top-space" />
        {office.changed.length > 0 && (
          <Checkbox checked={onlyChanged} onChange={(e) => set('changed', e.target.checked ? '1' : null)}>
            {text.signOff.onlyChanged}
          </Checkbox>
        )}
        {office.officeKind === signsFor && <SignButton year={year} office={office} />}
      </Flex>
      {office.signOff?.remark && <p className="office-remark">{office.signOff.remark}</p>}
      <Changed office={office} />
      <SignOffTable
        year={year}
        office={office}
        figures={onlyChanged ? office.figures.filter((f) => isChanged(office, f.id)) : office.figures}
      />
    </>
  );
}

const isChanged = ({ changed }: OfficeSignOff, id: string): boolean => changed.some((c) => c.id === id);

function Changed({ office }: { office: OfficeSignOff }) {
  const text = usePaperText();
  if (office.status !== 'stale') return null;
  return (
    <Alert
      type="warning"
      showIcon
      className="error-alert"
      title={text.signOff.stale(office.changed.length)}
    />
  );
}
