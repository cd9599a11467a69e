/** A score and whether it was right. */
export interface Point {
  p: number;
  y: number;
}

const SIZE = 420;
const LEFT = 60;
const TOP = 40;
const BINS = 10;
const COLOURS = ['#1f6f8b', '#c2552d'];
const x = (v: number): string => (LEFT + v * SIZE).toFixed(1);
const y = (v: number): string => (TOP + (1 - v) * SIZE).toFixed(1);

interface Series {
  name: string;
  points: readonly Point[];
}

function drawSeries({ points }: Series, colour: string): string {
  const bins = Array.from({ length: BINS }, (_, b) =>
    points.filter((j) => Math.min(BINS - 1, Math.floor(j.p * BINS)) === b),
  ).filter((of) => of.length > 0);
  const dots = bins.map((of) => ({
    said: of.reduce((s, j) => s + j.p, 0) / of.length,
    are: of.reduce((s, j) => s + j.y, 0) / of.length,
    n: of.length,
  }));
  const line = dots.map((d) => `${x(d.said)},${y(d.are)}`).join(' ');
  const circles = dots.map(
    (d) =>
      `<circle cx="${x(d.said)}" cy="${y(d.are)}" r="${(2 + Math.sqrt(d.n) / 3).toFixed(1)}" fill="${colour}" fill-opacity="0.6"><title>${d.n}</title></circle>`,
  );
  return `<polyline points="${line}" fill="none" stroke="${colour}" stroke-width="1.5"/>${circles.join('')}`;
}

/** A reliability plot as SVG: what the score says to the right, how often it is so upwards; a dot for each tenth. */
export function drawReliability(series: readonly Series[]): string {
  const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1].map(
    (v) =>
      `<text x="${x(v)}" y="${TOP + SIZE + 20}" text-anchor="middle">${v}</text><text x="${LEFT - 10}" y="${y(v)}" text-anchor="end" dy="4">${v}</text>` +
      `<path d="M${x(v)} ${y(0)}V${y(1)}M${x(0)} ${y(v)}H${x(1)}" stroke="#e3e6e8"/>`,
  );
  const legend = series.map(
    ({ name, points }, i) =>
      `<circle cx="${LEFT + 20}" cy="${TOP + 18 + i * 22}" r="6" fill="${COLOURS[i]}"/><text x="${LEFT + 34}" y="${TOP + 22 + i * 22}">${name} (${points.length})</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="520" height="520" viewBox="0 0 520 520" font-family="sans-serif" font-size="13">
<title>Reliability of the score</title>
<rect width="520" height="520" fill="#fff"/>
${ticks.join('\n')}
<path d="M${x(0)} ${y(0)}L${x(1)} ${y(1)}" stroke="#98a2a8" stroke-dasharray="4 4"/>
${series.map((s, i) => drawSeries(s, COLOURS[i]!)).join('\n')}
${legend.join('\n')}
<text x="${LEFT + SIZE / 2}" y="${TOP + SIZE + 44}" text-anchor="middle">得分 score</text>
<text transform="translate(16 ${TOP + SIZE / 2}) rotate(-90)" text-anchor="middle">属实比例 share that is so</text>
</svg>
`;
}
