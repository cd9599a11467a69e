import { BankOutlined, DownOutlined } from '@ant-design/icons';
import { roles } from '@citong/matters';
import { App, Button, Dropdown } from 'antd';
import { useSwitchMembership } from '../api/queries.ts';
import type { Me, Membership } from '../api/types.ts';
import { useLabel, useText } from '../i18n/index.ts';
import { useErrorMessage } from '../ui/index.ts';

/** The office and role one acts for; a person with several chooses here. */
export function OfficeSwitcher({ me }: { me: Me }) {
  const text = useText();
  const pick = useLabel();
  const { message } = App.useApp();
  const messageOf = useErrorMessage();
  const change = useSwitchMembership();
  const name = (m: Membership) =>
    m.office ? `${pick(m.office.name)} · ${pick(roles[m.role])}` : pick(roles[m.role]);
  const active = me.memberships.find((m) => m.active) ?? me.memberships[0];
  if (!active) return null;
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        selectedKeys: [active.id],
        items: me.memberships.map((m) => ({ key: m.id, label: name(m) })),
        onClick: ({ key }) => {
          if (key !== active.id) change.mutate(key, { onError: (error) => message.error(messageOf(error)) });
        },
      }}
    >
      <Button
        type="text"
        icon={<BankOutlined aria-hidden />}
        className="office-button"
        loading={change.isPending}
        aria-label={text.shell.actingFor(name(active))}
      >
        <span className="office-name">{name(active)}</span>
        {me.memberships.length > 1 && <DownOutlined style={{ fontSize: 10 }} />}
      </Button>
    </Dropdown>
  );
}
