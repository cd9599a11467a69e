import { useCity } from '../../api/queries.ts';
import { useLabel } from '../../i18n/index.ts';

/** A platform's name by its id, in the language shown. */
export function usePlatformName(): (id: string) => string {
  const pick = useLabel();
  const platforms = useCity().data?.platforms;
  return (id) => {
    const found = platforms?.find((p) => p.id === id)?.name;
    return found ? pick(found) : id;
  };
}
