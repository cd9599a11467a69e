import { awardedFigure, programme } from '../common/programme.ts';
import { eq, not, oneOf, or } from '../define/condition.ts';
import { type Figure, sum } from '../define/figure.ts';
import { choice, list, patentNumber, person } from '../define/kinds/index.ts';
import { label } from '../define/label.ts';
import type { Guard } from '../define/matter.ts';

const items = label('项', 'awards');

const of = (level: string, words: readonly [string, string], scope: Figure['scope']): Figure =>
  awardedFigure(words, items, scope, { where: eq('level', level) });

/** Gold, silver and merit are of the nation; special, first, second and third of a province (domain-rules 2.11). */
const gradeOfLevel: readonly Guard[] = [
  {
    code: 'grade_of_nation',
    when: or(not(eq('level', 'national')), oneOf('grade', ['gold', 'silver', 'excellent'])),
    message: label('中国专利奖只设金奖、银奖、优秀奖', 'The national award is gold, silver or merit'),
  },
  {
    code: 'grade_of_province',
    when: or(not(eq('level', 'province')), oneOf('grade', ['special', 'first', 'second', 'third'])),
    message: label(
      '省专利奖设特等奖、一等奖、二等奖、三等奖',
      'A provincial award is special, first, second or third',
    ),
  },
];

/** 专利奖 of three levels; one entry a patent that was awarded (domain-rules, rows 23 to 25). */
export const patentAward = programme({
  kind: 'patent_award',
  label: label('专利奖', 'Patent award'),
  description: label(
    '中国专利奖、省专利奖、市专利奖，一件获奖专利一条；上级评定的，由知识产权局登记结果',
    'National, provincial and city awards, one entry for each patent awarded',
  ),
  nameLabel: label('专利名称', 'Title of the patent'),
  applicantLabel: label('专利权人', 'Patentee'),
  levels: ['national', 'province', 'city'],
  grades: {
    gold: label('金奖', 'Gold'),
    silver: label('银奖', 'Silver'),
    excellent: label('优秀奖', 'Merit'),
    special: label('特等奖', 'Special prize'),
    first: label('一等奖', 'First prize'),
    second: label('二等奖', 'Second prize'),
    third: label('三等奖', 'Third prize'),
  },
  awarded: label('已获奖', 'Awarded'),
  county: true,
  fields: {
    patent: patentNumber(label('专利号', 'Patent number'), { required: true }),
    patentType: choice(label('专利类型', 'Type'), {
      required: true,
      options: {
        invention: label('发明', 'Invention'),
        utility: label('实用新型', 'Utility model'),
        design: label('外观设计', 'Design'),
      },
    }),
    inventors: list(label('发明人（设计人）', 'Inventors'), {
      of: person(label('发明人', 'Inventor')),
      visibleTo: ['rightHolder', 'ipOfficer', 'humanResources'],
    }),
  },
  columns: ['name', 'applicant', 'awardedOn', 'level', 'grade', 'batch', 'patent', 'county'],
  filters: ['name', 'applicant', 'patent', 'level', 'grade', 'batch', 'county', 'awardedOn'],
  unique: ['patent', 'level', 'batch'],
  awardGuards: gradeOfLevel,
  figures: {
    'award.national.new': of('national', ['中国专利奖（当年）', 'National patent awards'], 'year'),
    'award.province.new': of('province', ['省专利奖（当年）', 'Provincial patent awards'], 'year'),
    'award.city.new': of('city', ['市专利奖（当年）', 'City patent awards'], 'year'),
    'award.national.total': of(
      'national',
      ['中国专利奖（累计）', 'National patent awards so far'],
      'cumulative',
    ),
    'award.province.total': of(
      'province',
      ['省专利奖（累计）', 'Provincial patent awards so far'],
      'cumulative',
    ),
    'award.city.total': of('city', ['市专利奖（累计）', 'City patent awards so far'], 'cumulative'),
    'award.prize_amount': awardedFigure(
      ['专利奖奖励金额', 'Prize money of patent awards'],
      label('万元', 'ten thousand yuan'),
      'year',
      { measure: sum('grant') },
    ),
  },
});
