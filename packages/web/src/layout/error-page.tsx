import { Button, Flex, Result } from 'antd';
import { isRouteErrorResponse, Link, useRouteError } from 'react-router';
import { useText } from '../i18n/index.ts';
import { Sprig } from '../ui/sprig.tsx';

export function NotFound() {
  const text = useText();
  return (
    <Result
      icon={<Sprig />}
      title={text.errors.notFoundTitle}
      subTitle={text.errors.notFoundText}
      extra={
        <Link to="/">
          <Button type="primary">{text.errors.home}</Button>
        </Link>
      }
    />
  );
}

/** The last net: what a page throws, or a part of the program that could not be loaded (a new version was put in place). */
export function RouteError() {
  const text = useText();
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFound />;
  return (
    <Result
      status="warning"
      title={text.errors.crashTitle}
      subTitle={text.errors.crashText}
      extra={
        <Flex gap={8} justify="center">
          <Button type="primary" onClick={() => location.reload()}>
            {text.errors.reload}
          </Button>
          <Button href="/">{text.errors.home}</Button>
        </Flex>
      }
    />
  );
}
