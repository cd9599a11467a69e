import { struckFields } from '../common/struck.ts';
import {
  choice,
  date,
  file,
  flag,
  longText,
  money,
  number,
  party,
  penaltyNumber,
  person,
  region,
  right,
  text,
} from '../define/kinds/index.ts';
import { label } from '../define/label.ts';
import { adminCaseCourse } from './admin-case-course.ts';
import { authorities, causes } from './authorities.ts';

const pieces = label('件', 'pieces');
const insiders = ['ipOfficer', 'copyrightOfficer'];

/** 商标法实施条例第七十八条: what the turnover may be measured by. */
const amountBases = {
  soldPrice: label('侵权商品的销售价格', 'Price at which they were sold'),
  markedPrice: label('未销售侵权商品的标价', 'Price marked on unsold goods'),
  averagePrice: label('已查清的实际销售平均价格', 'Average price of actual sales'),
  marketPrice: label('被侵权商品的市场中间价格', 'Middle market price of the genuine goods'),
  revenue: label('侵权产生的营业收入', 'Revenue from the infringement'),
  other: label('其他能够合理计算的因素', 'Another reasonable factor'),
  none: label('无法计算或者没有经营额', 'None, or it cannot be reckoned'),
};

const origin = {
  title: text(label('案件名称', 'Case'), { required: true }),
  authority: choice(label('办案机关', 'Body'), { required: true, options: authorities, default: 'market' }),
  county: region(label('所属县（市、区）', 'County')),
  source: choice(label('案件来源', 'Source'), {
    options: {
      inspection: label('监督检查', 'Inspection'),
      complaint: label('投诉', 'Complaint'),
      report: label('举报', 'Report'),
      monitoring: label('网络监测', 'Online monitoring'),
      patrol: label('版权巡查', 'Copyright patrol'),
      handedOver: label('其他部门移送', 'Handed over by another body'),
      superior: label('上级交办', 'Assigned by a superior'),
      other: label('其他', 'Other'),
    },
  }),
  foundOn: date(label('发现线索或者收到材料日期', 'Found or received on'), {
    help: label('不填为今日；核查期限自此起算', 'Blank: today. Verification is counted from here'),
  }),
  complaintReceivedOn: date(label('收到投诉日期', 'Complaint received on')),
  isNamedInformant: flag(label('实名举报', 'Named informant'), { default: false }),
  informant: person(label('投诉举报人', 'Complainant or informant'), { visibleTo: insiders }),
};

const facts = {
  party: party(label('当事人', 'Party'), {
    help: label('企业请填统一社会信用代码', 'Give the credit code of a company'),
  }),
  isOutOfProvince: flag(label('外省当事人', 'Party of another province'), { default: false }),
  cause: choice(label('案由', 'Cause'), { required: true, options: causes }),
  article: text(label('违反的条款', 'Article broken')),
  right: right(label('涉及的权利', 'Right')),
  holder: party(label('权利人', 'Right holder')),
  actEndedOn: date(label('违法行为终了日期', 'The act ended on'), {
    help: label('处罚时效自此起算', 'The limitation period is counted from here'),
  }),
  harmsLife: flag(label('涉及生命健康、金融安全且有危害后果', 'Life, health or finance was harmed'), {
    default: false,
  }),
  goods: text(label('涉案商品', 'Goods')),
  pieces: number(label('涉案数量', 'Pieces'), { integer: true, min: 0, unit: pieces }),
  goodsValue: money(label('货值金额', 'Value of the goods')),
  illegalTurnover: money(label('违法经营额', 'Illegal turnover')),
  illegalGain: money(label('违法所得', 'Illegal gain')),
  amountBasis: choice(label('金额认定依据', 'What the amount is measured by'), {
    options: amountBases,
    multiple: true,
    help: label('商标法实施条例第七十八条', 'Implementing Regulations of the Trademark Law, art. 78'),
  }),
  isSeveralMarks: flag(label('假冒两种以上注册商标', 'Two or more marks'), { default: false }),
  isInnocentSeller: flag(label('不知情且能说明合法来源', 'Innocent seller with a lawful source'), {
    default: false,
    help: label('商标法第六十条：责令停止销售，不罚款', 'Trademark Law art. 60: stop the sale, no fine'),
  }),
  isRepeat: flag(label('五年内两次以上', 'Two or more in five years'), { default: false }),
  harmsPublic: flag(label('损害公共利益', 'Against the public interest'), {
    default: false,
    help: label('著作权案件处罚的前提', 'A copyright case is punished only then'),
  }),
  leadOfficer: text(label('主办执法人员', 'Officer in charge'), {
    help: label('姓名和执法证号', 'Name and certificate number'),
  }),
  secondOfficer: text(label('协办执法人员', 'Second officer')),
  evidence: file(label('证据材料', 'Evidence'), { multiple: true, visibleTo: insiders }),
  note: longText(label('备注', 'Note')),
};

/** What a person fills in; the rest is filled as the case goes on (`admin-case-course.ts`). */
export const adminCaseFields = {
  ...origin,
  ...facts,
  caseNumber: text(label('立案号', 'Case number'), { automatic: true, max: 100 }),
  decisionNumber: penaltyNumber(label('处罚决定文号', 'Decision number'), { automatic: true }),
  ...adminCaseCourse,
  ...struckFields,
};
