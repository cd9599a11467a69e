import { and, eq, inState, not } from '../define/condition.ts';
import { count, type Figure } from '../define/figure.ts';
import { type Label, label } from '../define/label.ts';

/** The levels of 高层次人才, the first the highest. */
export const levels = {
  l1: label('第一层次', 'First level'),
  l2: label('第二层次', 'Second level'),
  l3: label('第三层次', 'Third level'),
  l4: label('第四层次', 'Fourth level'),
  l5: label('第五层次', 'Fifth level'),
};

/** A recognition that was taken back counts nowhere. */
const recognised = not(inState('revoked', 'struck'));
/** In all, a person counts once, at the level that they have by now. */
const persons = not(inState('revoked', 'struck', 'raised'));

const talents = (name: Label, scope: Figure['scope'], where: Figure['where']): Figure => ({
  label: name,
  unit: label('人', 'persons'),
  scope,
  at: 'recognisedOn',
  ...(scope === 'snapshot' && { until: 'endedOn' }),
  ...(where && { where }),
  measure: count(),
  office: 'humanResources',
  ofPersons: true,
});

const ofLevels = (id: string, zh: string, en: string, scope: Figure['scope'], where: typeof persons) =>
  Object.entries(levels).map(([level, name]): [string, Figure] => [
    `${id}.${level}`,
    talents(
      label(`${zh}${name.zh}`, `${en}: ${name.en.toLowerCase()}`),
      scope,
      and(where, eq('level', level)),
    ),
  ]);

export const talentFigures: Readonly<Record<string, Figure>> = Object.fromEntries([
  [
    'talent.new',
    talents(label('新认定知识产权高层次人才', 'IP talents newly recognised'), 'year', recognised),
  ],
  ...ofLevels('talent.new', '新认定', 'Newly recognised', 'year', recognised),
  [
    'talent.total',
    talents(label('累计认定知识产权高层次人才', 'IP talents recognised in all'), 'cumulative', persons),
  ],
  ...ofLevels('talent.total', '累计', 'In all', 'cumulative', persons),
  [
    'talent.valid',
    talents(
      label('有效期内知识产权高层次人才', 'IP talents whose recognition is valid'),
      'snapshot',
      recognised,
    ),
  ],
]);
