import { type DemoCity, demoCounties, demoPlatforms, shopsOf } from './companies.ts';
import phrases from './data/phrases.json' with { type: 'json' };
import { createAlbum, type DemoPicture } from './pictures.ts';
import { type Profile, profiles } from './profiles.ts';
import { createRandom, type Random } from './random.ts';
import { type Expected, expectedOf, type Scenario, scenarioList, titleOf } from './scenarios.ts';

/** One offer on a platform, as a feed would bring it. */
export interface DemoListing {
  readonly platform: string;
  readonly key: string;
  readonly title: string;
  readonly seller: string;
  readonly priceFen: number;
  /** The county the shop says it sells from; null: elsewhere, or not said. */
  readonly region: string | null;
  readonly url: string;
  readonly pictures: readonly DemoPicture[];
  /** ISO 8601 in UTC: when it was first seen, within the half-year before `now`. */
  readonly listedAt: string;
  /** Why the demo has it. No feed carries these two; tests and reports compare with them. */
  readonly scenario: Scenario;
  readonly expected: Expected;
  /** The company whose mark or picture is used; null where there is none. */
  readonly company: string | null;
}

export interface DemoListingOptions {
  readonly city: DemoCity;
  readonly now: Date;
  readonly seed?: number;
  readonly count?: number;
  /** Address of a listing; the demo market's page by default, so that a re-check has something to open. */
  readonly urlOf?: (platform: string, key: string) => string;
}

const demoSeed = 20_260_426;
const demoCount = 600;
const monthsBack = 6;
const dayMs = 86_400_000;
const daysBack = monthsBack * 30;
const defaultUrl = (platform: string, key: string): string =>
  `http://127.0.0.1:8080/demo/market/${platform}/${key}`;

/** Several shops of one hand, on several platforms, all after the same company's goods. */
export interface DemoRing {
  readonly company: string;
  readonly shops: readonly Shop[];
}

interface Shop {
  readonly platform: string;
  readonly seller: string;
  readonly region: string | null;
}

/** The organised sellers of the demo. */
export function demoRings(city: DemoCity): DemoRing[] {
  const platforms = demoPlatforms(city);
  const targets = profiles.filter((p) => p.layout === 'separate');
  const places = demoCounties(city);
  return phrases.ringHeads.map((head, i) => ({
    company: targets[i % targets.length]?.key ?? '',
    shops: phrases.ringTails.map((tail, j) => ({
      platform: platforms[(i + j) % platforms.length] ?? '',
      seller: `${head}${tail}`,
      region: places.at(-1 - (i % places.length)) ?? null,
    })),
  }));
}

/** From and to which share of the genuine price a listing asks, in percent. */
const pricePercent: Partial<Record<Scenario, readonly [number, number]>> = {
  authorised: [92, 110],
  ring: [15, 35],
  compatible: [8, 20],
  otherClass: [65, 110],
  unrelated: [20, 120],
};
const suspectPercent = [25, 85] as const;

/** Fen: whole yuan, or ten fen below. */
function priceOf(scenario: Scenario, profile: Profile, random: Random): number {
  const [low, high] = pricePercent[scenario] ?? suspectPercent;
  const yuan = Math.max(1, Math.round((profile.priceYuan * random.between(low, high)) / 100));
  return yuan * 100 - (random.next() < 0.4 ? 10 : 0);
}

/** Older days are thinner: the square lets the feed grow towards `now`. */
const listedAt = (now: Date, random: Random): string =>
  new Date(now.getTime() - Math.floor(random.next() ** 2 * daysBack * dayMs)).toISOString();

/** Every so many shops of the rest sell from the city itself. */
const localEvery = 4;

function shopOf(scenario: Scenario, profile: Profile, city: DemoCity, random: Random): Shop {
  const platforms = demoPlatforms(city);
  if (scenario === 'authorised') {
    const own = random.pick(shopsOf(profile, city));
    return { ...own, region: null };
  }
  const head = random.between(0, phrases.sellerHeads.length - 1);
  const places = demoCounties(city);
  return {
    platform: random.pick(platforms),
    seller: `${phrases.sellerHeads[head]}${random.pick(phrases.sellerTails)}`,
    region: head % localEvery === 0 ? (places[head % places.length] ?? null) : null,
  };
}

/**
 * A feed of invented listings, the same for the same seed, city and day: plain and disguised uses of the marks,
 * authorised shops, goods "for" a mark, other classes, unrelated goods, copied pictures and organised sellers.
 * Throws when the city has no platform.
 */
export async function* demoListings(options: DemoListingOptions): AsyncGenerator<DemoListing> {
  const { city, now, seed = demoSeed, count = demoCount, urlOf = defaultUrl } = options;
  if (city.platforms.length === 0) throw new RangeError('the demo needs a platform in the city pack');
  const random = createRandom(seed);
  const album = createAlbum();
  const rings = demoRings(city);
  for (const [i, scenario] of random.shuffle(scenarioList(count)).entries()) {
    const ring = scenario === 'ring' ? random.pick(rings) : null;
    const profile = profiles.find((p) => p.key === ring?.company) ?? random.pick(profiles);
    const { platform, seller, region } = ring
      ? random.pick(ring.shops)
      : shopOf(scenario, profile, city, random);
    const key = `${random.between(60, 79)}${String(i).padStart(5, '0')}${random.between(1000, 9999)}`;
    yield {
      platform,
      seller,
      region,
      key,
      title: titleOf(scenario, profile, random),
      priceFen: priceOf(scenario, profile, random),
      url: urlOf(platform, key),
      pictures: [await pictureOf(album, scenario, profile, random)],
      listedAt: listedAt(now, random),
      scenario,
      expected: expectedOf(scenario),
      company: scenario === 'unrelated' ? null : profile.key,
    };
  }
}

/** Who shows the mark: the copier, the authorised shop, and now and then a seller who also writes it in the title. */
function pictureOf(
  album: ReturnType<typeof createAlbum>,
  scenario: Scenario,
  profile: Profile,
  random: Random,
): Promise<DemoPicture> {
  const choice = random.between(0, 3);
  const alsoLogo = random.next() < 0.4;
  const branded =
    scenario === 'picture' ||
    scenario === 'authorised' ||
    (alsoLogo && (scenario === 'plain' || scenario === 'ring'));
  return branded ? album.branded(profile, choice) : album.plain(profile, choice);
}
