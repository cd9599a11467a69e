/** Hands on so many things at a time, and the rest. */
export async function* inGroups<T>(things: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let group: T[] = [];
  for await (const thing of things)
    if (group.push(thing) === size) {
      yield group;
      group = [];
    }
  if (group.length > 0) yield group;
}
