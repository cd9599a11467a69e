import { describe, expect, test } from 'vitest';
import { WordMatcher } from './matcher.ts';

const matcher = new WordMatcher([
  { id: 'nike', text: 'Nike/耐克' },
  { id: 'adidas', text: 'Adidas/阿迪达斯/三叶草' },
  { id: 'hm', text: 'H&M' },
  { id: '3m', text: '3M' },
  { id: 'lg', text: 'LG' },
  { id: '361', text: '361' },
  { id: 'jordan', text: 'Air Jordan/Jordan' },
  { id: 'rare', text: '鱻' },
]);

/** rule and text of each hit, for short expectations */
const found = (title: string) => matcher.find(title).map((h) => `${h.mark} ${h.rule.slice(5)} ${h.text}`);

describe('written as registered', () => {
  test.each([
    ['Nike耐克', ['nike exact Nike', 'nike exact 耐克']],
    ['nike/耐克', ['nike exact nike', 'nike exact 耐克']],
    ['NIKE2017新款', ['nike exact NIKE']],
    ['2016NIKE', ['nike exact NIKE']],
    ['Nike™跑鞋', ['nike exact Nike']],
    ['H&M 卫衣', ['hm exact H&M']],
    ['3M胶带', ['3m exact 3M']],
    ['LG电视', ['lg exact LG']],
    ['AIR-JORDAN 1', ['jordan exact AIR-JORDAN']],
    ['airjordan', ['jordan exact airjordan']],
    ['姓 鱻 字', ['rare exact 鱻']],
  ])('%s', (title, expected) => expect(found(title)).toEqual(expected));
});

describe('not the mark', () => {
  test.each([
    'unikey',
    'Nikeys',
    'monike',
    'mini-ke',
    'U N I K E Y',
    'ni ke',
    'ni/ke',
    '忍耐 克服困难',
    '忍耐，克服',
    '能耐(克)',
    'hm',
    'h m',
    'LG3',
    'ALG',
    '1.3M 膜',
    '13M',
    '836361-010',
    '0.361',
    '三叶 草编鞋',
    '鱻味',
    '阿迪',
    '',
    '<span class=nike>x</span>',
  ])('%j', (title) => expect(found(title)).toEqual([]));
});

describe('in disguise', () => {
  test.each([
    ['ＮＩＫＥ', 'nike folded ＮＩＫＥ'],
    ['Nіkе', 'nike folded Nіkе'],
    ['ΝΙΚΕ', 'nike folded ΝΙΚΕ'],
    ['ɴɪᴋᴇ', 'nike folded ɴɪᴋᴇ'],
    ['𝓝𝓲𝓴𝓮', 'nike folded 𝓝𝓲𝓴𝓮'],
    ['🅽🅸🅺🅴', 'nike folded 🅽🅸🅺🅴'],
    ['Ⓝⓘⓚⓔ', 'nike folded Ⓝⓘⓚⓔ'],
    ['Nikè', 'nike folded Nikè'],
    ['阿迪達斯', 'adidas folded 阿迪達斯'],
    ['耐\u200b克', 'nike folded 耐\u200b克'],
    ['N·I·K·E', 'nike separated N·I·K·E'],
    ['N I K E 鞋', 'nike separated N I K E'],
    ['n.i.k.e', 'nike separated n.i.k.e'],
    ['Ni*ke', 'nike separated Ni*ke'],
    ['耐-克', 'nike separated 耐-克'],
    ['耐丶克', 'nike separated 耐丶克'],
    ['耐⭐克', 'nike separated 耐⭐克'],
    ['新款 耐 克运动鞋', 'nike separated 耐 克'],
    ['阿迪 达斯', 'adidas separated 阿迪 达斯'],
    ['NIKELAB X', 'nike compound NIKE'],
    ['NikeLab', 'nike compound Nike'],
    ['adidasoriginals', 'adidas compound adidas'],
  ])('%s', (title, expected) => expect(found(title)).toEqual([expected]));
});

describe('markup', () => {
  test('tags part nothing and hide nothing; spans are of the original', () => {
    const title = '新款<span class=H>耐</span>克';
    const [hit] = matcher.find(title);
    expect(hit).toMatchObject({ rule: 'word.exact', text: '耐</span>克', span: [16, 25] });
    expect(found('&lt;spanclass=H&gt;耐克&lt;/span&gt;鞋')).toEqual(['nike exact 耐克']);
    expect(found('&#78;ike')).toEqual(['nike exact &#78;ike']);
    expect(found('<Nike>')).toEqual(['nike exact Nike']);
    expect(found('a<nike')).toEqual(['nike exact nike']);
  });
});

test('says which characters were read as which, and what was inserted', () => {
  const [folded] = matcher.find('Nіkе');
  expect(folded!.folds).toEqual(['і→i confusable', 'е→e confusable']);
  const [separated] = matcher.find('Ｎ·i·k·e');
  expect(separated).toMatchObject({ folds: ['Ｎ→n width'], inserted: '···', spelling: 'Nike' });
});

test('two marks may share a spelling', () => {
  const shared = new WordMatcher([
    { id: 'a', text: 'Lumo' },
    { id: 'b', text: 'LUMO/露莫' },
  ]);
  expect(shared.patterns).toBe(2);
  expect(shared.find('lumo').map((h) => h.mark)).toEqual(['a', 'b']);
});

test('a mark registered in traditional characters is found in both scripts', () => {
  const m = new WordMatcher([{ id: 'x', text: '鳳凰' }]);
  expect(m.find('鳳凰牌')[0]!.rule).toBe('word.exact');
  expect(m.find('凤凰牌')[0]!.text).toBe('凤凰');
});
