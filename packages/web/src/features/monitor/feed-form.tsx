import { App, Form, Input, InputNumber, Modal, Radio, Select, Switch } from 'antd';
import { ApiError } from '../../api/client.ts';
import { changeFeed, createFeed, useCity, useMonitorAction } from '../../api/queries.ts';
import { useLabel, useText } from '../../i18n/index.ts';
import { ErrorAlert } from '../../ui/index.ts';
import { useMonitorText } from './text.ts';
import { type Feed, type Source, sources } from './types.ts';

interface Values {
  name: string;
  platform?: string | null;
  source: Source;
  url?: string | null;
  everyMinutes?: number | null;
  active: boolean;
}

/** Sets up a feed or changes it. */
export function FeedForm({ feed, onClose }: { feed: Feed | null; onClose: () => void }) {
  const text = useMonitorText();
  const t = text.feeds;
  const common = useText().common;
  const pick = useLabel();
  const [form] = Form.useForm<Values>();
  const source = Form.useWatch('source', form) ?? feed?.source ?? 'file';
  const platforms = useCity().data?.platforms ?? [];
  const { message } = App.useApp();
  const save = useMonitorAction((values: Values) => {
    const body = { ...values, platform: values.platform ?? null, everyMinutes: values.everyMinutes ?? null };
    return feed ? changeFeed({ id: feed.id, ...body }) : createFeed(body);
  });
  const submit = (values: Values) =>
    save.mutate(values, {
      onSuccess: () => {
        message.success(t.saved);
        onClose();
      },
      onError: (error) => {
        if (!(error instanceof ApiError)) return;
        form.setFields(error.fields.map((f) => ({ name: f.field as keyof Values, errors: [f.message] })));
      },
    });
  const rest = save.error instanceof ApiError && save.error.fields.length > 0 ? null : save.error;
  return (
    <Modal
      open
      title={feed ? t.edit : t.create}
      okText={common.save}
      cancelText={common.cancel}
      onCancel={onClose}
      onOk={form.submit}
      confirmLoading={save.isPending}
    >
      <ErrorAlert error={rest} />
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={submit}
        initialValues={{
          name: feed?.name,
          platform: feed?.platform ?? null,
          source: feed?.source ?? 'file',
          url: feed?.url,
          everyMinutes: feed?.everyMinutes,
          active: feed?.active ?? true,
        }}
      >
        <Form.Item name="name" label={t.name} rules={[{ required: true, message: t.required }]}>
          <Input placeholder={t.namePlaceholder} maxLength={100} />
        </Form.Item>
        <Form.Item name="source" label={t.source} extra={t.sourceHelp[source]}>
          <Radio.Group
            optionType="button"
            disabled={feed !== null}
            options={sources.map((s) => ({ value: s, label: t.sources[s] }))}
          />
        </Form.Item>
        {source === 'pull' && (
          <>
            <Form.Item
              name="url"
              label={t.url}
              extra={t.urlHelp}
              rules={[{ required: true, message: t.required }]}
            >
              <Input inputMode="url" placeholder="https://…" />
            </Form.Item>
            <Form.Item name="everyMinutes" label={t.every} extra={t.everyHelp}>
              <InputNumber min={1} max={43_200} precision={0} />
            </Form.Item>
          </>
        )}
        <Form.Item name="platform" label={t.platform} extra={t.platformHelp}>
          <Select
            allowClear
            placeholder={t.noPlatform}
            options={platforms.map((p) => ({ value: p.id, label: pick(p.name) }))}
          />
        </Form.Item>
        <Form.Item name="active" label={t.active} valuePropName="checked">
          <Switch />
        </Form.Item>
      </Form>
    </Modal>
  );
}
