import type { Label } from '@citong/matters';

/** What listings need of a city. */
export interface PlatformsOf {
  readonly timeZone: string;
  readonly regions: readonly { readonly code: string; readonly name: Label }[];
  readonly platforms: readonly { readonly id: string; readonly name: Label }[];
  platformOfUrl(url: string): { readonly id: string } | null;
}

/** The id of the platform that a source calls by its id or its name in either language; null when there is none. */
export function platformNamed(city: PlatformsOf, name: string): string | null {
  const wanted = name.trim().toLowerCase();
  const is = (text: string) => text.toLowerCase() === wanted;
  return city.platforms.find((p) => is(p.id) || is(p.name.zh) || is(p.name.en))?.id ?? null;
}
