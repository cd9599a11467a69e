import { officers } from '../common/access.ts';
import { standing, strike, struckFields, struckState } from '../common/struck.ts';
import { and, oneOf } from '../define/condition.ts';
import { defineMatter } from '../define/define-matter.ts';
import { count, type Figure, sum } from '../define/figure.ts';
import { choice, date, longText, number, office, party, region, text } from '../define/kinds/index.ts';
import { label } from '../define/label.ts';
import { type Role, roles } from '../define/roles.ts';

const automatic = true;
const everyone = Object.keys(roles).filter((role) => role !== 'system') as Role[];
const by = [officers];
const mediating = ['peoples', 'industry'];

const founded = (zh: string, en: string, where: readonly string[]): Figure => ({
  label: label(zh, en),
  unit: label('个', 'bodies'),
  scope: 'year',
  at: 'establishedOn',
  where: and(standing, oneOf('type', where)),
  measure: count(),
});
const bodies = (zh: string, en: string, where: readonly string[]): Figure => ({
  ...founded(zh, en, where),
  scope: 'snapshot',
  until: 'endedOn',
});

/** 纠纷化解机构: who settles disputes out of the ordinary: mediation committees, circuit tribunals, arbitration. */
export const disputeBody = defineMatter({
  kind: 'dispute_body',
  chapter: 'protection',
  label: label('知识产权纠纷化解机构', 'Body for IP disputes'),
  fields: {
    name: text(label('名称', 'Name'), { required: true }),
    type: choice(label('类型', 'Kind'), {
      required: true,
      options: {
        peoples: label('人民调解委员会', 'People’s mediation committee'),
        industry: label('行业调解组织', 'Mediation of an industry'),
        tribunal: label('巡回审判庭', 'Circuit tribunal'),
        oralHearing: label('口头审理庭', 'Room for oral hearings'),
        arbitration: label('仲裁机构', 'Arbitration body'),
        aid: label('维权援助机构', 'Aid to right holders'),
        selfRegulation: label('行业自律组织', 'Self-regulation of an industry'),
      },
    }),
    hostOffice: office(label('对应机构', 'Its office here')),
    parent: party(label('设立（主管）单位', 'Set up by')),
    county: region(label('所属县（市、区）', 'County')),
    industry: text(label('行业', 'Industry')),
    mediators: number(label('调解员人数', 'Mediators'), { integer: true, min: 0 }),
    scope: longText(label('职责范围', 'Competence')),
    plannedOn: date(label('筹备日期', 'In preparation since')),
    establishedOn: date(label('成立日期', 'Established on'), { automatic }),
    approval: text(label('批准文号', 'Document'), { automatic }),
    endedOn: date(label('撤销日期', 'Ended on'), { automatic }),
    endReason: text(label('撤销原因', 'Why it ended'), { automatic }),
    ...struckFields,
  },
  title: 'name',
  columns: ['name', 'type', 'establishedOn', 'parent', 'industry', 'mediators', 'county'],
  filters: ['type', 'county', 'industry', 'establishedOn'],
  unique: ['name'],
  region: { field: 'county' },
  sets: { plannedOn: { now: 'date', keep: true } },
  states: {
    preparing: { label: label('筹备中', 'In preparation'), colour: 'processing', awaits: ['ipOfficer'] },
    established: { label: label('已成立', 'Established'), colour: 'success' },
    ended: { label: label('已撤销', 'Ended'), final: true },
    struck: struckState,
  },
  initial: 'preparing',
  transitions: {
    establish: {
      label: label('登记成立', 'Establish'),
      from: ['preparing'],
      to: 'established',
      by,
      require: ['establishedOn'],
      input: ['approval', 'mediators'],
    },
    end: {
      label: label('登记撤销', 'End'),
      from: ['preparing', 'established'],
      to: 'ended',
      by,
      require: ['endedOn', 'endReason'],
    },
    strike: strike(['preparing', 'established', 'ended'], by),
  },
  access: { read: [{ roles: everyone }], create: [officers], edit: by },
  figures: {
    'dispute_body.mediation': bodies('知识产权纠纷调解组织', 'Mediation bodies', mediating),
    'dispute_body.mediation_new': founded('新成立知识产权纠纷调解组织', 'New mediation bodies', mediating),
    'dispute_body.industry': bodies('行业知识产权纠纷调解组织', 'Mediation bodies of industries', [
      'industry',
    ]),
    'dispute_body.tribunals': bodies('巡回审判庭', 'Circuit tribunals', ['tribunal']),
    'dispute_body.oral_hearing_rooms': bodies('口头审理庭', 'Rooms for oral hearings', ['oralHearing']),
    'dispute_body.mediators': {
      ...bodies('调解员', 'Mediators', mediating),
      unit: label('人', 'persons'),
      measure: sum('mediators'),
    },
  },
});
