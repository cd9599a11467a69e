/** The page of a listing inside the app; with a mark, what it shows of that mark. */
export const listingPagePath = (
  { platform, key }: { platform: string; key: string },
  mark: string | null = null,
): string =>
  `/listings/${encodeURIComponent(platform)}/${encodeURIComponent(key)}${mark === null ? '' : `?mark=${mark}`}`;
