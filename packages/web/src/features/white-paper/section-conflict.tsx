import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Flex } from 'antd';
import { useEffect, useRef } from 'react';
import { useText } from '../../i18n/index.ts';
import { DiffText } from './diff-text.tsx';
import { usePaperText } from './text.ts';
import type { SectionText } from './types.ts';

interface Props {
  year: number;
  base: SectionText;
  /** The section as it is now; fetched anew as soon as the conflict is known. */
  latest: SectionText;
  pending: boolean;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

/** Somebody else saved this section first: what they changed, and how to go on. */
export function SectionConflict({ year, base, latest, pending, onKeepMine, onTakeTheirs }: Props) {
  const { sections: t } = usePaperText();
  const conflict = useText().conflict;
  const client = useQueryClient();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' });
    void client.invalidateQueries({ queryKey: ['white-paper', year, 'sections'] });
  }, [client, year]);
  const isFresh = latest.version !== base.version;
  return (
    <div ref={place} className="error-alert">
      <Alert
        type="warning"
        showIcon
        role="alert"
        title={conflict.title}
        description={
          <>
            <p>{t.conflict(latest.editedByName)}</p>
            {isFresh && <DiffText before={base.text} after={latest.text} />}
            <Flex gap={8} wrap>
              <Button size="small" type="primary" loading={pending} disabled={!isFresh} onClick={onKeepMine}>
                {conflict.keepMine}
              </Button>
              <Button size="small" disabled={!isFresh} onClick={onTakeTheirs}>
                {conflict.takeTheirs}
              </Button>
            </Flex>
          </>
        }
      />
    </div>
  );
}
