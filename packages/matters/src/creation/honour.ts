import { grant, officers, systemOnly } from '../common/access.ts';
import { publicOffices } from '../common/public-offices.ts';
import { strike, struckFields, struckState } from '../common/struck.ts';
import { isMyOffice } from '../define/condition.ts';
import { defineMatter } from '../define/define-matter.ts';
import { choice, date, file, longText, number, party, region, text } from '../define/kinds/index.ts';
import { label } from '../define/label.ts';
import type { Grant } from '../define/matter.ts';
import { categoryOptions, honourFigures } from './honour-categories.ts';

const recorders: readonly Grant[] = [publicOffices, officers];

/** 荣誉: titles, lists, rankings, evaluations. Put forward is not awarded (domain-rules, rows 1–3, 7, 11, 16, 41, 44). */
export const honour = defineMatter({
  kind: 'honour',
  chapter: 'creation',
  label: label('荣誉与评价', 'Honour'),
  description: label(
    '城市、单位、企业获得的称号、上榜、评价和表彰；申报不等于获评；典型案例另行登记',
    'Titles, lists, evaluations and commendations; put forward is not awarded; model cases are apart',
  ),
  fields: {
    name: text(label('荣誉名称', 'Name'), { required: true }),
    category: choice(label('类别', 'Category'), { required: true, options: categoryOptions }),
    level: choice(label('级别', 'Level'), {
      required: true,
      options: {
        national: label('国家级', 'National'),
        provincial: label('省级', 'Provincial'),
        city: label('市级', 'City'),
        county: label('县级', 'County'),
      },
    }),
    recipient: party(label('获评对象', 'Recipient'), { required: true }),
    county: region(label('所属县（市、区）', 'County')),
    edition: text(label('届次（年度）', 'Edition'), { max: 50 }),
    rank: number(label('名次', 'Rank'), { integer: true, min: 1 }),
    grade: text(label('档次', 'Grade'), { max: 50 }),
    awardedBy: text(label('授予（公布）单位', 'Awarded by')),
    documentNumber: text(label('文号', 'Document number')),
    appliedOn: date(label('申报日期', 'Put forward on')),
    awardedOn: date(label('获评日期', 'Awarded on'), { automatic: true }),
    validUntil: date(label('有效期至', 'Valid until')),
    document: file(label('文件', 'Document'), { multiple: true, accept: ['application/pdf', 'image/*'] }),
    note: longText(label('备注', 'Note')),
    endedOn: date(label('未获评、届满或撤销日期', 'Ended on'), { automatic: true }),
    endReason: text(label('原因', 'Reason'), { automatic: true }),
    ...struckFields,
  },
  title: 'name',
  columns: ['name', 'recipient', 'awardedOn', 'category', 'level', 'edition', 'county'],
  filters: ['name', 'recipient', 'category', 'level', 'county', 'awardedOn', 'validUntil'],
  unique: ['name', 'edition', 'recipient'],
  region: { field: 'county' },
  states: {
    applied: { label: label('已申报', 'Put forward'), colour: 'processing' },
    awarded: { label: label('已获评', 'Awarded'), colour: 'success' },
    declined: { label: label('未获评', 'Not awarded'), final: true },
    expired: { label: label('已届满', 'Expired'), final: true },
    revoked: { label: label('已撤销', 'Revoked'), final: true, colour: 'error' },
    struck: struckState,
  },
  initial: 'applied',
  transitions: {
    award: {
      label: label('登记获评', 'Record the award'),
      from: ['applied'],
      to: 'awarded',
      by: recorders,
      require: ['awardedOn'],
      input: ['awardedBy', 'documentNumber', 'rank', 'grade', 'validUntil'],
    },
    decline: {
      label: label('登记未获评', 'Record that it was not awarded'),
      from: ['applied'],
      to: 'declined',
      by: recorders,
      input: ['endReason'],
      sets: { endedOn: { now: 'date' } },
    },
    expire: {
      label: label('有效期届满', 'Expire'),
      from: ['awarded'],
      to: 'expired',
      by: [systemOnly],
      sets: { endedOn: { field: 'validUntil' } },
    },
    revoke: {
      label: label('登记撤销', 'Record the revocation'),
      from: ['awarded', 'expired'],
      to: 'revoked',
      by: recorders,
      require: ['endedOn', 'endReason'],
      confirm: label('被撤销的荣誉不再统计', 'A revoked honour counts no more'),
    },
    strike: strike(['applied', 'awarded', 'declined', 'expired', 'revoked'], recorders),
  },
  access: {
    read: [...recorders, grant('rightHolder', isMyOffice('recipient'))],
    create: recorders,
    edit: recorders,
  },
  deadlines: {
    validity: {
      label: label('有效期', 'Validity'),
      from: 'validUntil',
      until: 'endedOn',
      within: 'stated_term.end',
      remindBefore: 'remind.week',
      onExpiry: 'expire',
    },
  },
  figures: honourFigures,
});
