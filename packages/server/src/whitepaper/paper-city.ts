import type { Actor, Label, Locale } from '@citong/matters';
import type { City } from '../city/index.ts';

export type PaperCity = Pick<City, 'name' | 'region' | 'offices' | 'texts' | 'regionName'>;

/** The office of a kind that answers for the whole city, else the only one of its kind. */
function officeOf({ offices, region }: PaperCity, kind: string): PaperCity['offices'][number] | null {
  const ofKind = offices.filter((o) => o.kind === kind);
  return ofKind.find((o) => o.region === region) ?? (ofKind.length === 1 ? (ofKind[0] ?? null) : null);
}

export const officeName = (city: PaperCity, kind: string, locale: Locale): string | null =>
  officeOf(city, kind)?.name[locale] ?? null;

/** Who is printed as answering for a figure: as the pack names it, else the office of its kind. */
export const printedOffice = (
  city: PaperCity,
  figure: { readonly office: string | null; readonly officeName: Label | null },
  locale: Locale,
): string | null => figure.officeName?.[locale] ?? officeName(city, figure.office ?? 'ipOffice', locale);

/**
 * As whom records are read whose words go into the paper, whoever asks for it: the paper is the same for all its readers,
 * and says nothing that the office which publishes it may not see.
 */
export const cityOfficer = (city: PaperCity): Actor => ({
  userId: null,
  name: 'white paper',
  role: 'ipOfficer',
  office: { id: officeOf(city, 'ipOffice')?.id ?? '', kind: 'ipOffice', region: city.region, uscc: null },
});
