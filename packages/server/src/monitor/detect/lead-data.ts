import type { MatterData } from '@citong/matters';
import type { City } from '../../city/index.ts';
import type { StoredFile } from '../../evidence/files.ts';
import type { Finding } from '../bank/bank.ts';
import type { ListingRecord } from './claim.ts';
import type { ListingPicture } from './pictures.ts';

/** A listing with what was found in it. */
export interface Examined {
  readonly listing: ListingRecord;
  readonly pictures: readonly ListingPicture[];
  readonly findings: readonly Finding[];
}

/** What may change in a lead when its listing is looked at again: the input of `refresh`. */
export function leadFacts({ listing, pictures }: Examined, finding: Finding, city: City): MatterData {
  const { detection, mark, watch } = finding;
  const [right] = mark.registrations;
  return present({
    title: listing.title,
    seller: listing.seller === null ? null : { name: listing.seller },
    price: listing.priceFen,
    url: listing.url,
    score: Math.round(detection.score * 1_000) / 1_000,
    verdict: detection.verdict,
    imageUse: detection.signals.some((s) => s.image !== undefined && s.weight > 0),
    signals: JSON.parse(JSON.stringify(detection.signals)) as MatterData[string],
    pictures: pictures.flatMap((p) => (p.file ? [{ ...p.file }] : [])),
    watch: watch?.id ?? null,
    right: {
      type: 'trademark',
      number: right.number,
      classes: mark.classes,
      name: right.text,
      ref: right.id,
    },
    holder: right.owner as MatterData[string],
    platformOffice: platformOffice(city, listing.platform),
  });
}

/** A new lead of the finding. */
export function newLead(
  examined: Examined,
  finding: Finding,
  snapshot: StoredFile,
  city: City,
  now: string,
): { data: MatterData; office: string | null; region: string | null } {
  const { listing } = examined;
  const [right] = finding.mark.registrations;
  return {
    office: right.office,
    region: right.region ?? listing.region ?? city.region,
    data: {
      ...leadFacts(examined, finding, city),
      listing: listing.listingId,
      platform: listing.platform,
      key: listing.key,
      trademark: finding.mark.id,
      snapshot: { ...snapshot },
      foundAt: now,
    },
  };
}

/** What the snapshot of a lead says: the listing as it was seen, and why it is suspected. */
export const snapshotFacts = ({ listing, pictures }: Examined, finding: Finding, now: string) => ({
  takenAt: now,
  listing: {
    platform: listing.platform,
    key: listing.key,
    title: listing.title,
    seller: listing.seller,
    priceFen: listing.priceFen,
    url: listing.url,
    images: listing.images,
    region: listing.region,
    feed: listing.feedId,
    firstSeenAt: listing.firstSeenAt,
    lastSeenAt: listing.lastSeenAt,
    contentHash: listing.contentHash,
  },
  pictures: pictures.map((p) => ({ ref: p.ref, sha256: p.fileId, error: p.error, fetchedAt: p.fetchedAt })),
  detection: {
    mark: finding.mark.id,
    registrations: finding.mark.registrations.map((r) => ({ number: r.number, class: r.class })),
    score: finding.detection.score,
    verdict: finding.detection.verdict,
    signals: finding.detection.signals,
  },
});

function platformOffice(city: City, platformId: string): MatterData[string] {
  const office = city.platforms.find((p) => p.id === platformId)?.office;
  const named = city.offices.find((o) => o.id === office);
  return named ? { office: named.id, name: named.name.zh } : null;
}

/** Without what is null: an absent field is no value. */
const present = (data: Record<string, MatterData[string] | null>): MatterData =>
  Object.fromEntries(Object.entries(data).filter(([, v]) => v !== null && v !== undefined));
