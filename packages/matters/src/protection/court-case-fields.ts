import { struckFields } from '../common/struck.ts';
import {
  choice,
  courtCaseNumber,
  date,
  flag,
  longText,
  money,
  number,
  party,
  text,
} from '../define/kinds/index.ts';
import { label } from '../define/label.ts';
import { charge, county, dayOf, personsOf } from './justice-fields.ts';

export const caseTypes = {
  civil: label('民事', 'Civil'),
  criminal: label('刑事', 'Criminal'),
  admin: label('行政', 'Administrative'),
};

export const instances = {
  first: label('一审', 'First instance'),
  second: label('二审', 'Second instance'),
  retrial: label('再审', 'Retrial'),
  other: label('其他（管辖、特别程序等）', 'Other (jurisdiction, special procedure)'),
};

export const rightTypes = {
  trademark: label('商标', 'Trademark'),
  patent: label('专利', 'Patent'),
  copyright: label('著作权', 'Copyright'),
  secret: label('商业秘密', 'Trade secret'),
  competition: label('不正当竞争、垄断', 'Unfair competition or monopoly'),
  contract: label('技术合同、特许经营', 'Technology contract or franchise'),
  other: label('其他', 'Other'),
};

const filing = {
  name: text(label('案件名称', 'Case'), { required: true }),
  caseNumber: courtCaseNumber(label('案号', 'Case number'), { required: true, fixed: true }),
  caseType: choice(label('案件类型', 'Type'), { required: true, options: caseTypes }),
  instance: choice(label('审级', 'Instance'), { required: true, options: instances }),
  rightType: choice(label('知识产权类型', 'Kind of right'), { options: rightTypes }),
  cause: text(label('案由', 'Cause of action')),
  charge,
  procedure: choice(label('审理程序', 'Procedure'), {
    default: 'ordinary',
    options: { ordinary: label('普通程序', 'Ordinary'), simple: label('简易程序', 'Simple') },
  }),
  claimant: party(label('原告（上诉人、公诉机关）', 'Claimant')),
  defendant: party(label('被告（被上诉人、被告人）', 'Defendant')),
  firstNumber: courtCaseNumber(label('原审案号', 'Case number of the first instance')),
  filedOn: date(label('立案日期', 'Filed on'), { required: true }),
  claim: money(label('诉讼标的额', 'Amount claimed')),
  judge: text(label('承办法官', 'Judge'), { visibleTo: ['court'] }),
  county,
};

const course = {
  excludedDays: number(label('扣除审限天数', 'Days that do not count'), {
    automatic: true,
    integer: true,
    min: 0,
    unit: label('天', 'days'),
    help: label(
      '公告、鉴定、管辖异议以及以前各次中止；最近一次中止自动计算',
      'Announcement, expertise, jurisdiction and earlier stays; the latest stay counts by itself',
    ),
  }),
  suspendedOn: dayOf('中止审理日期', 'Stayed on'),
  resumedOn: dayOf('恢复审理日期', 'Resumed on'),
  extendedOn: dayOf('批准延长审限日期', 'Term extended on'),
};

const ending = {
  closedOn: dayOf('结案日期', 'Closed on'),
  outcome: choice(label('结案方式', 'Outcome'), {
    automatic: true,
    options: {
      upheld: label('判决支持（有罪）', 'Judgment for the claimant, or conviction'),
      partly: label('判决部分支持', 'Judgment in part'),
      dismissed: label('判决驳回（无罪）', 'Dismissed, or acquittal'),
      affirmed: label('维持原判', 'Affirmed'),
      changed: label('改判', 'Changed on appeal'),
      remanded: label('发回重审', 'Remanded'),
      mediated: label('调解', 'Settled by mediation'),
      withdrawn: label('撤诉（撤回上诉）', 'Withdrawn'),
      rejected: label('裁定驳回起诉', 'Rejected by ruling'),
      moved: label('移送管辖', 'Moved to another court'),
      other: label('其他', 'Other'),
    },
  }),
  awarded: money(label('判赔金额', 'Damages awarded'), { automatic: true }),
  punitive: flag(label('适用惩罚性赔偿', 'Punitive damages'), { automatic: true }),
  punitiveMultiple: number(label('惩罚性赔偿倍数', 'Multiple of the damages'), {
    automatic: true,
    min: 0,
    max: 5,
  }),
  convicted: personsOf('判处有罪人数', 'Persons convicted'),
  fine: money(label('罚金', 'Fine'), { automatic: true }),
  effectiveOn: dayOf('裁判生效日期', 'Effective on'),
  note: longText(label('裁判要点', 'Gist'), { automatic: true }),
};

export const courtCaseFields = { ...filing, ...course, ...ending, ...struckFields };
