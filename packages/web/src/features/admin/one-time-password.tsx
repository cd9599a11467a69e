import { App, Typography } from 'antd';
import { useText } from '../../i18n/index.ts';

/** Shows a one-time password this once, to be handed to the person by another way. */
export function useShowOneTimePassword(): (name: string, password: string) => void {
  const text = useText();
  const { modal } = App.useApp();
  return (name, password) => {
    modal.info({
      title: text.admin.oneTimePassword,
      content: (
        <>
          <p>{text.admin.oneTimePasswordText(name)}</p>
          <Typography.Text code copyable className="secret">
            {password}
          </Typography.Text>
        </>
      ),
    });
  };
}
