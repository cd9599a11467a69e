import type { MatterData } from '@citong/matters';
import { createMatters, type NewMatter } from '../../engine/index.ts';
import type { StoredFile } from '../../evidence/files.ts';
import type { DemoCompany } from '../companies.ts';
import { type DemoMark, demoMarks } from '../marks.ts';
import { demoOfficeId } from './people.ts';
import type { Stage } from './stage.ts';

/** The register entries, authorised shops and watches of every company: what a right holder enters on the first day. */
export async function seedRights(stage: Stage): Promise<void> {
  const marks = await demoMarks(new Date(stage.end));
  for (const company of stage.companies) {
    const own = marks.filter((m) => m.company === company.key);
    const entries = await Promise.all(own.map((mark) => entryOf(stage, company, mark)));
    await createAll(stage, company, 'trademark', entries);
    await createAll(
      stage,
      company,
      'authorised_shop',
      company.shops.map(({ platform, seller }) => ({
        seller,
        platform,
        validFrom: stage.zone.dayOf(new Date(stage.start).toISOString()),
      })),
    );
    await createAll(stage, company, 'watch', [
      { name: company.watch.name.zh, priceFloor: company.watch.priceFloorFen },
    ]);
  }
}

async function createAll(
  stage: Stage,
  company: DemoCompany,
  kind: string,
  data: MatterData[],
): Promise<void> {
  const rows: NewMatter[] = data.map((d) => ({ data: d }));
  const outcomes = await stage.inTransaction((trx) =>
    createMatters(stage.deps.engine, trx, kind, rows, stage.holder(company)),
  );
  for (const outcome of outcomes)
    if (outcome.outcome === 'refused')
      throw new Error(`the demo's ${kind} of ${company.key} is refused: ${JSON.stringify(outcome.refusals)}`);
}

async function entryOf({ deps }: Stage, company: DemoCompany, mark: DemoMark): Promise<MatterData> {
  const { picture } = mark;
  const image = picture
    ? await deps.files.put(deps.database.db, picture.data, { name: picture.name, createdBy: null })
    : null;
  return {
    text: mark.text || company.name.zh,
    number: mark.number,
    class: mark.niceClass,
    markType: mark.form,
    goods: mark.goods,
    owner: {
      name: company.name.zh,
      uscc: company.uscc,
      office: demoOfficeId({ of: 'company', key: company.key }),
    },
    county: company.region,
    registeredOn: mark.registeredOn,
    expiresOn: mark.expiresOn,
    ...(image && { image: fileValue(image) }),
  };
}

export const fileValue = ({ id, name, size, type }: StoredFile) => ({ id, name, size, type });
