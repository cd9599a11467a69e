import { Empty as AntEmpty } from 'antd';
import type { ReactNode } from 'react';
import { Sprig } from './sprig.tsx';

/** Nothing here, said in one line, with what to do next below it. */
export function Empty({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <AntEmpty image={<Sprig />} description={children} className="empty">
      {action}
    </AntEmpty>
  );
}
