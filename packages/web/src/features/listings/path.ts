/** The page of a listing inside the app. */
export const listingPagePath = ({ platform, key }: { platform: string; key: string }): string =>
  `/listings/${encodeURIComponent(platform)}/${encodeURIComponent(key)}`;
