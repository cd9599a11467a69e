import { type Actor, patentCheckDigit } from '@citong/matters';
import { createMatter } from '../../engine/index.ts';
import texts from '../data/history-texts.json' with { type: 'json' };
import { type DemoPreExamination, demoPreExaminations } from '../pre-examinations.ts';
import { demoOfficeId } from './people.ts';
import { fileValue } from './rights.ts';
import type { Stage } from './stage.ts';

const hourMs = 3_600_000;
const typeDigit = { invention: '1', utility: '2', design: '3' } as const;

/** Patent applications on their way through pre-examination, as far as their time has allowed. */
export function planPreExaminations(stage: Stage): void {
  const centre = stage.deps.city.offices.find((o) => o.kind === 'protectionCentre');
  const examiner = stage.officer('examiner', centre?.id ?? null);
  if (!examiner) return;
  for (const [index, application] of demoPreExaminations(new Date(stage.end)).entries()) {
    const at = stage.zone.timeOf(application.submittedOn, (9 + (index % 8)) * hourMs);
    stage.history.at(at, () => submit(stage, application, examiner, index, at));
  }
}

async function submit(
  stage: Stage,
  application: DemoPreExamination,
  examiner: Actor,
  index: number,
  at: number,
): Promise<void> {
  const company = stage.companies.find((c) => c.key === application.company);
  if (!company) return;
  const holder = stage.holder(company);
  const { deps } = stage;
  const file = await deps.files.put(deps.database.db, demoDocument(application.title), {
    name: `${application.key}.pdf`,
    type: 'application/pdf',
    createdBy: holder.userId,
  });
  const office = demoOfficeId({ of: 'company', key: company.key });
  const { matter } = await stage.inTransaction((trx) =>
    createMatter(
      deps.engine,
      trx,
      'pre_examination',
      {
        data: {
          title: application.title,
          patentType: application.patentType,
          applicant: { name: company.name.zh, uscc: company.uscc, office },
          classes: [application.ipc],
          documents: [fileValue(file)],
          electronicFiling: true,
          earlyPublication: application.patentType === 'invention',
          noVoluntaryAmendment: true,
        },
      },
      holder,
    ),
  );
  const later = (hours: number, transition: string, actor: Actor, data: () => object = () => ({})) => {
    stage.history.at(stage.officeHours(at, hours), async () => {
      await stage.fire('pre_examination', matter.id, transition, actor, data());
    });
  };
  later(26, 'accept', examiner);
  later(30, 'start', examiner);
  if (index % 3 === 1) {
    later(75, 'askRevision', examiner, () => ({ opinion: texts.revisionOpinion }));
    later(140, 'revise', holder, () => ({ documents: [fileValue(file)] }));
  }
  later(190, 'pass', examiner, () => ({ opinion: texts.passOpinion }));
  const today = () => stage.zone.dayOf(stage.history.now());
  later(220, 'file', holder, () => {
    const digits = `${today().slice(0, 4)}${typeDigit[application.patentType]}99000${String(index).padStart(2, '0')}`;
    return {
      applicationNumber: `${digits}.${patentCheckDigit(digits)}`,
      filedOn: today(),
      feesPaidOn: today(),
      sameText: true,
    };
  });
  later(300, 'mark', examiner);
  if (index % 2 === 0) later(700, 'grant', holder, () => ({ grantNoticeOn: today() }));
}

/** A one-page PDF without text: enough to be opened, and nobody's invention. The title goes into its information. */
export function demoDocument(title: string): Buffer {
  const hex = Buffer.from(`\ufeff${title}`, 'utf16le').swap16().toString('hex');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
    `<< /Title <${hex}> >>`,
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((o) => `${String(o).padStart(10, '0')} 00000 n \n`).join('');
  const trailer = `trailer\n<< /Size 5 /Root 1 0 R /Info 4 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(`${text}xref\n0 5\n0000000000 65535 f \n${table}${trailer}`, 'latin1');
}
