import { existsSync, readFileSync } from 'node:fs';
import sharp from 'sharp';
import type { GalleryMark } from './gallery.ts';

export const IMAGES = new URL('../../../../shared/data/images/', import.meta.url).pathname;

/** A photograph, and marks that it shows: each by the ids of all drawings of it in the bank. */
export interface Labelled {
  path: string;
  shows: string[][];
}

const SLUGS: Record<string, string> = { Cocacola: 'cocacola', McDonalds: 'mcdonalds', RedBull: 'redbull' };

/** FlickrLogos-27 photographs of brands that simple-icons draws; empty without ../shared/data. */
export function flickrPhotographs(ids: ReadonlySet<string>): Labelled[] {
  const file = `${IMAGES}flickrlogos27-train/training_set_annotation.txt`;
  if (!existsSync(file)) return [];
  const shown = new Map<string, string>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [name, brand] = line.trim().split(/\s+/);
    const id = `simple-icons:${SLUGS[brand ?? ''] ?? brand?.toLowerCase()}`;
    const path = `${IMAGES}flickrlogos27-train/images/${name}`;
    if (name && ids.has(id) && existsSync(path)) shown.set(path, id);
  }
  return [...shown].map(([path, id]) => ({ path, shows: [[id]] }));
}

/** What the scenes of logohunter show of its clean logos or of simple-icons, as read by eye; what was in doubt is left out. */
const SCENES: Record<string, string[]> = {
  test: ['underarmour'],
  test11: ['batman', 'robin'],
  test12: ['duff'],
  test15: ['starbucks'],
  test16: ['champions'],
  test1a: ['underarmour'],
  test1b: ['underarmour'],
  test2a: ['golden_state', 'nike'],
  test2b: ['golden_state', 'nike'],
  test9: ['lexus'],
};
const CLEAN = {
  adidas1: 'png',
  aldi: 'jpg',
  batman: 'jpg',
  champions: 'jpg',
  duff: 'jpg',
  golden_state: 'jpg',
  lexus: 'png',
  lexus1: 'png',
  nike: 'png',
  puma: 'png',
  puma1: 'png',
  robin: 'png',
  underarmour: 'jpg',
  wellsfargo: 'png',
} as const;

/** The scenes of logohunter; empty without ../shared/data. */
export function logohunterScenes(): Labelled[] {
  if (!existsSync(`${IMAGES}logohunter/sample_in`)) return [];
  return Object.entries(SCENES).map(([name, brands]) => ({
    path: `${IMAGES}logohunter/sample_in/${name}.jpg`,
    shows: brands.map((b) => [`logohunter:${b}`, `logohunter:${b}1`, `simple-icons:${b}`]),
  }));
}

/** Its clean logos, each a picture in an SVG, so that they are marks like all others. */
export async function logohunterMarks(): Promise<GalleryMark[]> {
  if (!existsSync(`${IMAGES}logohunter/test_brands`)) return [];
  return Promise.all(
    Object.entries(CLEAN).map(async ([brand, ending]) => {
      const png = sharp(`${IMAGES}logohunter/test_brands/test_${brand}.${ending}`).png();
      const { data, info } = await png.toBuffer({ resolveWithObject: true });
      const [w, h] = [info.width, info.height];
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}" width="${w}" height="${h}"><image width="${w}" height="${h}" href="data:image/png;base64,${data.toString('base64')}"/></svg>`;
      return {
        id: `logohunter:${brand}`,
        brand,
        text: brand.replace(/_/g, ' ').replace(/\d/g, ''),
        mono: false,
        svg,
      };
    }),
  );
}
