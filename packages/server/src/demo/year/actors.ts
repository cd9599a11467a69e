import type { Actor, OfficeKind, Role } from '@citong/matters';
import type { City, CityOffice } from '../../city/index.ts';
import type { YearCompany } from './companies.ts';

/** In which role the people of an office act. */
const roleOf: Readonly<Record<OfficeKind, Role>> = {
  ipOffice: 'ipOfficer',
  police: 'police',
  procuratorate: 'procurator',
  court: 'court',
  customs: 'customs',
  copyrightOffice: 'copyrightOfficer',
  federation: 'federation',
  developmentReform: 'developmentReform',
  humanResources: 'humanResources',
  centralBank: 'centralBank',
  protectionCentre: 'examiner',
  window: 'windowClerk',
  mediation: 'mediator',
  bank: 'bank',
  guarantor: 'guarantor',
  fund: 'fundManager',
  platform: 'platform',
  company: 'rightHolder',
  seller: 'seller',
};

/** Who acts for the offices of a city. */
export interface Actors {
  /**
   * Someone of the city's office of that kind, or of the county's where there is one. Throws for a kind that the city
   * has no office of.
   */
  of(kind: OfficeKind, region?: string): Actor;
  byId(id: string): Actor;
  /** Someone of a company that signs in here. Throws for one that does not. */
  holder(company: YearCompany): Actor;
  /** Whether the city has an office of the kind at all. */
  has(kind: OfficeKind): boolean;
}

/** The office of an actor as a field holds it. */
export const officeValue = ({ office, name }: Actor) => ({ office: office?.id ?? '', name });

/** `userIds`: by office, the account that acts for it, where it has one. */
export function actorsOf(
  city: Pick<City, 'id' | 'offices' | 'region'>,
  userIds: ReadonlyMap<string, string>,
): Actors {
  const known = new Map<string, Actor>();
  const actor = ({ id, kind, region, name }: CityOffice): Actor => {
    const actor = known.get(id) ?? {
      userId: userIds.get(id) ?? null,
      name: name.zh,
      role: roleOf[kind],
      office: { id, kind, region, uscc: null },
    };
    known.set(id, actor);
    return actor;
  };
  return {
    has: (kind) => city.offices.some((o) => o.kind === kind),
    byId(id) {
      const office = city.offices.find((o) => o.id === id);
      if (!office) throw new Error(`the city "${city.id}" has no office ${id}`);
      return actor(office);
    },
    holder({ party, county }) {
      if (!party.office) throw new Error(`${party.name} does not sign in`);
      return {
        userId: userIds.get(party.office) ?? null,
        name: party.name,
        role: 'rightHolder',
        office: { id: party.office, kind: 'company', region: county, uscc: party.uscc ?? null },
      };
    },
    of(kind, region = city.region) {
      const ofKind = city.offices.filter((o) => o.kind === kind);
      const office =
        ofKind.find((o) => o.region === region) ??
        ofKind.find((o) => o.region === city.region) ??
        ofKind.find((o) => o.parent === null) ??
        ofKind[0];
      if (!office) throw new Error(`the city "${city.id}" has no office of the kind ${kind}`);
      return actor(office);
    },
  };
}
