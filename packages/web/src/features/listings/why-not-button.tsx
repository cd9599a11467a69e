import { QuestionCircleOutlined } from '@ant-design/icons';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import type { Listing } from '../../api/queries.ts';
import { usePhone } from '../../ui/index.ts';
import { useListingText } from './text.ts';
import { WhyNotPanel } from './why-not.tsx';

interface Props {
  listing: Pick<Listing, 'platform' | 'key'>;
  /** The mark asked about at first. */
  mark?: string | null;
}

/** Opens the question why a listing was not taken for a mark. */
export function WhyNotButton({ listing, mark }: Props) {
  const text = useListingText().why;
  const phone = usePhone();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        type="link"
        size="small"
        className="flush why-open"
        icon={<QuestionCircleOutlined aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {text.open}
      </Button>
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        title={text.heading}
        placement={phone ? 'bottom' : 'right'}
        size={phone ? '85vh' : 480}
        destroyOnHidden
      >
        <WhyNotPanel listing={listing} mark={mark} />
      </Drawer>
    </>
  );
}
