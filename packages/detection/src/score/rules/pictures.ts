import type { Mark } from '../../types.ts';
import type { Rule } from '../rule.ts';

/** Invented logos, drawn here: a star in a ring, steps, and hills. */
const svg = (body: string, size = 240): Uint8Array =>
  new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 24 24">${body}</svg>`,
  );
const STAR = (fill: string) =>
  `<path fill="${fill}" fill-rule="evenodd" d="M12 0a12 12 0 1 0 .01 0zM12 2a10 10 0 1 1-.01 0zM12 4l2.4 5.2 5.6.6-4.2 3.8 1.2 5.6-5-2.9-5 2.9 1.2-5.6L4 9.8l5.6-.6z"/>`;
const STEPS = (fill: string) => `<path fill="${fill}" d="M2 22V16H8V10H14V4H22V8H18V14H12V20H6V22z"/>`;

/** Without symmetry: a symmetric shape leaves half of the frequencies of a hash to chance. */
const HILLS = (fill: string) => `<path fill="${fill}" d="M1 21L8 4l5 9 3-5 7 13zM16 4a3 2 0 1 0 .01 0z"/>`;

const logo = (id: string, body: string): Mark => ({ id, kind: 'logo', classes: [], image: svg(body) });
const MARKS = [logo('ring-star', STAR('#000')), logo('steps', STEPS('#000'))];
const HILLS_FIRST = [logo('hills', HILLS('#000')), ...MARKS];
const picture = (ref: string, body: string) => ({ images: [{ ref, data: svg(body, 400) }] });
const ON_SCENE = (mark: string) =>
  `<rect width="24" height="24" fill="#8aa0b8"/><rect y="15" width="24" height="9" fill="#c8b090"/><circle cx="4" cy="5" r="3" fill="#e8d8a0"/><g transform="translate(9 6) scale(.5)">${mark}</g>`;

/** The whole picture, without its margin, is the logo. */
export const imageHash: Rule = {
  id: 'image.hash',
  examples: [
    {
      listing: picture('a.svg', `<g transform="translate(2 2) scale(.8)">${HILLS('#102040')}</g>`),
      marks: HILLS_FIRST,
      fires: true,
    },
    { listing: picture('b.svg', STEPS('#102040')), marks: HILLS_FIRST, fires: false },
  ],
};

/** A part of the picture looks like the logo, whatever its colours. */
export const imageEmbedding: Rule = {
  id: 'image.embedding',
  examples: [
    { listing: picture('c.svg', ON_SCENE(STAR('#fff'))), marks: MARKS, fires: true },
    { listing: picture('d.svg', ON_SCENE(STEPS('#301010'))), marks: [...MARKS].reverse(), fires: true },
    { listing: picture('e.svg', ON_SCENE('')), marks: MARKS, fires: false },
    { listing: { images: [{ ref: 'https://example.com/absent.jpg' }] }, marks: MARKS, fires: false },
  ],
};
