import type { FixedBy as By } from '@/entrypoints/background/fixed';
import { t } from '../strings';

/** Who has fixed a setting, said beside it; nothing where it is free. */
export function FixedBy({ by, id }: { by: By | undefined; id?: string }) {
  return by ? (
    <p className="fixed-by" id={id} data-testid="fixed-by">
      {t(`fixed.by.${by}`)}
    </p>
  ) : null;
}
