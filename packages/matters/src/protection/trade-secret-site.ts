import { awardedFigure, programme } from '../common/programme.ts';
import { and, type Condition, eq, field, inState, not, type Operand } from '../define/condition.ts';
import { count, distinct, type Figure } from '../define/figure.ts';
import { choice, text } from '../define/kinds/index.ts';
import { type Label, label } from '../define/label.ts';

const unit = label('个', 'sites');

const siteTypes = {
  station: label('商业秘密保护指导站', 'Guidance station'),
  contact: label('商业秘密保护联系点', 'Contact point'),
  enterprise: label('商业秘密保护示范企业', 'Model enterprise'),
  base: label('商业秘密保护示范基地', 'Model base'),
};

/** A city's base that the province recognises as well is one site with two records. */
const siteName: Operand = field('name');
const sites = (words: readonly [string, string], scope: Figure['scope'], where?: Condition): Figure =>
  awardedFigure(words, unit, scope, { measure: distinct(siteName), ...(where && { where }) });

/** Put forward is not recognised: what counts is the day of the application, whatever became of it since. */
const candidates = (zh: string, en: string, where: Condition): Figure => ({
  label: label(zh, en),
  unit,
  scope: 'year',
  at: 'appliedOn',
  where: and(not(inState('struck', 'withdrawn')), where),
  measure: count(),
});
const provincialBase = and(eq('level', 'province'), eq('siteType', 'base'));

const byType = Object.fromEntries(
  Object.entries(siteTypes).map(([type, { zh, en }]: [string, Label]) => [
    `trade_secret.sites.${type}`,
    sites([`${zh}（累计）`, `${en}: so far`], 'cumulative', eq('siteType', type)),
  ]),
);

/** 商业秘密保护指导站、联系点、示范企业、示范基地: applied for and recognised like every programme (domain-rules 2.11). */
export const tradeSecretSite = programme({
  kind: 'trade_secret_site',
  chapter: 'protection',
  label: label('商业秘密保护站点', 'Trade-secret protection site'),
  description: label(
    '指导站、联系点、示范企业、示范基地的申报与认定；申报不等于认定',
    'Stations, contact points, model enterprises and bases; put forward is not recognised',
  ),
  nameLabel: label('站点（基地）名称', 'Name of the site'),
  applicantLabel: label('依托单位', 'Host'),
  levels: ['city', 'county', 'province', 'national'],
  awarded: label('已建立（认定）', 'Recognised'),
  county: true,
  fields: {
    siteType: choice(label('类型', 'Kind'), { required: true, options: siteTypes }),
    place: text(label('地点（园区）', 'Place')),
  },
  columns: ['name', 'siteType', 'level', 'applicant', 'awardedOn', 'appliedOn', 'county'],
  filters: ['siteType', 'level', 'name', 'applicant', 'county', 'appliedOn', 'awardedOn'],
  unique: ['name', 'siteType', 'level', 'applicant'],
  figures: {
    'trade_secret.sites': sites(
      ['商业秘密保护指导站（联系点）、示范企业、示范基地', 'Trade-secret sites so far'],
      'cumulative',
    ),
    ...byType,
    'trade_secret.sites_new': sites(['新建商业秘密保护站点', 'New trade-secret sites'], 'year'),
    'trade_secret.province_candidates': candidates(
      '申报省级商业秘密示范基地',
      'Put forward as provincial model bases',
      provincialBase,
    ),
    'trade_secret.province_recognised': sites(
      ['认定省级商业秘密示范基地', 'Recognised as provincial model bases'],
      'year',
      provincialBase,
    ),
  },
});
