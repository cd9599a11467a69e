import phrases from './data/phrases.json' with { type: 'json' };
import { type Disguise, disguise } from './disguise.ts';
import type { Profile } from './profiles.ts';
import type { Random } from './random.ts';

/** What a listing of the demo shows, and how many of a hundred show it. */
export const scenarioShares = {
  plain: 16,
  fullWidth: 4,
  inserted: 5,
  traditional: 4,
  confusable: 4,
  ring: 10,
  picture: 8,
  authorised: 13,
  compatible: 6,
  otherClass: 7,
  unrelated: 23,
} as const satisfies Record<Disguise, number> & Record<string, number>;

export type Scenario = keyof typeof scenarioShares;

/** The verdict that detection should come to; `none`: nothing of ours is in the listing. */
export type Expected = 'suspect' | 'authorised' | 'compatible' | 'weak' | 'none';

const expected: Readonly<Record<Scenario, Expected>> = {
  plain: 'suspect',
  fullWidth: 'suspect',
  inserted: 'suspect',
  traditional: 'suspect',
  confusable: 'suspect',
  ring: 'suspect',
  picture: 'suspect',
  authorised: 'authorised',
  compatible: 'compatible',
  otherClass: 'weak',
  unrelated: 'none',
};

export const expectedOf = (scenario: Scenario): Expected => expected[scenario];

/** The scenarios of so many listings, in their shares (largest remainder), so that even a short feed shows most of them. */
export function scenarioList(count: number): Scenario[] {
  const names = Object.keys(scenarioShares) as Scenario[];
  const total = names.reduce((sum, name) => sum + scenarioShares[name], 0);
  const wanted = names.map((name) => ({ name, exact: (scenarioShares[name] / total) * count }));
  const left = count - wanted.reduce((sum, w) => sum + Math.floor(w.exact), 0);
  const lucky = new Set(
    wanted
      .toSorted((a, b) => (b.exact % 1) - (a.exact % 1))
      .slice(0, left)
      .map((w) => w.name),
  );
  return wanted.flatMap((w) =>
    Array<Scenario>(Math.floor(w.exact) + (lucky.has(w.name) ? 1 : 0)).fill(w.name),
  );
}

const join = (...parts: string[]): string => parts.filter((part) => part !== '').join(' ');

/** A title as such sellers write them. */
export function titleOf(scenario: Scenario, profile: Profile, random: Random): string {
  const goods = random.pick(profile.goods);
  const phrase = random.pick(profile.phrases);
  const opening = random.pick(phrases.openings);
  const ending = random.pick(phrases.endings);
  const written = random.pick([profile.word, profile.latin, `${profile.word} ${profile.latin}`]);
  switch (scenario) {
    case 'plain':
      return join(opening, `${written}${random.pick(['', ' '])}${goods}`, phrase, ending);
    case 'ring':
      return join(random.pick(phrases.replica), written, goods, phrase, ending);
    case 'fullWidth':
    case 'inserted':
    case 'traditional':
    case 'confusable':
      return join(opening, disguise(profile, scenario, random), goods, phrase, ending);
    case 'picture':
      return join(opening, goods, phrase, ending);
    case 'authorised':
      return join(
        `${profile.word} ${profile.latin}`,
        goods,
        phrase,
        random.pick(['官方正品', '2026新款', '']),
      );
    case 'compatible':
      return join(random.pick(['适用于', '适用', '适配']) + profile.word, `${profile.accessory}替换`, ending);
    case 'otherClass': {
      const other = phrases.otherGoods.filter((g) => g.niceClass !== profile.niceClass);
      return join(opening, `${profile.word}${random.pick(other).zh}`, ending);
    }
    case 'unrelated':
      return join(opening, random.pick(phrases.unrelated), random.pick(['家用', '加厚', '便携', '']), ending);
  }
}
