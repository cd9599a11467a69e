import { Skeleton, Spin } from 'antd';
import { useText } from '../i18n/index.ts';

/** A page that is on its way. */
export function PageLoading() {
  return (
    <div aria-busy="true" className="page-loading">
      <Skeleton active title={{ width: 240 }} paragraph={{ rows: 6 }} />
    </div>
  );
}

/** The whole window while it is not yet known who is there. */
export function AppLoading() {
  const text = useText();
  return (
    <div className="app-loading">
      <Spin size="large" aria-label={text.common.loading} />
    </div>
  );
}
