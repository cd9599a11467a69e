import { CitongError } from '../errors.ts';
import { say, terminalLocale } from './locale.ts';
import { texts } from './texts.ts';

/** Prints an error that ends a command: its code and message, and for one that nobody foresaw where it arose. */
export function reportError(error: unknown): void {
  const locale = terminalLocale();
  if (error instanceof CitongError) {
    console.error(`${error.code}: ${error.label[locale]}`);
    for (const f of error.fields) console.error(`  ${f.field ?? ''} ${f.code}: ${f.message[locale]}`);
  } else if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    const known = error.code.startsWith('index_') ? texts[error.code as keyof typeof texts] : undefined;
    console.error(`${error.code}: ${known ? `${say(known)} (${error.message})` : error.message}`);
  } else {
    console.error(error);
  }
}
