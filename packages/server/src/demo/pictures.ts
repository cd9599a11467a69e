import sharp from 'sharp';
import { drawings, type Paint, type Place } from './drawings.ts';
import { wordShape } from './lettering.ts';
import { logoPath, logoShape } from './logos.ts';
import type { Profile } from './profiles.ts';

/** A listing's picture; listings share them. */
export interface DemoPicture {
  /** File name, unique among the pictures of the demo. */
  readonly name: string;
  /** JPEG. */
  readonly data: Buffer;
}

const side = 480;

const darkInk = '#1d2733';
const lightInk = '#f4f5f6';

/** How a picture is taken: its ground, the product's colours, and how the logo on it is shown. */
const takes: readonly { ground: string; paint: Paint; ink: string; grow: number; turn: number }[] = [
  { ground: '#f3f1ec', paint: { body: '#dfe4ea', trim: '#8fa0b3' }, ink: darkInk, grow: 1.3, turn: 0 },
  { ground: '#e8eef1', paint: { body: '#2f3e4e', trim: '#c7ccd1' }, ink: lightInk, grow: 1.1, turn: 0 },
  { ground: '#fbf5ea', paint: { body: '#e9d8bd', trim: '#a8815a' }, ink: '#5a2b1c', grow: 1.5, turn: -8 },
  { ground: '#eef4ee', paint: { body: '#b9d3c1', trim: '#4f7a62' }, ink: '#173a28', grow: 0.9, turn: 6 },
];

/** How wide the name is on the goods of a company without a logo. */
const wordWidth = 176;

/** Pictures of each product without a mark: the last ways of taking it. */
const plainTakes = 2;

async function render(shapes: string, ground: string): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}"><rect width="100%" height="100%" fill="${ground}"/><ellipse cx="240" cy="412" rx="180" ry="18" fill="#000" opacity=".08"/>${shapes}</svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 82 }).toBuffer();
}

type Drawn = 'plain' | 'logo' | 'word';

function shapesOf(profile: Profile, index: number, drawn: Drawn): { shapes: string; ground: string } {
  const take = takes[index % takes.length]!;
  const drawing = drawings[profile.drawing];
  if (!drawing) throw new Error(`there is no drawing "${profile.drawing}"`);
  const mark = drawn === 'plain' ? '' : markShape(profile, drawn, take, drawing.logo);
  return { shapes: drawing.draw(take.paint) + mark, ground: take.ground };
}

/** The company's logo, or its name where it has none, at the place for it. */
function markShape(
  profile: Profile,
  drawn: Drawn,
  { grow, turn, ink }: (typeof takes)[number],
  { x, y, side: box, isOff }: Place,
): string {
  const colour = isOff && ink === lightInk ? darkInk : ink;
  if (drawn === 'word')
    return wordShape(profile.latin, { x: x + box / 2, y: y + box / 2, width: wordWidth, turn, colour });
  const path = logoPath(profile);
  const move = (box * (1 - grow)) / 2;
  return path === null ? '' : logoShape(path, { x: x + move, y: y + move, side: box * grow, turn, colour });
}

/** Pictures of one company's goods, made once and shared. */
export interface Album {
  /** The product with nothing on it. */
  plain(profile: Profile, choice: number): Promise<DemoPicture>;
  /** The product with the company's logo on it, or with its name where it has no logo. */
  branded(profile: Profile, choice: number): Promise<DemoPicture>;
}

/** Renders about 70 distinct pictures, each when it is first asked for. */
export function createAlbum(): Album {
  const made = new Map<string, Promise<DemoPicture>>();
  const picture = (profile: Profile, index: number, drawn: Drawn): Promise<DemoPicture> => {
    const name = `${profile.key}-${drawn}-${index}.jpg`;
    const known = made.get(name);
    if (known) return known;
    const { shapes, ground } = shapesOf(profile, index, drawn);
    const making = render(shapes, ground).then((data) => ({ name, data }));
    made.set(name, making);
    return making;
  };
  return {
    plain: (profile, choice) => picture(profile, takes.length - 1 - (choice % plainTakes), 'plain'),
    branded: (profile, choice) =>
      picture(profile, choice % takes.length, profile.icon === '' ? 'word' : 'logo'),
  };
}
