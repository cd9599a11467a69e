import { struckFields } from '../common/struck.ts';
import {
  choice,
  date,
  flag,
  ipc,
  list,
  longText,
  number,
  party,
  person,
  region,
  text,
} from '../define/kinds/index.ts';
import { type Label, label } from '../define/label.ts';

const on = (zh: string, en: string) => date(label(zh, en), { automatic: true });
const howMany = (zh: string, en: string, unit: Label) =>
  number(label(zh, en), { integer: true, min: 0, unit });
const persons = label('人', 'persons');
const patents = label('件', 'patents');

const application = {
  company: party(label('备案主体', 'Entity'), {
    required: true,
    help: label('须填统一社会信用代码', 'With its unified credit code'),
  }),
  county: region(label('注册地县（市、区）', 'County of registration')),
  establishedOn: date(label('成立日期', 'Established on')),
  technicalField: text(label('技术领域', 'Technical field')),
  classes: list(label('主要国际专利分类', 'Main IPC'), { of: ipc(label('分类号', 'Symbol')) }),
  insured: howMany('参保人数', 'Insured staff', persons),
  rdStaff: howMany('研发人员', 'R&D staff', persons),
  rdInvestment: text(label('研发投入与条件', 'R&D')),
  inventions: howMany('作为第一申请人的授权发明', 'Inventions granted as first applicant', patents),
  otherPatents: howMany('作为第一申请人的其他授权专利', 'Other patents granted as first applicant', patents),
  lastBreachOn: date(label('最近一次失信或非正常申请日期', 'Last breach or abnormal filing on')),
  ipManager: person(label('知识产权负责人', 'IP manager'), { visibleTo: ['rightHolder', 'examiner'] }),
  agency: party(label('代理机构', 'Agency')),
  undertaking: flag(label('承诺遵守预审规定', 'Undertakes to keep the rules'), { default: false }),
};

const course = {
  appliedOn: on('申请备案日期', 'Applied on'),
  centreOn: on('保护中心审核通过日期', 'Passed by the centre on'),
  cnipaOn: on('国知局确认日期', 'Confirmed by CNIPA on'),
  activeOn: on('备案生效日期', 'Active since'),
  refusedOn: on('不予备案日期', 'Refused on'),
  refusal: longText(label('不予备案原因', 'Why it was refused'), { automatic: true }),
  suspendedOn: on('暂停服务日期', 'Suspended on'),
  suspensionGround: choice(label('暂停原因', 'Ground of the suspension'), {
    automatic: true,
    options: {
      failures: label('预审不合格率过高', 'Too many failures'),
      abnormal: label('非正常专利申请', 'An abnormal filing'),
      breach: label('违反承诺', 'A broken undertaking'),
      other: label('其他', 'Other'),
    },
  }),
  failureRate: number(label('预审不合格率', 'Failure rate'), {
    automatic: true,
    min: 0,
    max: 1,
    help: label('0 至 1', 'From 0 to 1'),
  }),
  resumedOn: on('恢复服务日期', 'Resumed on'),
  cancelledOn: on('取消备案日期', 'Cancelled on'),
  cancellation: longText(label('取消原因', 'Why it was cancelled'), { automatic: true }),
};

export const preexamEntityFields = { ...application, ...course, ...struckFields };
