import { Typography } from 'antd';
import { Link } from 'react-router';
import { pushExample } from './curl.ts';
import { useMonitorText } from './text.ts';
import type { Feed } from './types.ts';

/** How a program sends listings to this feed. */
export function PushExample({ feed }: { feed: Feed }) {
  const text = useMonitorText();
  const command = pushExample(location.origin, feed);
  return (
    <section className="push-example">
      <h2>{text.push.title}</h2>
      <p className="quiet">
        {text.push.intro} {text.push.key} <Link to="/account">{text.push.keyLink}</Link>
      </p>
      <div className="code">
        <Typography.Text copyable={{ text: command }} className="code-copy" />
        <pre>{command}</pre>
      </div>
    </section>
  );
}
