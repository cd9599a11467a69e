import type { z } from 'zod';
import type { Refusal } from './decide.ts';
import { type Label, label } from './label.ts';

/** Every stable code with which a value can be refused or warned of, and its words. */
export const issueLabels: Readonly<Record<string, Label>> = {
  required: label('此项必填', 'This field is required'),
  unknown_field: label(
    '没有这一项，或此处不能填写',
    'There is no such field, or it cannot be filled in here',
  ),
  type: label('内容的类型不对', 'The value has the wrong type'),
  too_short: label('内容太短或太少', 'The value is too short or has too few entries'),
  too_long: label('内容太长或太多', 'The value is too long or has too many entries'),
  too_small: label('数值太小', 'The value is too small'),
  too_large: label('数值太大', 'The value is too large'),
  not_an_option: label('不在可选范围内', 'This is not one of the options'),
  form: label('格式不对', 'The form is wrong'),
  text_not_storable: label('含有无法保存的字符', 'The text holds a character that cannot be stored'),
  number_form: label('不是数字', 'This is not a number'),
  number_integer: label('须为整数', 'This must be a whole number'),
  money_form: label('不是金额', 'This is not an amount of money'),
  money_precision: label('金额精确到分', 'Amounts go down to fen and no further'),
  date_form: label('不是有效日期，例如 2021-12-31', 'This is not a date such as 2021-12-31'),
  date_time_form: label('不是有效时间，例如 2021-12-31 08:30', 'This is not a time such as 2021-12-31 08:30'),
  flag_form: label('请填“是”或“否”', 'Write yes or no'),
  party_form: label('主体信息格式不对', 'The party is not written in a known form'),
  person_form: label('人员信息格式不对', 'The person is not written in a known form'),
  office_form: label('机构须写明编号', 'The office must name its id'),
  platform_form: label('须为平台代号，例如 taobao', 'This must be the id of a platform, such as taobao'),
  phone_form: label('电话号码格式不对', 'This is not a telephone number'),
  id_number_form: label('证件号码格式不对', 'This is not an identity number'),
  region_form: label('须为六位行政区划代码', 'This must be a six-digit region code'),
  region_outside: label('不在允许的行政区内', 'The region lies outside the permitted area'),
  right_form: label('权利信息格式不对', 'The right is not written in a known form'),
  ref_form: label('不是有效的关联编号', 'This is not the id of a record'),
  file_form: label('须先上传文件', 'Upload the file first'),
  json_form: label('不是有效的数据', 'This is not valid JSON'),
  url_form: label('须为 http 或 https 网址', 'This must be an http or https address'),
  uscc_form: label('统一社会信用代码应为 18 位', 'A unified social credit code has 18 characters'),
  uscc_check_digit: label(
    '统一社会信用代码的校验码不符，请核对',
    'The check character of the credit code does not fit; please verify it',
  ),
  uscc_org_check_digit: label(
    '信用代码中组织机构代码的校验码不符，请核对',
    'The check character of the organisation code inside the credit code does not fit; please verify it',
  ),
  patent_form: label('不是专利号，例如 201710601862.3', 'This is not a patent number such as 201710601862.3'),
  patent_document_form: label(
    '不是专利号或公开公告号，例如 201710601862.3、CN121577590A',
    'This is neither a patent number nor a publication number such as CN121577590A',
  ),
  patent_check_digit: label('专利号的校验位不对', 'The check digit of the patent number is wrong'),
  trademark_form: label('不是商标注册号', 'This is not a trademark registration number'),
  nice_class_form: label('类别为 1 至 45', 'Classes run from 1 to 45'),
  court_case_form: label(
    '不是案号，例如（2016）闽05民初1886号',
    'This is not a case number such as （2016）闽05民初1886号',
  ),
  copyright_form: label(
    '不是登记号，例如 闽作登字-2021-F-00012345',
    'This is not a registration number such as 闽作登字-2021-F-00012345',
  ),
  ipc_form: label(
    '不是国际专利分类号，例如 H01L 或 H01L21/02',
    'This is not an IPC symbol such as H01L or H01L21/02',
  ),
  customs_form: label(
    '不是海关备案号，例如 T2021-123456',
    'This is not a recordal number such as T2021-123456',
  ),
  penalty_form: label(
    '不是处罚文号，例如 沙市监处字〔2021〕105号',
    'This is not a penalty number such as 沙市监处字〔2021〕105号',
  ),
};

/** The words of a code; the code itself when nobody has worded it. */
export const issueLabel = (code: string): Label => issueLabels[code] ?? label(code, code);

/** A zod error as refusals with stable codes, one an issue; `field` is the name of the field of the record. */
export function refusalsOf(error: z.core.$ZodError): Refusal[] {
  return error.issues.flatMap((issue) => {
    const names = issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0] ?? '')];
    const code = codeOf(issue);
    return names.map((field) => ({ code, message: issueLabel(code), ...(field && { field }) }));
  });
}

/** Checks of our own put their stable code where zod has the message; zod's own checks are named here. */
function codeOf(issue: z.core.$ZodIssue): string {
  if (issue.message in issueLabels) return issue.message;
  switch (issue.code) {
    case 'unrecognized_keys':
      return 'unknown_field';
    case 'invalid_value':
      return 'not_an_option';
    case 'invalid_type':
      return issue.message.endsWith('received undefined') ? 'required' : 'type';
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array' ? 'too_short' : 'too_small';
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array' ? 'too_long' : 'too_large';
    default:
      return 'form';
  }
}
