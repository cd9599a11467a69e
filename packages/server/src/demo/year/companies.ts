import { organisationCheckDigit, type Party, usccCheckDigit } from '@citong/matters';
import { type DemoCity, demoCompanies } from '../companies.ts';
import { profiles } from '../profiles.ts';
import type { Random } from '../random.ts';
import { demoOfficeId } from '../seed/people.ts';
import { type Industry, industryFor } from './industries.ts';
import type { Places } from './places.ts';
import { randomFor } from './random-numbers.ts';
import { demoSign, stemAt, stemCount } from './words.ts';

export interface YearCompany {
  /** The invented part of its name, which is also its house mark. */
  readonly stem: string;
  readonly party: Party;
  /** GB/T 2260. */
  readonly county: string;
  readonly industry: Industry;
}

export interface Companies {
  /** The company of that number, the same each time. The first are those of the demo that have a sign-in. */
  at(index: number): YearCompany;
  /** Any company; some come much more often than others. */
  pick(random: Random): YearCompany;
  /** How many there are; numbers beyond begin anew. */
  readonly count: number;
  /** How many of them are offices of the demo. */
  readonly signedIn: number;
}

const companiesAtFullScale = 60_000;
const fewest = 60;

/** Invented companies of the city. `seed`: the same seed gives the same. */
export function companiesOf(city: DemoCity, places: Places, scale: number, seed: number): Companies {
  const count = Math.max(fewest, Math.min(companiesAtFullScale, Math.round(companiesAtFullScale * scale)));
  const known = new Map<number, YearCompany>();
  const demo = demoCompanies(city).map((company, i): YearCompany => {
    const office = demoOfficeId({ of: 'company', key: company.key });
    const { name, uscc, region } = company;
    return {
      stem: profiles[i]?.word ?? company.key,
      party: { name: name.zh, uscc, office },
      county: region,
      industry: industryFor(places.industriesOf(region), randomFor(seed, company.key)),
    };
  });
  const made = (index: number): YearCompany => {
    const random = randomFor(seed, `company ${index}`);
    const county = places.county(random);
    const industry = industryFor(places.industriesOf(county), random);
    const stem = stemAt(index % stemCount);
    const name = `${places.shortName(county)}${stem}${industry.name}${demoSign}有限公司`;
    return { stem, county, industry, party: { name, uscc: usccOf(county, index) } };
  };
  const at = (index: number): YearCompany => {
    const own = index % count;
    const company = known.get(own) ?? demo[own] ?? made(own);
    known.set(own, company);
    return company;
  };
  return { at, count, signedIn: demo.length, pick: (random) => at(Math.floor(random.next() ** 2 * count)) };
}

/** 91 (enterprise), county, an organisation code that was not issued, and both check digits. */
function usccOf(county: string, index: number): string {
  const organisation = `MAE${String(index).padStart(5, '0')}`;
  const place = /^\d{6}$/u.test(county) ? county : '000000';
  const first17 = `91${place}${organisation}${organisationCheckDigit(organisation)}`;
  return `${first17}${usccCheckDigit(first17) ?? ''}`;
}
