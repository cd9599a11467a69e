import { grant } from '../common/access.ts';
import { awardedFigure, programme } from '../common/programme.ts';
import { eq, inMyRegion } from '../define/condition.ts';
import { distinct, sum } from '../define/figure.ts';
import { date, ref } from '../define/kinds/index.ts';
import { label } from '../define/label.ts';

const office = 'developmentReform';
const provincial = eq('level', 'province');

/** 创新平台补助: one entry for each platform and year (domain-rules, row 38). */
export const platformGrant = programme({
  kind: 'platform_grant',
  label: label('创新平台补助', 'Grant to an innovation platform'),
  description: label(
    '各级创新平台建设补助的申报、评审、公示、下达和拨付，一个平台一次补助一条',
    'Applied for, reviewed, made public, granted and paid; one entry for each platform and grant',
  ),
  run: ['developmentReform'],
  nameLabel: label('平台名称', 'Name of the platform'),
  applicantLabel: label('依托单位', 'Host'),
  levels: ['province', 'national', 'city', 'county'],
  awarded: label('已下达', 'Granted'),
  fields: {
    platform: ref(label('创新平台', 'Platform'), { to: 'innovation_platform' }),
    paidOn: date(label('拨付日期', 'Paid on'), { automatic: true }),
  },
  transitions: {
    pay: {
      label: label('登记拨付', 'Record the payment'),
      from: ['awarded'],
      to: 'awarded',
      by: [grant('developmentReform', inMyRegion)],
      require: ['paidOn'],
    },
  },
  awardRequires: ['grant'],
  columns: ['name', 'applicant', 'awardedOn', 'level', 'grant', 'batch', 'paidOn'],
  filters: ['name', 'applicant', 'level', 'batch', 'county', 'awardedOn', 'paidOn'],
  figures: {
    'platform.grant.count': awardedFigure(
      ['获省级创新平台补助的平台', 'Platforms with a provincial grant'],
      label('个', 'platforms'),
      'year',
      { where: provincial, measure: distinct({ field: 'name' }), office },
    ),
    'platform.grant.amount': awardedFigure(
      ['省级创新平台补助资金', 'Provincial grants to platforms'],
      label('万元', 'ten thousand yuan'),
      'year',
      { where: provincial, measure: sum('grant'), office },
    ),
    'platform.grant.paid': {
      ...awardedFigure(
        ['已拨付创新平台补助资金', 'Grants to platforms paid out'],
        label('万元', 'ten thousand yuan'),
        'year',
        { measure: sum('grant'), office },
      ),
      at: 'paidOn',
    },
  },
});
