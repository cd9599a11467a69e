/** Letters as strokes, so that a machine without fonts draws them too: 10 units wide, 20 high. */
const strokes: Readonly<Record<string, string>> = {
  A: 'M0 20L5 0L10 20M2 13H8',
  E: 'M10 0H0V20H10M0 10H8',
  F: 'M10 0H0V20M0 10H8',
  H: 'M0 0V20M10 0V20M0 10H10',
  I: 'M5 0V20',
  J: 'M9 0V14a4.5 6 0 0 1 -9 0',
  L: 'M0 0V20H10',
  N: 'M0 20V0L10 20V0',
  O: 'M5 0a5 10 0 1 0 .01 0z',
  P: 'M0 20V0H5a5 5.5 0 0 1 0 11H0',
  Q: 'M5 0a5 10 0 1 0 .01 0zM6 14L10 20',
  T: 'M0 0H10M5 0V20',
  U: 'M0 0V14a5 6 0 0 0 10 0V0',
  Y: 'M0 0L5 10L10 0M5 10V20',
  Z: 'M0 0H10L0 20H10',
};
const pitch = 15;
const height = 20;

/** A word as SVG elements, its middle at x, y, so many pixels wide. Throws for a letter that no demo mark has. */
export function wordShape(
  word: string,
  at: { x: number; y: number; width: number; turn: number; colour: string },
): string {
  const units = word.length * pitch;
  const letters = [...word].map((letter, i) => {
    const drawn = strokes[letter];
    if (drawn === undefined) throw new Error(`the demo cannot write "${letter}"`);
    return `<path transform="translate(${i * pitch - units / 2 + 2.5} ${-height / 2})" d="${drawn}"/>`;
  });
  return `<g transform="translate(${at.x} ${at.y}) rotate(${at.turn}) scale(${at.width / units})" fill="none" stroke="${at.colour}" stroke-width="2.6">${letters.join('')}</g>`;
}
