import { defineMatter, fieldKinds, kinds, label } from '@citong/matters';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App, Form } from 'antd';
import { renderToString } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import { describe, expect, it } from 'vitest';
import { MatterFields } from './matter-fields.tsx';

const l = label;
const everyone = [{ roles: ['ipOfficer' as const] }];

/** A kind that nobody has written code for, with fields of many kinds. */
const station = defineMatter({
  kind: 'branding_station',
  chapter: 'service',
  label: l('商标品牌指导站', 'Branding station'),
  fields: {
    name: kinds.text(l('站点名称', 'Name'), { required: true, help: l('全称', 'In full') }),
    town: kinds.region(l('所在地', 'Place')),
    budget: kinds.money(l('建设经费', 'Budget')),
    opened: kinds.flag(l('已挂牌', 'Opened')),
    openedOn: kinds.date(l('挂牌日期', 'Opened on')),
    operator: kinds.party(l('运营单位', 'Operator')),
    contract: kinds.file(l('委托合同', 'Contract')),
    marks: kinds.list(l('服务的商标', 'Marks served'), {
      of: kinds.ref(l('商标', 'Mark'), { to: 'trademark' }),
    }),
  },
  title: 'name',
  columns: ['name', 'town', 'budget'],
  states: { planned: { label: l('筹建', 'Planned') }, open: { label: l('挂牌', 'Open'), final: true } },
  initial: 'planned',
  transitions: { launch: { label: l('挂牌', 'Launch'), from: ['planned'], to: 'open', by: everyone } },
  access: { read: everyone, create: everyone, edit: everyone },
});

function formOf(definition: typeof station): string {
  return renderToString(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter>
        <App>
          <Form>
            <MatterFields definition={definition} names={Object.keys(definition.fields)} />
          </Form>
        </App>
      </MemoryRouter>
    </QueryClientProvider>,
  );
}

describe('the form of a kind that the code does not know', () => {
  it('has an input for each field, with its label, its help and what must be filled', () => {
    const html = formOf(station);
    for (const field of Object.values(station.fields)) expect(html).toContain(field.label.zh);
    expect(html).toContain('全称');
    expect(html.match(/ant-form-item-required/g)).toHaveLength(1);
    for (const name of Object.keys(station.fields)) expect(html).toContain(`id="${name}"`);
  });

  it('draws every kind of field there is', () => {
    const needed: Record<string, object> = {
      choice: { options: { a: l('甲', 'A') } },
      ref: { to: 'trademark' },
      list: { of: kinds.text(l('项', 'Item')) },
    };
    for (const kind of Object.keys(fieldKinds)) {
      const field = { kind, label: l(`字段${kind}`, kind), ...needed[kind] };
      expect(formOf({ ...station, fields: { f: field } }), kind).toContain(`字段${kind}`);
    }
  });
});
