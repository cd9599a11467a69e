import { type Actor, addDays, type MatterData, systemActor } from '@citong/matters';
import type { YearCompany } from '../companies.ts';
import { type Step, walk } from '../walk.ts';
import type { YearRow } from '../year-part.ts';
import type { YearStage } from '../year-stage.ts';

/** An application of a programme that was granted, as its office brings it, with the days that led to it. */
export function awardedRow(
  stage: YearStage,
  company: YearCompany,
  awardedOn: string,
  data: MatterData,
  by: Actor = stage.actors.of('ipOffice'),
): YearRow {
  return {
    by,
    state: 'awarded',
    data: {
      ...{ applicant: company.party, county: company.county, batch: awardedOn.slice(0, 4) },
      ...{ appliedOn: addDays(awardedOn, -150), reviewedOn: addDays(awardedOn, -50) },
      ...{ publicityFrom: addDays(awardedOn, -40), publicityUntil: addDays(awardedOn, -30), awardedOn },
      documentNumber: `演示〔${awardedOn.slice(0, 4)}〕${900 + Number(awardedOn.slice(5, 7))}号`,
      ...data,
    },
  };
}

interface Application {
  readonly kind: string;
  readonly company: YearCompany;
  /** When it is applied for; the award follows some four months later. */
  readonly on: string;
  readonly data: MatterData;
  readonly award?: MatterData;
  /** Who runs the programme; absent: the IP offices, the county's recommending. */
  readonly runner?: Actor;
  /** The name of a call that it answers. */
  readonly call?: string;
  readonly after?: (awardedOn: string) => Step[];
  /** Whether it comes as far as the award; otherwise it waits after the county's recommendation. */
  readonly isOpen?: boolean;
}

/** A company applies and the offices carry it to the award. */
export function applyStepByStep(stage: YearStage, application: Application): void {
  const { kind, company, on, data, award, runner, call, after, isOpen } = application;
  const { actors, days, document } = stage;
  const city = runner ?? actors.of('ipOffice');
  const awardedOn = days.after(on, 120);
  const recommend: Step[] = runner
    ? []
    : [{ on: days.after(on, 12), press: 'recommend', by: actors.of('ipOffice', company.county) }];
  const rest: Step[] = [
    { on: days.after(on, 50), press: 'review', by: city, data: { score: 88 } },
    { on: days.after(on, 70), press: 'publicise', by: city },
    { on: days.after(on, 95), press: 'endPublicity', by: systemActor },
    { on: awardedOn, press: 'award', by: city, data: { awardedOn, ...award } },
    ...(after?.(awardedOn) ?? []).map((step) => ({ by: city, ...step })),
  ];
  walk(stage, {
    kind,
    on,
    by: actors.holder(company),
    data: () => ({
      ...{
        applicant: company.party,
        county: company.county,
        batch: String(stage.year),
        documents: [document],
      },
      ...(call !== undefined && { call: stage.idOf('programme_call', call) }),
      ...data,
    }),
    steps: [{ on, press: 'submit' }, ...recommend, ...(isOpen ? [] : rest)],
  });
}
