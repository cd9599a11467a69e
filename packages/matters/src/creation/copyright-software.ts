import { grant, holders, officers } from '../common/access.ts';
import { strike, struckFields, struckState } from '../common/struck.ts';
import { inMyRegion } from '../define/condition.ts';
import { defineMatter } from '../define/define-matter.ts';
import { copyrightNumber, date, party, region, text } from '../define/kinds/index.ts';
import { label } from '../define/label.ts';
import { softwareFigures } from './copyright-figures.ts';
import { copyrightOfficers } from './copyright-work-transitions.ts';

/** 计算机软件著作权登记: made by the Copyright Protection Centre of China; here its register entries of the city. */
export const copyrightSoftware = defineMatter({
  kind: 'copyright_software',
  chapter: 'creation',
  label: label('计算机软件著作权登记', 'Software copyright registration'),
  description: label(
    '由中国版权保护中心登记，本系统收录本市著作权人的登记，与作品登记分开统计',
    'Registered by the Copyright Protection Centre of China; counted apart from works',
  ),
  fields: {
    title: text(label('软件名称', 'Name of the software'), { required: true }),
    softwareVersion: text(label('版本号', 'Version'), { max: 50 }),
    number: copyrightNumber(label('登记号', 'Registration number'), { required: true, fixed: true }),
    owner: party(label('著作权人', 'Owner'), { required: true }),
    county: region(label('所属县（市、区）', 'County')),
    finishedOn: date(label('开发完成日期', 'Finished on')),
    registeredOn: date(label('登记日期', 'Registered on'), { required: true }),
    endedOn: date(label('撤销日期', 'Revoked on'), { automatic: true }),
    endReason: text(label('撤销原因', 'Why it was revoked'), { automatic: true }),
    ...struckFields,
  },
  title: 'title',
  columns: ['title', 'owner', 'registeredOn', 'number', 'softwareVersion', 'county'],
  filters: ['title', 'owner', 'number', 'county', 'registeredOn'],
  unique: ['number'],
  owner: { field: 'owner', part: 'office' },
  region: { field: 'county' },
  states: {
    registered: { label: label('已登记', 'Registered'), colour: 'success' },
    revoked: { label: label('登记已撤销', 'Revoked'), final: true, colour: 'error' },
    struck: struckState,
  },
  initial: 'registered',
  transitions: {
    revoke: {
      label: label('登记撤销', 'Record a revocation'),
      from: ['registered'],
      to: 'revoked',
      by: [copyrightOfficers, officers],
      require: ['endedOn', 'endReason'],
    },
    strike: strike(['registered', 'revoked'], [copyrightOfficers, officers]),
  },
  access: {
    read: [holders, copyrightOfficers, officers],
    create: [grant('copyrightOfficer', inMyRegion), officers],
    edit: [copyrightOfficers, officers],
  },
  figures: softwareFigures,
});
