/** Detection of listings that wait for it, and of all against marks that are new. */
export const detectQueue = 'detect';
/** Goes through the file of an import run: { run }. */
export const importQueue = 'import';
/** Asks a feed for what is new since its cursor: { feed }. */
export const pullQueue = 'pull';
/** Looks again, logged out, at what platforms have removed. */
export const recheckQueue = 'recheck';
/** A lead was rejected, or its rejection taken back: { id, kind }. Named by the definition of leads. */
export const suppressQueue = 'suppress';
