import type { Actor, OfficeKind } from '@citong/matters';
import { App, Button } from 'antd';
import { useReleaseFigures, useReleases, useWithdrawRelease } from '../../api/queries.ts';
import type { FigureValue } from '../../api/types.ts';
import { formatDateTime } from '../../format/date.ts';
import { useLocale, useText } from '../../i18n/index.ts';
import { ErrorAlert } from '../../ui/index.ts';

interface Props {
  year: number;
  actor: Actor;
  figures: readonly FigureValue[];
}

/** Whether the office has released its figures of the year to the public, and the buttons to do so and to take them back. */
export function ReleaseBar({ year, actor, figures }: Props) {
  const text = useText().figures;
  const locale = useLocale();
  const { modal } = App.useApp();
  const own = figures.filter((f) => (f.office ?? 'ipOffice') === actor.office?.kind).length;
  const releases = useReleases(year);
  const release = useReleaseFigures(year);
  const withdraw = useWithdrawRelease(year);
  const mine = releases.data?.releases.find((r) => r.officeKind === actor.office?.kind);
  if (own === 0 || !mayRelease(actor)) return null;
  return (
    <>
      <div className="release-bar">
        <span>
          {mine
            ? text.released(mine.figures, formatDateTime(mine.releasedAt, locale), mine.withheld)
            : text.notReleased(own)}
        </span>
        <Button
          loading={release.isPending}
          onClick={() =>
            modal.confirm({
              title: text.releaseAsk(own, year),
              content: text.releaseText,
              okText: text.release,
              onOk: () => release.mutateAsync(),
            })
          }
        >
          {mine ? text.releaseAgain : text.release}
        </Button>
        {mine && (
          <Button type="text" loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
            {text.withdraw}
          </Button>
        )}
      </div>
      <ErrorAlert error={release.error ?? withdraw.error} />
    </>
  );
}

const notPublic: readonly OfficeKind[] = ['company', 'seller', 'platform'];

/** Offices of a county do not speak for the city; the server decides, this keeps a button away that cannot succeed. */
const mayRelease = ({ office }: Actor): boolean =>
  office !== null &&
  !notPublic.includes(office.kind) &&
  (office.region === null || office.region.endsWith('00'));
