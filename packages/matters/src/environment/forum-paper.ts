import { officers } from '../common/access.ts';
import { publicOffices } from '../common/public-offices.ts';
import { standing, strike, struckFields, struckState } from '../common/struck.ts';
import { and, eq, oneOf } from '../define/condition.ts';
import { defineMatter } from '../define/define-matter.ts';
import { count, type Figure } from '../define/figure.ts';
import { choice, date, file, list, region, text } from '../define/kinds/index.ts';
import { label } from '../define/label.ts';
import type { Grant } from '../define/matter.ts';

const writers: readonly Grant[] = [publicOffices, officers];
/** 三等奖以上. */
const prized = and(standing, oneOf('prize', ['special', 'first', 'second', 'third']));

const papers = (organ: string, office: string, zh: string, en: string): Figure => ({
  label: label(zh, en),
  unit: label('篇', 'papers'),
  scope: 'year',
  at: 'awardedOn',
  where: and(prized, eq('organ', organ)),
  measure: count(),
  office,
});

/** 论坛论文: papers on IP that the organs hand in to a forum, and their prizes (domain-rules, row 80). */
export const forumPaper = defineMatter({
  kind: 'forum_paper',
  chapter: 'environment',
  label: label('知识产权论文', 'Forum paper'),
  description: label(
    '各机关参加法治论坛等征文的知识产权论文及获奖',
    'Papers on IP handed in to a forum, and their prizes',
  ),
  fields: {
    title: text(label('论文题目', 'Title'), { required: true }),
    authors: list(label('作者', 'Authors'), { required: true, of: text(label('姓名', 'Name')) }),
    organ: choice(label('机关', 'Organ'), {
      required: true,
      options: {
        procuratorate: label('检察机关', 'Procuratorate'),
        court: label('法院', 'Court'),
        police: label('公安机关', 'Police'),
        ip_office: label('知识产权局', 'IP office'),
        other: label('其他', 'Other'),
      },
    }),
    organName: text(label('单位名称', 'Name of the organ'), { required: true }),
    organLevel: choice(label('单位层级', 'Level of the organ'), {
      options: { city: label('市级', 'City'), county: label('县级', 'County') },
    }),
    county: region(label('所属县（市、区）', 'County')),
    forum: text(label('论坛（征文）名称', 'Forum'), { required: true }),
    edition: text(label('届次', 'Edition'), { max: 50 }),
    host: text(label('主办单位', 'Host')),
    submittedOn: date(label('报送日期', 'Handed in on')),
    paper: file(label('论文', 'Paper'), { accept: ['application/pdf'] }),
    prize: choice(label('奖项', 'Prize'), {
      automatic: true,
      options: {
        special: label('特等奖', 'Special prize'),
        first: label('一等奖', 'First prize'),
        second: label('二等奖', 'Second prize'),
        third: label('三等奖', 'Third prize'),
        merit: label('优秀奖', 'Merit'),
      },
    }),
    awardedOn: date(label('获奖日期', 'Awarded on'), { automatic: true }),
    ...struckFields,
  },
  title: 'title',
  columns: ['title', 'organName', 'prize', 'forum', 'edition', 'awardedOn', 'county'],
  filters: ['title', 'organ', 'organLevel', 'prize', 'forum', 'county', 'awardedOn'],
  region: { field: 'county' },
  states: {
    submitted: { label: label('已报送', 'Handed in'), colour: 'processing' },
    awarded: { label: label('已获奖', 'Awarded'), colour: 'success' },
    declined: { label: label('未获奖', 'Not awarded'), final: true },
    struck: struckState,
  },
  initial: 'submitted',
  transitions: {
    award: {
      label: label('登记获奖', 'Record the prize'),
      from: ['submitted'],
      to: 'awarded',
      by: writers,
      require: ['prize', 'awardedOn'],
    },
    decline: {
      label: label('登记未获奖', 'Record that it got none'),
      from: ['submitted'],
      to: 'declined',
      by: writers,
    },
    strike: strike(['submitted', 'awarded', 'declined'], writers),
  },
  access: { read: writers, create: writers, edit: writers },
  figures: {
    'publicity.forum_papers': papers(
      'procuratorate',
      'procuratorate',
      '法治论坛获奖论文',
      'Prized papers of the procuratorates',
    ),
    'publicity.forum_papers.court': papers(
      'court',
      'court',
      '法院知识产权获奖论文',
      'Prized papers of the courts',
    ),
  },
});
