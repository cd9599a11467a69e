/**
 * Latin words as the eye takes them in a hurry: 1, l, I and | are one, 0 is o, rn is m. A mark and a title are
 * compared by these skeletons; what stands there decides afterwards what was changed.
 */
const LEET: Record<string, string> = {
  '0': 'o',
  '1': 'l',
  '2': 'z',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '6': 'b',
  '7': 't',
  '8': 'b',
  '9': 'g',
  i: 'l',
  '!': 'l',
  '|': 'l',
  '@': 'a',
  $: 's',
  '€': 'e',
  '£': 'l',
  '¥': 'y',
  '+': 't',
  '(': 'c',
  '¡': 'l',
};

const OF = new Uint16Array(0x10000);
for (let c = 0; c < 26; c++) OF[0x61 + c] = 0x61 + c;
for (const [from, to] of Object.entries(LEET)) OF[from.charCodeAt(0)] = to.charCodeAt(0);

/** Signs that stand for letters; they are no letters to the folding. */
export const SIGN_LETTERS = new Set([...'@$|!€£+(¡¥'].map((c) => c.charCodeAt(0)));

/** The skeleton of one folded unit or sign, 0 for what is no letter, digit or sign. */
export function boneOf(unit: number): number {
  return OF[unit]!;
}

/** The skeleton of a folded spelling; null when it has other than Latin letters and digits. */
export function skeletonOf(folded: string): string | null {
  let out = '';
  for (let i = 0; i < folded.length; i++) {
    const bone = OF[folded.charCodeAt(i)]!;
    if (bone === 0) return null;
    out += String.fromCharCode(bone);
  }
  return mergeStrokes(out);
}

/** rn looks like m, vv like w: both sides are brought to one letter. */
export function mergeStrokes(bones: string): string {
  const merged = bones.includes('rn') ? bones.replaceAll('rn', 'm') : bones;
  return merged.includes('vv') ? merged.replaceAll('vv', 'w') : merged;
}

const [R, N, M, V, W] = [...'rnmvw'].map((c) => c.charCodeAt(0)) as [number, number, number, number, number];

/** What two neighbours are brought to, or 0: mergeStrokes, two at a time. */
function mergedStroke(first: number, second: number): number {
  if (first === R && second === N) return M;
  return first === V && second === V ? W : 0;
}

/** Writes the skeleton of units[from, to) to `bones`, which must have room, and says how long it is. */
export function readBones(units: ArrayLike<number>, from: number, to: number, bones: Uint16Array): number {
  let n = 0;
  for (let i = from; i < to; i++) {
    const bone = boneOf(units[i]!);
    const merged = n > 0 ? mergedStroke(bones[n - 1]!, bone) : 0;
    if (merged !== 0) bones[n - 1] = merged;
    else bones[n++] = bone;
  }
  return n;
}
