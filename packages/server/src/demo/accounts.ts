import { type Label, type OfficeKind, type Role, roles } from '@citong/matters';
import type { City, CityOffice } from '../city/index.ts';
import { type DemoCompany, demoCompanies } from './companies.ts';
import { demoRings } from './listings.ts';

/** The password of every demo account. It is no secret: accounts exist in demo mode only. */
export const demoPassword = 'citong-demo-2026';

/** For which office an account acts: one of the pack, a demo company, or a shop. */
export type DemoOfficeRef =
  | { readonly of: 'pack'; readonly id: string }
  | { readonly of: 'company'; readonly key: string }
  | { readonly of: 'shop'; readonly platform: string; readonly seller: string };

export interface DemoAccount {
  readonly email: string;
  readonly password: string;
  readonly name: Label;
  readonly role: Role;
  readonly office: DemoOfficeRef;
  /** The name of the office, for the sign-in page. */
  readonly officeName: Label;
}

/** One sign-in for the whole city in each of these roles, at the first office of the kind. */
const cityWide: readonly { login: string; role: Role; kind: OfficeKind }[] = [
  { login: 'admin', role: 'admin', kind: 'ipOffice' },
  { login: 'ip-city', role: 'ipOfficer', kind: 'ipOffice' },
  { login: 'police', role: 'police', kind: 'police' },
  { login: 'procurator', role: 'procurator', kind: 'procuratorate' },
  { login: 'court', role: 'court', kind: 'court' },
  { login: 'customs', role: 'customs', kind: 'customs' },
  { login: 'copyright', role: 'copyrightOfficer', kind: 'copyrightOffice' },
  { login: 'federation', role: 'federation', kind: 'federation' },
  { login: 'ndrc', role: 'developmentReform', kind: 'developmentReform' },
  { login: 'hr', role: 'humanResources', kind: 'humanResources' },
  { login: 'pbc', role: 'centralBank', kind: 'centralBank' },
  { login: 'examiner', role: 'examiner', kind: 'protectionCentre' },
  { login: 'window', role: 'windowClerk', kind: 'window' },
  { login: 'mediator', role: 'mediator', kind: 'mediation' },
  { login: 'bank', role: 'bank', kind: 'bank' },
  { login: 'guarantor', role: 'guarantor', kind: 'guarantor' },
  { login: 'fund', role: 'fundManager', kind: 'fund' },
];

/** How many platforms, and which companies, have a sign-in; the county officer sits where the first company does. */
const platformAccounts = 2;
const holderKeys = ['lanrova', 'xiuwena'] as const;

export type AccountCity = Pick<City, 'name' | 'region' | 'regions' | 'platforms' | 'offices'>;

const account = (
  login: string,
  role: Role,
  office: DemoOfficeRef,
  officeName: Label,
  title: Label = roles[role],
): DemoAccount => ({
  email: `${login}@demo.citong.test`,
  password: demoPassword,
  name: { zh: `${title.zh}（演示）`, en: `${title.en} (demo)` },
  role,
  office,
  officeName,
});

const atOffice = (login: string, role: Role, office: CityOffice | undefined, title?: Label): DemoAccount[] =>
  office ? [account(login, role, { of: 'pack', id: office.id }, office.name, title)] : [];

function countyOfficer(city: AccountCity, companies: readonly DemoCompany[]): DemoAccount[] {
  const county = companies.find((c) => c.key === holderKeys[0])?.region;
  const inCounties = city.offices.filter((o) => o.kind === 'ipOffice' && o.region !== city.region);
  const office = inCounties.find((o) => o.region === county) ?? inCounties[0];
  return atOffice('ip-county', 'ipOfficer', office, { zh: '县级知识产权管理人员', en: 'County IP officer' });
}

function platformOfficers(city: AccountCity): DemoAccount[] {
  return city.platforms.slice(0, platformAccounts).flatMap((p) =>
    atOffice(
      p.id,
      'platform',
      city.offices.find((o) => o.id === p.office),
    ),
  );
}

/** One sign-in for each role that the city has an office for, as the sign-in page lists them in demo mode. */
export function demoAccounts(city: AccountCity): DemoAccount[] {
  const companies = demoCompanies(city);
  const holders = holderKeys.flatMap((key) => companies.find((c) => c.key === key) ?? []);
  const shop = demoRings(city)[0]?.shops[0];
  const [admin = [], officer = [], ...others] = cityWide.map(({ login, role, kind }) =>
    atOffice(
      login,
      role,
      city.offices.find((o) => o.kind === kind),
    ),
  );
  return [
    ...officer,
    ...countyOfficer(city, companies),
    ...holders.map((c) => account(c.key, 'rightHolder', { of: 'company', key: c.key }, c.name)),
    ...platformOfficers(city),
    ...(shop
      ? [
          account(
            'seller',
            'seller',
            { of: 'shop', platform: shop.platform, seller: shop.seller },
            {
              zh: shop.seller,
              en: shop.seller,
            },
          ),
        ]
      : []),
    ...others.flat(),
    ...admin,
  ];
}
