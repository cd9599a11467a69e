import { globSync } from 'node:fs';

/** Debian packages of photographs that training never saw (training/fetch.sh brings them). */
const HELD_OUT = [
  'lomiri-wallpapers-16.04',
  'lomiri-wallpapers-20.04',
  'gnome-backgrounds',
  'python3-skimage',
];
/** Pictures of these names hold marks, letters or nothing. */
const NOT =
  /logo|text|vnc|screenshot|icon|page|mask|tests|phantom|truchet|cell\.|hubble_|symbolic|horse|color\.png|multi|ihc|grid|truncated|corrupt/i;

export const FETCHED = new URL('../../../training/photographs/', import.meta.url).pathname;

/** Held-out photographs, in a fixed order; empty when they were not fetched. */
export function heldOutPhotographs(folder = FETCHED): string[] {
  return HELD_OUT.flatMap((name) => globSync(`${folder}/${name}/**/*.{jpg,jpeg,png,webp}`))
    .filter((path) => !NOT.test(path.slice(folder.length)))
    .sort();
}

/** Photographs of the training packages: to set thresholds on, never to measure. */
export function trainingPhotographs(folder = FETCHED): string[] {
  return ['plasma-workspace-wallpapers', 'mate-backgrounds', 'ukui-wallpapers', 'tuxpaint-stamps-default']
    .flatMap((name) => globSync(`${folder}/${name}/**/*.{jpg,jpeg,png,webp}`))
    .filter((path) => !NOT.test(path.slice(folder.length)))
    .sort();
}
