import { struckFields } from '../common/struck.ts';
import {
  choice,
  date,
  dateTime,
  file,
  flag,
  longText,
  money,
  number,
  office,
  party,
  ref,
  region,
  text,
} from '../define/kinds/index.ts';
import { label } from '../define/label.ts';
import { authorities } from './authorities.ts';
import { crimes } from './crimes.ts';

/** Bodies that hand cases to the police: those of administrative cases, and customs. */
export const senders = { ...authorities, customs: label('海关', 'Customs') };

const automatic = true;
const on = (zh: string, en: string) => date(label(zh, en), { automatic });
const at = (zh: string, en: string) => dateTime(label(zh, en), { automatic });
const paper = (zh: string, en: string) => file(label(zh, en), { automatic, multiple: true });

const facts = {
  title: text(label('案件名称', 'Case'), { required: true }),
  sender: choice(label('移送机关', 'Sender'), { required: true, options: senders }),
  county: region(label('所属县（市、区）', 'County')),
  adminCase: ref(label('行政案件', 'Administrative case'), { to: 'admin_case', fixed: true }),
  detention: ref(label('海关扣留', 'Customs detention'), { to: 'customs_detention', fixed: true }),
  suspect: party(label('嫌疑人（单位）', 'Suspect')),
  crime: choice(label('涉嫌罪名', 'Crime suspected'), { options: crimes }),
  facts: longText(label('案件事实', 'Facts')),
  goods: text(label('涉案物品', 'Goods')),
  actFrom: date(label('行为开始日期', 'The act began on')),
  actUntil: date(label('行为终了日期', 'The act ended on')),
  caseValue: money(label('案件价值', 'Value of the case')),
  illegalTurnover: money(label('非法经营数额（销售金额）', 'Turnover or sales')),
  illegalGain: money(label('违法所得', 'Illegal gain')),
  unsoldValue: money(label('尚未销售货值', 'Value of unsold goods')),
  loss: money(label('权利人损失', 'Loss of the right holder')),
  pieces: number(label('数量（标识、复制品）', 'Pieces, labels or copies'), { integer: true, min: 0 }),
  isSeveralMarks: flag(label('两种以上注册商标', 'Two or more marks'), { default: false }),
  isServiceMark: flag(label('服务商标', 'Service mark'), { default: false }),
  isRepeat: flag(label('二年内受过处罚', 'Punished within two years'), { default: false }),
  leadOfficer: text(label('主办执法人员', 'Officer in charge')),
  secondOfficer: text(label('协办执法人员', 'Second officer')),
  paidFine: money(label('已缴罚款', 'Fine already paid'), {
    help: label('人民法院判处罚金时折抵', 'It counts towards a criminal fine'),
  }),
};

/** 移送规定第六条: the five attachments. */
export const attachments = {
  letter: paper('涉嫌犯罪案件移送书', 'Letter of transfer'),
  investigationReport: paper('案件情况调查报告', 'Investigation report'),
  goodsList: paper('涉案物品清单', 'List of the goods'),
  testReport: paper('检验报告或者鉴定意见', 'Test report or expert opinion'),
  otherPapers: paper('其他涉嫌犯罪的材料', 'Other papers on the crime'),
};

const course = {
  reportedOn: on('书面报告日期', 'Reported on'),
  headDecidedAt: at('负责人决定时间', 'Head decided at'),
  head: text(label('决定人', 'Decided by'), { automatic }),
  declineReason: longText(label('不移送理由', 'Why it is not transferred'), { automatic }),
  policeOffice: office(label('接收公安机关', 'Police office'), { automatic, officeKind: 'police' }),
  handedOverAt: at('移送时间', 'Handed over at'),
  arrivedAt: at('到达公安机关时间', 'Reached the police at'),
  policeAnsweredAt: at('公安机关接收或者告知时间', 'Police answered at'),
  elsewhereAt: at('认定不属本机关管辖时间', 'Found to be another’s at'),
  forwardedAt: at('转送时间', 'Forwarded at'),
  missing: longText(label('需补充的材料', 'What is missing'), { automatic }),
  supplementAskedAt: at('告知补充时间', 'Supplement asked for at'),
  supplementedAt: at('补充材料时间', 'Supplemented at'),
  isComplex: flag(label('重大疑难复杂', 'Grave or complex'), { automatic }),
  isLonger: flag(label('需要查证（经济犯罪）', 'Economic crime to be verified'), { automatic }),
  decisionExtendedOn: on('立案审查延长批准日期', 'Decision extended on'),
  policeDecidedOn: on('公安机关决定日期', 'Police decided on'),
  policeCaseNumber: text(label('公安立案号', 'Police case number'), { automatic, max: 100 }),
  refusal: longText(label('不予立案理由', 'Why it was not filed'), { automatic }),
  refusalReceivedOn: on('收到不予立案通知日期', 'Refusal received on'),
  reconsiderationAskedOn: on('提请复议日期', 'Reconsideration asked for on'),
  reconsideredOn: on('复议决定日期', 'Reconsidered on'),
  reconsideration: longText(label('复议结论', 'Result of the reconsideration'), { automatic }),
  procuratorate: office(label('检察机关', 'Procuratorate'), { automatic, officeKind: 'procuratorate' }),
  supervisionAskedOn: on('建议立案监督日期', 'Supervision asked for on'),
  supervisedOn: on('检察监督答复日期', 'Procuratorate answered on'),
  supervision: longText(label('监督意见', 'Opinion of the procuratorate'), { automatic }),
  goodsHandedOn: on('移交涉案物品日期', 'Goods handed over on'),
  closedOn: on('办结日期', 'Closed on'),
  outcome: longText(label('办理结果', 'Result'), { automatic }),
};

export const caseTransferFields = { ...facts, ...attachments, ...course, ...struckFields };
