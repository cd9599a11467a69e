/** A rectangle at any angle: its middle, its sides, and the direction of its width in radians (clockwise, y goes down). */
export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
  angle: number;
}

export type Point = readonly [x: number, y: number];

const cross = (o: Point, a: Point, b: Point): number =>
  (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0]);

/** Convex hull of points sorted by x, then y (Andrew's monotone chain). */
export function convexHull(sorted: readonly Point[]): Point[] {
  if (sorted.length < 3) return [...sorted];
  const half = (points: readonly Point[]) => {
    const chain: Point[] = [];
    for (const p of points) {
      while (chain.length > 1 && cross(chain[chain.length - 2]!, chain[chain.length - 1]!, p) <= 0)
        chain.pop();
      chain.push(p);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.toReversed())];
}

/**
 * The rectangle of least area around the points of a hull: one of its sides lies along a side of the hull. Its width is
 * the direction nearer to the horizontal.
 */
export function leastRectangle(hull: readonly Point[]): Rectangle {
  let best: Rectangle | undefined;
  for (let i = 0; i < hull.length; i++) {
    const [a, b] = [hull[i]!, hull[(i + 1) % hull.length]!];
    const rectangle = around(hull, Math.atan2(b[1] - a[1], b[0] - a[0]));
    if (!best || rectangle.width * rectangle.height < best.width * best.height) best = rectangle;
  }
  return best ?? { x: 0, y: 0, width: 0, height: 0, angle: 0 };
}

function around(points: readonly Point[], direction: number): Rectangle {
  // A rectangle is the same after a quarter turn: the angle nearest to the horizontal is taken.
  const quarter = Math.PI / 2;
  const angle = direction - Math.round(direction / quarter) * quarter;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  let [u0, u1, v0, v1] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [x, y] of points) {
    const [u, v] = [x * cos + y * sin, y * cos - x * sin];
    u0 = Math.min(u0, u);
    u1 = Math.max(u1, u);
    v0 = Math.min(v0, v);
    v1 = Math.max(v1, v);
  }
  const [u, v] = [(u0 + u1) / 2, (v0 + v1) / 2];
  return { x: u * cos - v * sin, y: u * sin + v * cos, width: u1 - u0, height: v1 - v0, angle };
}

/** The upright box around a rectangle: x, y, width, height. */
export function uprightBox({ x, y, width, height, angle }: Rectangle): [number, number, number, number] {
  const [cos, sin] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))];
  const [w, h] = [width * cos + height * sin, width * sin + height * cos];
  return [x - w / 2, y - h / 2, w, h];
}
