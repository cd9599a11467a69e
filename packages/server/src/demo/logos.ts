import sharp from 'sharp';
import * as simpleIcons from 'simple-icons';
import type { Profile } from './profiles.ts';

/** Icons of simple-icons are drawn in a square of this side. */
const iconSide = 24;
const logoSide = 256;
const margin = 24;

/** The package also exports itself as its default: that is no icon. */
const paths = new Map(
  Object.values(simpleIcons).flatMap((icon) => ('slug' in icon ? [[icon.slug, icon.path] as const] : [])),
);

/** The outline that stands for the company's logo; null for a company without one. */
export function logoPath(profile: Profile): string | null {
  if (profile.icon === '') return null;
  const path = paths.get(profile.icon);
  if (path === undefined) throw new Error(`simple-icons has no "${profile.icon}"`);
  return path;
}

/** The logo as SVG elements, its square at x, y with the given side, turned by degrees about its middle. */
export function logoShape(
  path: string,
  at: { x: number; y: number; side: number; turn?: number; colour: string },
): string {
  const half = iconSide / 2;
  return `<g transform="translate(${at.x} ${at.y}) scale(${at.side / iconSide}) rotate(${at.turn ?? 0} ${half} ${half})"><path d="${path}" fill="${at.colour}"/></g>`;
}

/** A logo as it was filed with the register: black on white, PNG. */
export async function renderLogo(path: string): Promise<Buffer> {
  const shape = logoShape(path, { x: margin, y: margin, side: logoSide - 2 * margin, colour: '#111' });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${logoSide}" height="${logoSide}"><rect width="100%" height="100%" fill="#fff"/>${shape}</svg>`;
  return sharp(Buffer.from(svg)).png({ compressionLevel: 9 }).toBuffer();
}
