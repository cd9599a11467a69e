import { holders, officers } from '../common/access.ts';
import { standing, strike, struckFields, struckState } from '../common/struck.ts';
import { field } from '../define/condition.ts';
import { defineMatter } from '../define/define-matter.ts';
import { count, distinct, type Figure } from '../define/figure.ts';
import { choice, date, file, money, number, party, region, text } from '../define/kinds/index.ts';
import { label } from '../define/label.ts';

const on = (zh: string, en: string) => date(label(zh, en), { automatic: true });
const companies = label('家', 'companies');

const certified = (zh: string, en: string, scope: Figure['scope'], until?: string): Figure => ({
  label: label(zh, en),
  unit: companies,
  scope,
  at: 'certifiedOn',
  ...(until && { until }),
  where: standing,
  // Certified again after three years it is still one company.
  measure: distinct(field('company', 'uscc')),
});

/** 贯标: certification to GB/T 29490, three years with yearly surveillance; one entry a certificate (domain-rules, row 28). */
export const ipmsCertificate = defineMatter({
  kind: 'ipms_certificate',
  chapter: 'utilization',
  label: label('知识产权管理规范认证（贯标）', 'IP management certificate'),
  description: label(
    '一张证书一条；证书三年有效，每年监督审核；重新认证另登记一条，累计家数不重复',
    'One entry a certificate: three years, surveyed yearly; a company certified again counts once',
  ),
  fields: {
    company: party(label('贯标单位', 'Company'), { required: true }),
    county: region(label('所属县（市、区）', 'County')),
    standard: choice(label('标准', 'Standard'), {
      required: true,
      default: 'enterprise',
      options: {
        enterprise: label('GB/T 29490 企业', 'GB/T 29490 enterprise'),
        institute: label('GB/T 33250 科研组织', 'GB/T 33250 research organisation'),
        university: label('GB/T 33251 高等学校', 'GB/T 33251 university'),
      },
    }),
    adviser: party(label('辅导机构', 'Adviser')),
    startedOn: date(label('贯标启动日期', 'Begun on')),
    certificateNumber: text(label('证书编号', 'Certificate number'), { automatic: true, max: 100 }),
    body: text(label('认证机构', 'Certified by'), { automatic: true, max: 200 }),
    certifiedOn: on('发证日期', 'Certified on'),
    certificate: file(label('证书', 'Certificate'), {
      automatic: true,
      multiple: true,
      accept: ['application/pdf', 'image/*'],
    }),
    surveyFrom: on('本期监督审核起算日', 'Surveillance counted from'),
    surveyedOn: on('本期监督审核日期', 'Surveyed on'),
    lastSurveyedOn: on('最近监督审核日期', 'Last surveyed on'),
    surveys: number(label('监督审核次数', 'Surveys'), { automatic: true, integer: true, min: 0 }),
    subsidy: money(label('贯标补助', 'Subsidy'), { automatic: true }),
    subsidisedOn: on('补助日期', 'Subsidised on'),
    suspendedOn: on('暂停日期', 'Suspended on'),
    endedOn: on('失效日期', 'Ended on'),
    revokedOn: on('撤销日期', 'Revoked on'),
    endReason: text(label('暂停、撤销或中止原因', 'Why'), { automatic: true }),
    ...struckFields,
  },
  title: 'company',
  columns: ['company', 'certifiedOn', 'certificateNumber', 'standard', 'body', 'lastSurveyedOn', 'county'],
  filters: ['company', 'standard', 'body', 'county', 'certifiedOn', 'certificateNumber'],
  unique: ['certificateNumber'],
  owner: { field: 'company', part: 'office' },
  region: { field: 'county' },
  states: {
    implementing: { label: label('贯标中', 'Implementing'), colour: 'processing' },
    certified: { label: label('证书有效', 'Certified'), colour: 'success' },
    suspended: { label: label('证书暂停', 'Suspended'), colour: 'warning' },
    expired: { label: label('证书到期', 'Expired'), final: true },
    revoked: { label: label('证书撤销', 'Revoked'), final: true, colour: 'error' },
    abandoned: { label: label('中止贯标', 'Abandoned'), final: true },
    struck: struckState,
  },
  initial: 'implementing',
  transitions: {
    certify: {
      label: label('登记发证', 'Record the certificate'),
      from: ['implementing'],
      to: 'certified',
      by: [holders, officers],
      require: ['certificateNumber', 'body', 'certifiedOn'],
      input: ['certificate'],
      sets: { surveyFrom: { field: 'certifiedOn' } },
    },
    survey: {
      label: label('登记监督审核', 'Record a survey'),
      from: ['certified', 'suspended'],
      to: 'certified',
      by: [holders, officers],
      require: ['surveyedOn'],
      // The next year is counted from this survey.
      sets: {
        surveyFrom: { field: 'surveyedOn' },
        lastSurveyedOn: { field: 'surveyedOn' },
        surveyedOn: { value: null },
        surveys: { next: 'surveys' },
      },
    },
    subsidise: {
      label: label('登记补助', 'Record a subsidy'),
      from: ['certified'],
      to: 'certified',
      by: [officers],
      require: ['subsidy', 'subsidisedOn'],
    },
    suspend: {
      label: label('登记暂停', 'Record a suspension'),
      from: ['certified'],
      to: 'suspended',
      by: [officers],
      require: ['endReason'],
      sets: { suspendedOn: { now: 'date' } },
    },
    expire: {
      label: label('证书到期', 'Expire'),
      from: ['certified', 'suspended'],
      to: 'expired',
      by: [officers],
      sets: { endedOn: { due: ['validity'] } },
    },
    revoke: {
      label: label('登记撤销', 'Record a revocation'),
      from: ['certified', 'suspended', 'expired'],
      to: 'revoked',
      by: [officers],
      require: ['revokedOn', 'endReason'],
      sets: { endedOn: { field: 'revokedOn', keep: true } },
    },
    abandon: {
      label: label('中止贯标', 'Abandon'),
      from: ['implementing'],
      to: 'abandoned',
      by: [holders, officers],
      input: ['endReason'],
    },
    strike: strike(['implementing', 'certified', 'suspended', 'expired', 'revoked'], [officers]),
  },
  guards: [
    {
      code: 'uscc_missing',
      when: { op: 'present', left: field('company', 'uscc') },
      message: label('单位须填写统一社会信用代码', 'Give the credit code of the company'),
    },
  ],
  access: {
    read: [holders, officers],
    create: [{ roles: ['rightHolder', 'ipOfficer'] }],
    edit: [holders, officers],
  },
  deadlines: {
    surveillance: {
      label: label('年度监督审核', 'Yearly surveillance'),
      from: 'surveyFrom',
      until: 'surveyedOn',
      within: 'programme.standard_surveillance',
      remindBefore: 'programme.surveillance_remind',
    },
    validity: {
      label: label('证书有效期', 'Validity of the certificate'),
      from: 'certifiedOn',
      until: 'endedOn',
      within: 'programme.standard_term',
      remindBefore: 'programme.validity_remind',
      onExpiry: 'expire',
    },
  },
  figures: {
    'ipms.certified': certified(
      '通过知识产权管理规范认证',
      'Certified companies so far',
      'cumulative',
      'revokedOn',
    ),
    'ipms.valid': certified(
      '认证有效的贯标单位',
      'Companies whose certificate is valid',
      'snapshot',
      'endedOn',
    ),
    'ipms.new': certified('当年取得贯标证书的单位', 'Companies certified in the year', 'year'),
    'ipms.surveyed': {
      label: label('已监督审核的证书', 'Certificates surveyed'),
      unit: label('张', 'certificates'),
      scope: 'year',
      at: 'lastSurveyedOn',
      where: standing,
      measure: count(),
    },
  },
});
