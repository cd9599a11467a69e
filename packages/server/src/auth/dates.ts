import type { KyselyPlugin, QueryResult, RootOperationNode, UnknownRow } from 'kysely';

/**
 * better-auth compares times as `Date`, our connections read timestamptz as ISO text: this turns the columns of its
 * tables (`…_at`, `…_until`) into `Date` for it alone.
 */
export class DatesPlugin implements KyselyPlugin {
  transformQuery(args: { readonly node: RootOperationNode }): RootOperationNode {
    return args.node;
  }

  async transformResult(args: {
    readonly result: QueryResult<UnknownRow>;
  }): Promise<QueryResult<UnknownRow>> {
    return { ...args.result, rows: args.result.rows.map(withDates) };
  }
}

const withDates = (row: UnknownRow): UnknownRow =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, isTime(name, value) ? new Date(value) : value]),
  );

const isTime = (name: string, value: unknown): value is string =>
  typeof value === 'string' && /_(at|until)$/.test(name);
