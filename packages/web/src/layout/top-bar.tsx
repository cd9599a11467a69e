import { LogoutOutlined, MenuOutlined, SafetyOutlined, UserOutlined } from '@ant-design/icons';
import { Button, Dropdown, Tooltip } from 'antd';
import { useNavigate } from 'react-router';
import { useConfig, useSignOut } from '../api/queries.ts';
import type { Me } from '../api/types.ts';
import { languageNames, languageShort, setLocale, useLabel, useLocale, useText } from '../i18n/index.ts';
import { GlobalSearch } from './global-search.tsx';
import { NoticeBell } from './notice-bell.tsx';
import { OfficeSwitcher } from './office-switcher.tsx';

/** City, search, the office one acts for, language and account. */
export function TopBar({ me, onMenu }: { me: Me; onMenu?: () => void }) {
  const text = useText();
  const pick = useLabel();
  const config = useConfig();
  return (
    <header className="top-bar">
      {onMenu && (
        <Button
          type="text"
          icon={<MenuOutlined aria-hidden />}
          aria-label={text.shell.openNavigation}
          onClick={onMenu}
        />
      )}
      <span className="top-city">{config.data ? pick(config.data.city.name) : ''}</span>
      <span className="top-space" />
      <GlobalSearch compact={onMenu !== undefined} />
      <OfficeSwitcher me={me} />
      {me.actor && <NoticeBell />}
      <LanguageButton />
      <AccountMenu name={me.user.name} />
    </header>
  );
}

export function LanguageButton() {
  const other = useLocale() === 'zh' ? 'en' : 'zh';
  return (
    <Tooltip title={languageNames[other]}>
      <Button
        type="text"
        lang={other}
        aria-label={languageNames[other]}
        className="language-button"
        onClick={() => setLocale(other)}
      >
        {languageShort[other]}
      </Button>
    </Tooltip>
  );
}

function AccountMenu({ name }: { name: string }) {
  const text = useText();
  const navigate = useNavigate();
  const signOut = useSignOut();
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'name', label: name, disabled: true },
          { type: 'divider' },
          {
            key: 'account',
            icon: <SafetyOutlined aria-hidden />,
            label: text.nav.account,
            onClick: () => navigate('/account'),
          },
          {
            key: 'out',
            icon: <LogoutOutlined aria-hidden />,
            label: text.shell.signOut,
            onClick: () => signOut.mutate(undefined, { onSuccess: () => navigate('/sign-in') }),
          },
        ],
      }}
    >
      <Button type="text" icon={<UserOutlined aria-hidden />} aria-label={text.shell.accountOf(name)} />
    </Dropdown>
  );
}
