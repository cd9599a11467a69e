import { struckFields } from '../common/struck.ts';
import { choice, date, longText, money, party, ref, text } from '../define/kinds/index.ts';
import { label } from '../define/label.ts';
import { charge, county, dayOf } from './justice-fields.ts';

const intake = {
  name: text(label('案件名称', 'Case'), { required: true }),
  acceptedOn: date(label('受案日期', 'Accepted on'), { required: true }),
  source: choice(label('案件来源', 'Source'), {
    required: true,
    options: {
      report: label('报案、控告、举报', 'Report or complaint'),
      transfer: label('行政执法机关移送', 'Transferred by an administrative body'),
      customs: label('海关移送', 'Transferred by the customs'),
      own: label('工作中发现', 'Found by the police'),
      superior: label('上级交办', 'Assigned from above'),
      police: label('其他公安机关移送', 'From other police'),
    },
  }),
  transfer: ref(label('案件移送', 'Transfer'), { to: 'case_transfer' }),
  transferNumber: text(label('案件移送书文号', 'Number of the transfer')),
  charge,
  rightHolder: party(label('权利人', 'Right holder')),
  value: money(label('涉案金额', 'Value of the case')),
  campaign: text(label('专项行动', 'Campaign'), {
    help: label('如“昆仑”行动；不属专项的不填', 'Blank unless it belongs to one'),
  }),
  county,
  investigator: text(label('主办民警', 'Investigator'), { visibleTo: ['police'] }),
};

const course = {
  complexity: choice(label('线索复杂程度', 'Complexity of the lead'), {
    automatic: true,
    options: {
      ordinary: label('一般', 'Ordinary'),
      complex: label('重大、疑难、复杂', 'Grave or complex'),
      special: label('特别重大或跨区域', 'Exceptional, or of several regions'),
    },
  }),
  extensionApproval: text(label('延长审查批准人', 'Extension approved by'), { automatic: true }),
  decidedOn: dayOf('立案审查决定日期', 'Decided on'),
  caseNumber: text(label('立案编号', 'Case number'), { automatic: true }),
  filedOn: dayOf('立案日期', 'Filed on'),
  refusal: longText(label('不予立案理由', 'Why it was not filed'), { automatic: true }),
  forwardedTo: text(label('移送管辖单位', 'Forwarded to'), { automatic: true }),
  solvedOn: dayOf('破案日期', 'Solved on'),
  concludedOn: dayOf('侦查终结或撤案日期', 'Concluded or withdrawn on'),
  prosecutionNumber: text(label('起诉意见书文号', 'Number of the opinion for prosecution'), {
    automatic: true,
  }),
  endReason: longText(label('撤案原因', 'Why it was withdrawn'), { automatic: true }),
};

export const policeCaseFields = { ...intake, ...course, ...struckFields };
