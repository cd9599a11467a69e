import type { MatterDefinition, MatterRecord } from '@citong/matters';
import { Suspense, useContext } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { ApiError } from '../../api/client.ts';
import { useMatter } from '../../api/queries.ts';
import type { MatterDetail } from '../../api/types.ts';
import { RefsContext } from '../../fields/index.ts';
import { NotFound } from '../../layout/error-page.tsx';
import { ErrorAlert, PageLoading } from '../../ui/index.ts';
import { definitionOf } from '../definitions.ts';
import '../matters.css';
import { DeadlinePanel } from './deadline-panel.tsx';
import { DetailHeader } from './detail-header.tsx';
import { EditForm } from './edit-form.tsx';
import { FieldList } from './field-list.tsx';
import { KindPanels } from './kind-panels.ts';
import { LinkedPanel } from './linked-panel.tsx';
import { TimelinePanel } from './timeline-panel.tsx';
import { WarningList } from './warning-list.tsx';

export function Component() {
  const { kind = '', id = '' } = useParams();
  const definition = definitionOf(kind);
  return definition ? <DetailPage key={id} definition={definition} id={id} /> : <NotFound />;
}

function DetailPage({ definition, id }: { definition: MatterDefinition; id: string }) {
  const detail = useMatter(definition.kind, id);
  if (detail.isPending) return <PageLoading />;
  if (detail.isError)
    return detail.error instanceof ApiError && detail.error.status === 404 ? (
      <NotFound />
    ) : (
      <ErrorAlert error={detail.error} onRetry={() => detail.refetch()} />
    );
  return (
    <RefsContext value={detail.data.refs ?? {}}>
      <Detail definition={definition} detail={detail.data} />
    </RefsContext>
  );
}

function Detail({ definition, detail }: { definition: MatterDefinition; detail: MatterDetail }) {
  const [params, setParams] = useSearchParams();
  const isEditing = params.has('edit') && detail.mayEdit;
  const { matter } = detail;
  return (
    <>
      <DetailHeader
        definition={definition}
        detail={detail}
        isEditing={isEditing}
        onEdit={() => setParams({ edit: '1' })}
      />
      <div className="detail">
        <div className="detail-main">
          <WarningList definition={definition} warnings={detail.warnings} />
          {isEditing ? (
            <EditForm
              definition={definition}
              matter={matter}
              onClose={() => setParams({}, { replace: true })}
            />
          ) : (
            <>
              <KindPanel matter={matter} />
              <FieldList definition={definition} matter={matter} />
            </>
          )}
          <LinkedPanel definition={definition} detail={detail} />
        </div>
        <div className="detail-side">
          <DeadlinePanel definition={definition} matter={matter} />
          <TimelinePanel definition={definition} matter={matter} />
        </div>
      </div>
    </>
  );
}

function KindPanel({ matter }: { matter: MatterRecord }) {
  const Panel = useContext(KindPanels)[matter.kind];
  return Panel ? (
    <Suspense fallback={<PageLoading />}>
      <Panel matter={matter} />
    </Suspense>
  ) : null;
}
