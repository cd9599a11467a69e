/** Work of which several pieces may be under way at once. */
export interface Lanes {
  /** Starts the work once a lane is free; waits until it is. Throws what an earlier piece has thrown. */
  run(work: () => Promise<void>): Promise<void>;
  /** Waits for everything that is under way. */
  end(): Promise<void>;
}

export function createLanes(width: number): Lanes {
  const running = new Set<Promise<void>>();
  const failures: unknown[] = [];
  const check = () => {
    if (failures.length > 0) throw failures[0];
  };
  return {
    async run(work) {
      while (running.size >= width) await Promise.race(running);
      check();
      const piece = work()
        .catch((error: unknown) => void failures.push(error))
        .finally(() => running.delete(piece));
      running.add(piece);
    },
    async end() {
      await Promise.all(running);
      check();
    },
  };
}
