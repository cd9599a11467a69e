import { struckFields } from '../common/struck.ts';
import {
  choice,
  copyrightNumber,
  date,
  file,
  flag,
  longText,
  party,
  person,
  region,
  text,
} from '../define/kinds/index.ts';
import { label } from '../define/label.ts';

/** The kinds of works of Copyright Law art. 3; software is registered elsewhere and counted apart. */
export const workTypes = {
  written: label('文字', 'Written work'),
  oral: label('口述', 'Oral work'),
  music: label('音乐', 'Music'),
  drama: label('戏剧', 'Drama'),
  quyi: label('曲艺', 'Quyi'),
  dance: label('舞蹈', 'Dance'),
  acrobatics: label('杂技艺术', 'Acrobatics'),
  art: label('美术', 'Fine art'),
  architecture: label('建筑', 'Architecture'),
  photograph: label('摄影', 'Photograph'),
  audiovisual: label('视听', 'Audiovisual work'),
  drawing: label('图形', 'Drawing'),
  model: label('模型', 'Model'),
  other: label('其他', 'Other'),
};

const on = (zh: string, en: string) => date(label(zh, en), { automatic: true });

export const copyrightWorkFields = {
  title: text(label('作品名称', 'Title'), { required: true }),
  workType: choice(label('作品类型', 'Type of work'), { required: true, options: workTypes }),
  owner: party(label('著作权人', 'Owner'), { required: true }),
  author: text(label('作者', 'Author')),
  contact: person(label('联系人', 'Contact'), { visibleTo: ['rightHolder', 'copyrightOfficer'] }),
  county: region(label('所属县（市、区）', 'County')),
  station: text(label('基层版权登记点', 'Registration point')),
  createdOn: date(label('创作完成日期', 'Finished on')),
  publishedOn: date(label('首次发表日期', 'First published on')),
  sample: file(label('作品样本', 'Sample of the work'), { multiple: true }),
  proof: file(label('身份与权属证明', 'Proof of identity and right'), {
    multiple: true,
    accept: ['application/pdf', 'image/*'],
    visibleTo: ['rightHolder', 'copyrightOfficer'],
  }),
  pledge: flag(label('承诺权属真实、不含软件', 'Pledge: the right is theirs, and it is no software'), {
    help: label('计算机软件另行登记', 'Software is registered elsewhere'),
  }),
  submittedOn: on('提交日期', 'Submitted on'),
  returnedOn: on('退回补正日期', 'Returned on'),
  returnReason: longText(label('补正内容', 'What is missing'), { automatic: true }),
  resubmittedOn: on('补正日期', 'Completed on'),
  acceptedOn: on('受理日期', 'Accepted on'),
  reviewer: text(label('审核人', 'Reviewer'), { automatic: true }),
  decidedOn: on('审核决定日期', 'Decided on'),
  refusal: longText(label('不予登记理由', 'Why it was refused'), { automatic: true }),
  number: copyrightNumber(label('登记号', 'Registration number'), { automatic: true }),
  registeredOn: on('登记日期', 'Registered on'),
  certificate: file(label('登记证书', 'Certificate'), {
    automatic: true,
    accept: ['application/pdf', 'image/*'],
  }),
  endedOn: on('撤销日期', 'Revoked on'),
  endReason: text(label('撤销原因', 'Why it was revoked'), { automatic: true }),
  ...struckFields,
};
