import { struckFields } from '../common/struck.ts';
import { choice, date, flag, longText, number, text } from '../define/kinds/index.ts';
import { label } from '../define/label.ts';
import { charge, county, dayOf, personsOf } from './justice-fields.ts';

export const prosecutionReviewFields = {
  name: text(label('案件名称', 'Case'), { required: true }),
  caseNumber: text(label('审查起诉案号', 'Case number'), { required: true }),
  transferredBy: text(label('移送机关', 'Transferred by'), { required: true }),
  policeNumber: text(label('起诉意见书文号', 'Number of the opinion for prosecution')),
  charge,
  receivedOn: date(label('受理日期', 'Received on'), { required: true }),
  persons: number(label('移送起诉人数', 'Persons'), { required: true, integer: true, min: 1 }),
  units: number(label('其中单位犯罪单位数', 'Of them organisations'), { integer: true, min: 0 }),
  prosecutor: text(label('承办检察官', 'Prosecutor'), { visibleTo: ['procurator'] }),
  county,
  termFrom: dayOf('审查期限起算日', 'Term runs from'),
  isComplex: flag(label('重大、复杂案件（延长十五日）', 'Grave or complex: fifteen days more'), {
    automatic: true,
  }),
  returnedOn: dayOf('退回补充侦查日期', 'Returned on'),
  returns: number(label('退回补充侦查次数', 'Times returned'), { automatic: true, integer: true, min: 0 }),
  resubmittedOn: dayOf('补充侦查完毕重新移送日期', 'Sent again on'),
  decidedOn: dayOf('决定日期', 'Decided on'),
  chargedPersons: personsOf('提起公诉人数', 'Persons charged'),
  notChargedPersons: personsOf('不起诉人数', 'Persons not charged'),
  notChargedGround: choice(label('不起诉类型', 'Kind of non-prosecution'), {
    automatic: true,
    options: {
      statutory: label('法定不起诉', 'Statutory'),
      discretionary: label('相对不起诉', 'Discretionary'),
      evidence: label('存疑不起诉', 'For want of evidence'),
      conditional: label('附条件不起诉', 'Conditional'),
    },
  }),
  pleaded: flag(label('适用认罪认罚从宽', 'With a plea'), { automatic: true }),
  indictment: text(label('起诉书文号', 'Number of the indictment'), { automatic: true }),
  movedTo: text(label('改变管辖移送单位', 'Moved to'), { automatic: true }),
  note: longText(label('说明', 'Note'), { automatic: true }),
  ...struckFields,
};
