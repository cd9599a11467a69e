import { describe, expect, it } from 'vitest';
import { checkDraft } from './check-draft.ts';
import type { CheckReport } from './report.ts';
import { figuresFrom, fixture, markedDraft, paragraphsFrom } from './testing/fixtures.ts';

const figures = figuresFrom(fixture('figures.csv'));
const check = (text: string): CheckReport =>
  checkDraft({ paragraphs: paragraphsFrom(text), figures, year: 2023 });
/** Each number with what was found out about it. */
const said = (text: string) =>
  check(text).numbers.map((n) => [n.text, n.verdict, n.figure?.id ?? n.reason ?? n.kind]);

describe('a draft of another city, in other words than the labels', () => {
  const { paragraphs, marked } = markedDraft(fixture('draft.txt'));
  const report = checkDraft({ paragraphs, figures, year: 2023 });
  const at = (m: (typeof marked)[number]) =>
    report.numbers.find((n) => n.paragraph === m.paragraph && n.start <= m.start && n.end >= m.end);

  it.each(marked.map((m) => [paragraphs[m.paragraph]?.text.slice(m.start, m.end) ?? '', m] as const))(
    'ties %s to the figure that a person ties it to',
    (_, m) => {
      const [figure, year = '2023'] = m.figure?.split('@') ?? [];
      const found = at(m);
      expect(found?.figure?.id).toBe(figure);
      if (figure) expect([found?.verdict, found?.year]).toEqual(['agrees', Number(year)]);
    },
  );

  it('finds no number that is not marked', () => {
    const unmarked = report.numbers.filter(
      (n) =>
        n.kind !== 'wording' &&
        !marked.some((m) => m.paragraph === n.paragraph && m.start < n.end && n.start < m.end),
    );
    expect(unmarked).toEqual([]);
  });

  it('finds its shares and growth to follow, and one number without a figure', () => {
    const with_ = (verdict: string) => report.numbers.filter((n) => n.verdict === verdict).map((n) => n.text);
    expect(with_('follows')).toEqual(['10.0%', '92%', '85%']);
    expect(with_('untraceable')).toEqual(['200个']);
    expect(report.relations.filter((r) => !r.holds)).toEqual([]);
    expect(report.counts).toMatchObject({ differs: 0, unit_slip: 0, sum_differs: 0, ratio_differs: 0 });
  });
});

describe('a wrong number', () => {
  it('is tied by its words, and reported with both values', () => {
    const [n] = check('全市版权作品登记量70322件。').numbers;
    expect(n).toMatchObject({
      verdict: 'differs',
      figure: { id: 'copyright.registered', label: '版权作品登记量', unit: '件', office: '市版权局' },
      draftValue: 70322,
      systemValue: 70321,
      line: 1,
      before: '全市版权作品登记量',
      after: '。',
    });
  });

  it.each([
    ['全年新增专利商标质押融资18.6万元。', -4],
    ['全年新增专利商标质押融资186亿元。', 1],
    ['窗口质押金额8.2万元。', -4],
    ['海关查扣货物200.5件。', -4],
    ['有效注册商标量7102万件。', 2],
  ])('of the wrong order of magnitude is a slip: %s', (text, power) => {
    expect(check(text).numbers).toMatchObject([{ verdict: 'unit_slip', power }]);
  });

  it('that the draft hedges is held against what the hedge allows', () => {
    const verdict = (number: string) => check(`市版权局共检查网站${number}。`).numbers[0]?.verdict;
    expect(['230余家', '230家', '近240家'].map(verdict)).toEqual(['agrees', 'agrees', 'differs']);
    expect(['200余家', '240余家', '2300余家'].map(verdict)).toEqual(['differs', 'differs', 'unit_slip']);
  });
});

describe('numbers that belong together', () => {
  it('must add up where the figures are known to', () => {
    const text = '法院受理知识产权案件5000件，其中受理民事案件4800件、受理刑事案件150件、受理行政案件';
    expect(check(`${text}50件。`).relations).toMatchObject([{ kind: 'sum', holds: true }]);
    const report = check(`${text}60件。`);
    expect(report.relations).toMatchObject([{ kind: 'sum', stated: 5000, reckoned: 5010, holds: false }]);
    expect(report.numbers.map((n) => n.verdict)).toEqual(['sum_differs', 'agrees', 'agrees', 'differs']);
  });

  it('must add up where a sentence gives all parts, whether or not there are figures', () => {
    const verdicts = (parts: string) =>
      said(`开展巡回宣讲90场，其中进校园、进企业、进社区分别为${parts}。`).map(([, verdict]) => verdict);
    expect(verdicts('20场、30场、40场')).toEqual([
      'untraceable',
      'untraceable',
      'untraceable',
      'untraceable',
    ]);
    expect(verdicts('20场、30场、41场')[0]).toBe('sum_differs');
  });

  it('may be a part, but no more than the whole', () => {
    expect(check('举办培训90期，其中线上培训91期。').numbers[0]?.verdict).toBe('sum_differs');
    expect(check('举办培训90期，其中线上培训30期。').numbers[0]?.verdict).toBe('untraceable');
  });

  it('give the share that the draft says, or do not', () => {
    const share = (p: string) => said(`办理咨询250件，办结240件，办结率${p}。`).at(-1);
    expect(share('96%')).toEqual(['96%', 'follows', 'statistic']);
    expect(share('69%')?.[1]).toBe('ratio_differs');
  });

  it('give the growth that the draft says, by the figure of the year before', () => {
    const growth = (p: string) => said(`全市版权作品登记量70321件，同比增长${p}。`).at(-1);
    expect(growth('7.9%')?.[1]).toBe('follows');
    expect(growth('9.7%')?.[1]).toBe('ratio_differs');
    expect(said('接待来访群众800人次，同比下降3.5%。').at(-1)).toEqual(['3.5%', 'untraceable', 'no_base']);
  });
});

describe('a number that could be several figures', () => {
  it('is not tied to any of them, unless its value decides', () => {
    const twins = figures.filter((f) => f.id === 'gi.new' || f.id === 'gi.total');
    const alike = twins.map((f) => ({ ...f, label: '地理标志商标', scope: 'year' as const }));
    const verdict = (n: number) =>
      checkDraft({ paragraphs: paragraphsFrom(`地理标志商标${n}件。`), figures: alike, year: 2023 })
        .numbers[0];
    expect(verdict(55)).toMatchObject({ verdict: 'agrees', figure: { id: 'gi.total' } });
    expect(verdict(54)).toMatchObject({ verdict: 'untraceable', reason: 'ambiguous', candidates: [{}, {}] });
  });

  it('said twice is tied twice', () => {
    const ids = said('版权作品登记量70321件。\n全年全市版权作品登记量70321件。').map(([, , id]) => id);
    expect(ids).toEqual(['copyright.registered', 'copyright.registered']);
  });
});

it('a figure without a value cannot be held against', () => {
  const empty = figures.map((f) => ({ ...f, value: null, exact: null }));
  const { numbers } = checkDraft({
    paragraphs: paragraphsFrom('版权作品登记量70321件。'),
    figures: empty,
    year: 2023,
  });
  expect(numbers).toMatchObject([{ verdict: 'untraceable', reason: 'no_value', systemValue: null }]);
});

it('tells which figures the draft does not state', () => {
  const { unmentioned } = check('版权作品登记量70321件。');
  expect(unmentioned).toHaveLength(figures.length - 1);
  expect(unmentioned.map((f) => f.id)).not.toContain('copyright.registered');
});

describe('a row of a table', () => {
  const rows = (...texts: readonly string[]) => {
    const [header = ''] = texts;
    const paragraphs = texts.map((text, i) => ({
      text,
      line: i + 1,
      ...(i > 0 && { header: header.split('\t') }),
    }));
    return checkDraft({ paragraphs, figures, year: 2023 }).numbers.map((n) => [
      n.text,
      n.verdict,
      n.figure?.id,
      n.year,
    ]);
  };

  it('takes its unit from a cell or from brackets, and its year from the head of the column', () => {
    expect(
      rows(
        '指标\t单位\t2022年\t2023年',
        '版权作品登记量\t件\t65182\t70321',
        '窗口质押金额（亿元）\t\t6.9111\t8.3',
      ),
    ).toEqual([
      ['2022年', 'not_statistic', undefined, null],
      ['2023年', 'not_statistic', undefined, null],
      ['65182', 'agrees', 'copyright.registered', 2022],
      ['70321', 'agrees', 'copyright.registered', 2023],
      ['6.9111', 'agrees', 'window.pledge_amount', 2022],
      ['8.3', 'differs', 'window.pledge_amount', 2023],
    ]);
  });
});
