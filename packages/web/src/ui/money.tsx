import { formatMoney } from '../format/number.ts';
import { useLocale } from '../i18n/index.ts';

/** An amount of fen in yuan, in figures that line up and never break. */
export function Money({ fen }: { fen: number | null | undefined }) {
  const locale = useLocale();
  if (fen === null || fen === undefined) return null;
  return <span className="figure">{formatMoney(fen, locale)}</span>;
}
