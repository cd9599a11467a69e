import { type Label, organisationCheckDigit, usccCheckDigit } from '@citong/matters';
import type { City } from '../city/index.ts';
import { type Profile, profiles } from './profiles.ts';

/** An invented company, and what it would enter on its first day. */
export interface DemoCompany {
  readonly key: string;
  readonly name: Label;
  /** Both check digits are right; no such code was issued. */
  readonly uscc: string;
  /** GB/T 2260. */
  readonly region: string;
  readonly industry: Label;
  readonly shops: readonly DemoShop[];
  readonly watch: DemoWatch;
}

/** A shop that may sell the company's goods. */
export interface DemoShop {
  readonly platform: string;
  readonly seller: string;
}

/** Watches all marks of the company on all platforms. */
export interface DemoWatch {
  readonly name: Label;
  /** Fen; genuine goods are not sold below. */
  readonly priceFloorFen: number;
}

export type DemoCity = Pick<City, 'name' | 'region' | 'regions' | 'platforms'>;

const floorShare = 0.6;

/** How many platforms of the city the demo plays on. */
export const demoPlatformCount = 5;

export const demoPlatforms = (city: DemoCity): readonly string[] =>
  city.platforms.slice(0, demoPlatformCount).map((p) => p.id);

/** The counties in which companies sit: those of the pack that have data. */
export const demoCounties = (city: DemoCity): readonly string[] => {
  const codes = city.regions.filter((r) => r.kind === 'county' && r.administered).map((r) => r.code);
  return codes.length > 0 ? codes : [city.region];
};

/** 91 (enterprise), region, an organisation code of eight digits, and the two check digits of GB 11714 and GB 32100. */
function demoUscc(region: string, serial: number): string {
  const organisation = `MAD9${String(serial).padStart(4, '0')}`;
  const first17 = `91${/^\d{6}$/u.test(region) ? region : '000000'}${organisation}${organisationCheckDigit(organisation)}`;
  return `${first17}${usccCheckDigit(first17) ?? ''}`;
}

/** The company's own shops, each on another platform. */
export const shopsOf = (profile: Profile, city: DemoCity): DemoShop[] => {
  const platforms = demoPlatforms(city);
  const index = profiles.indexOf(profile);
  return profile.shopEndings.slice(0, platforms.length).map((ending, i) => ({
    platform: platforms[(index + i) % platforms.length] ?? '',
    seller: `${profile.word}${ending}`,
  }));
};

/** A dozen invented companies, spread over the counties of any city. */
export function demoCompanies(city: DemoCity): DemoCompany[] {
  const places = demoCounties(city);
  const cityZh = city.name.zh.replace(/市$/u, '');
  return profiles.map((profile, i) => {
    const region = places[i % places.length] ?? city.region;
    return {
      key: profile.key,
      name: {
        zh: `${cityZh}${profile.stem.zh}（演示）有限公司`,
        en: `${city.name.en} ${profile.stem.en} (Demo) Co., Ltd.`,
      },
      uscc: demoUscc(region, i + 1),
      region,
      industry: profile.industry,
      shops: shopsOf(profile, city),
      watch: {
        name: { zh: `${profile.word}全网监测`, en: `${profile.latin}: all platforms` },
        priceFloorFen: Math.round(profile.priceYuan * floorShare) * 100,
      },
    };
  });
}
