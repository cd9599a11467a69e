import type { MatterDefinition } from '@citong/matters';
import { App, Button, Flex, Form } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { ApiError } from '../../api/client.ts';
import { useActor, useCreateMatter } from '../../api/queries.ts';
import { useLabel, useText } from '../../i18n/index.ts';
import { NotFound } from '../../layout/error-page.tsx';
import { ErrorAlert, PageHeader } from '../../ui/index.ts';
import { definitionOf, isVisible, mayCreate } from '../definitions.ts';
import '../matters.css';
import { laterNames } from '../runs.ts';
import { LaterFields } from './later-fields.tsx';
import { MatterFields } from './matter-fields.tsx';
import { useLeaveGuard } from './use-leave-guard.tsx';
import { useServerErrors } from './use-server-errors.ts';
import { filled, startOf, type Values } from './values.ts';

export function Component() {
  const { kind = '' } = useParams();
  const definition = definitionOf(kind);
  const actor = useActor();
  return definition && mayCreate(definition, actor) ? <NewMatter definition={definition} /> : <NotFound />;
}

function NewMatter({ definition }: { definition: MatterDefinition }) {
  const text = useText();
  const pick = useLabel();
  const actor = useActor();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [params] = useSearchParams();
  const [form] = Form.useForm<Values>();
  const create = useCreateMatter(definition.kind);
  const touched = useRef(false);
  useLeaveGuard(() => touched.current && !create.isSuccess);
  useServerErrors(form, create.error);
  const start = useMemo(() => startOf(definition, params), [definition, params]);
  const [laterOpen, setLaterOpen] = useState(false);
  const names = Object.entries(definition.fields)
    .filter(([, f]) => !f.automatic && isVisible(f, actor))
    .map(([name]) => name);
  const waiting = laterNames(definition);
  const later = names.filter((n) => waiting.has(n) && start[n] === undefined);
  const refused = create.error instanceof ApiError ? create.error.fields.map((f) => f.field) : [];
  const isLaterShown = laterOpen || later.some((n) => refused.includes(n));
  return (
    <div className="narrow">
      <PageHeader
        title={text.list.create(pick(definition.label))}
        eyebrow={<Link to={`/m/${definition.kind}`}>{pick(definition.label)}</Link>}
        description={definition.description && pick(definition.description)}
      />
      <Form<Values>
        form={form}
        layout="vertical"
        className="panel"
        initialValues={start}
        onFinishFailed={({ errorFields }) => {
          if (errorFields.some((e) => later.includes(String(e.name[0])))) setLaterOpen(true);
        }}
        scrollToFirstError={{ block: 'center', focus: true }}
        onValuesChange={() => {
          touched.current = true;
        }}
        onFinish={(values) =>
          create.mutate(filled(values), {
            onSuccess: (made) => {
              touched.current = false;
              message.success(text.form.created);
              navigate(`/m/${definition.kind}/${made.id}`, { replace: true });
            },
          })
        }
      >
        <ErrorAlert error={create.error} />
        <MatterFields definition={definition} names={names.filter((n) => !later.includes(n))} />
        <LaterFields
          definition={definition}
          names={later}
          open={isLaterShown}
          onToggle={() => setLaterOpen(!isLaterShown)}
        />
        <Flex gap={8} className="form-buttons">
          <Button type="primary" htmlType="submit" loading={create.isPending}>
            {text.form.submit}
          </Button>
          <Button onClick={() => navigate(-1)}>{text.common.cancel}</Button>
        </Flex>
      </Form>
    </div>
  );
}
