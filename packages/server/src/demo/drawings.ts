/** Colours of one drawn product. */
export interface Paint {
  readonly body: string;
  readonly trim: string;
}

/** A square for a logo. `isOff`: beside the body, on what is light in every picture. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly side: number;
  readonly isOff?: true;
}

/** A product drawn on a square of 480: its shapes, and where on it a maker would put a logo. */
export interface Drawing {
  draw(paint: Paint): string;
  readonly logo: Place;
}

const path = (d: string, fill: string, rest = '') => `<path d="${d}" fill="${fill}" ${rest}/>`;
const rect = (x: number, y: number, w: number, h: number, r: number, fill: string) =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${r}" fill="${fill}"/>`;
const line = (d: string, colour: string, width: number) =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round"/>`;

/** Simple pictures of goods, so that the demo needs nobody's photographs. */
export const drawings: Readonly<Record<string, Drawing>> = {
  shoe: {
    draw: ({ body, trim }) =>
      path('M60 330 Q62 220 96 210 Q140 250 190 212 Q250 290 372 300 Q424 306 424 340 Z', body) +
      path('M56 338 H428 Q432 372 400 374 H84 Q52 372 56 338 Z', trim) +
      line('M206 238 l26 -18 M232 262 l26 -18 M260 280 l24 -18', trim, 9),
    logo: { x: 106, y: 238, side: 84 },
  },
  shirt: {
    draw: ({ body, trim }) =>
      path(
        'M160 90 L90 130 L52 226 L110 250 L126 218 V404 H354 V218 L370 250 L428 226 L390 130 L320 90 Q240 140 160 90 Z',
        body,
      ) + line('M164 92 Q240 146 316 92', trim, 12),
    logo: { x: 190, y: 190, side: 100 },
  },
  tin: {
    draw: ({ body, trim }) =>
      rect(140, 120, 200, 280, 18, body) +
      rect(150, 84, 180, 48, 12, trim) +
      rect(140, 352, 200, 18, 0, trim),
    logo: { x: 182, y: 186, side: 116 },
  },
  cup: {
    draw: ({ body, trim }) =>
      line('M330 190 Q424 196 406 268 Q390 326 318 320', trim, 24) +
      path('M110 150 H340 L318 372 Q312 396 286 396 H164 Q138 396 132 372 Z', body) +
      rect(104, 138, 242, 22, 11, trim),
    logo: { x: 174, y: 212, side: 104 },
  },
  pack: {
    draw: ({ body, trim }) =>
      rect(92, 110, 296, 280, 40, body) +
      line('M150 110 Q240 56 330 110', trim, 16) +
      rect(92, 326, 296, 28, 0, trim),
    logo: { x: 180, y: 170, side: 120 },
  },
  umbrella: {
    draw: ({ body, trim }) =>
      path(
        'M50 260 Q64 90 240 84 Q416 90 430 260 Q396 230 366 260 Q330 230 302 260 Q270 232 240 260 Q210 232 178 260 Q148 230 114 260 Q82 232 50 260 Z',
        body,
      ) + line('M240 84 V380 Q240 418 274 414 Q300 408 298 384', trim, 12),
    logo: { x: 122, y: 148, side: 88 },
  },
  slab: {
    draw: ({ body, trim }) =>
      path('M80 150 L330 100 L412 330 L150 396 Z', body) +
      line('M120 190 Q220 210 300 150 M170 330 Q260 260 380 290', trim, 5) +
      path('M150 396 L412 330 L412 352 L152 420 Z', trim),
    logo: { x: 200, y: 200, side: 90 },
  },
  box: {
    draw: ({ body, trim }) =>
      rect(80, 160, 320, 230, 10, body) +
      path('M80 170 L120 110 H360 L400 170 Z', trim) +
      rect(224, 110, 32, 60, 0, body),
    logo: { x: 190, y: 216, side: 104 },
  },
  tap: {
    draw: ({ body, trim }) =>
      line('M180 380 V190 Q182 110 262 110 Q346 112 346 196 V226', body, 44) +
      rect(120, 372, 122, 30, 10, trim) +
      rect(160, 226, 90, 26, 12, trim),
    logo: { x: 300, y: 290, side: 90, isOff: true },
  },
  bottle: {
    draw: ({ body, trim }) =>
      path(
        'M200 70 H280 V150 Q340 190 340 250 V392 Q340 414 318 414 H162 Q140 414 140 392 V250 Q140 190 200 150 Z',
        body,
      ) +
      rect(192, 52, 96, 34, 8, trim) +
      rect(140, 250, 200, 110, 0, trim),
    logo: { x: 198, y: 262, side: 84, isOff: true },
  },
  pillow: {
    draw: ({ body, trim }) =>
      path('M76 130 Q240 96 404 130 Q436 240 404 352 Q240 388 76 352 Q44 240 76 130 Z', body) +
      line('M98 152 Q240 124 382 152', trim, 6) +
      line('M98 330 Q240 358 382 330', trim, 6),
    logo: { x: 186, y: 186, side: 108 },
  },
  earphones: {
    draw: ({ body, trim }) =>
      line('M110 300 V230 Q114 96 240 92 Q366 96 370 230 V300', body, 30) +
      rect(158, 180, 164, 164, 24, body) +
      rect(70, 264, 84, 130, 34, trim) +
      rect(326, 264, 84, 130, 34, trim),
    logo: { x: 190, y: 212, side: 100 },
  },
};
