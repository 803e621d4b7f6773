import { PrismaPg } from "@prisma/adapter-pg";

type Adapter = Awaited<ReturnType<PrismaPg["connect"]>>;
type Transaction = Awaited<ReturnType<Adapter["startTransaction"]>>;

/**
 * Prisma's adapter, with the queries of a transaction sent one after the other. Prisma asks for all the relations of an
 * `include` at once; within a transaction there is one connection, which the driver deprecates being asked so (pg 9
 * will refuse it). The answers come no later: the connection has always taken one at a time.
 */
export class OneQueryAtATime extends PrismaPg {
  override async connect(): Promise<Adapter> {
    const adapter = await super.connect();
    const start = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (isolationLevel) => inTurn(await start(isolationLevel));
    return adapter;
  }
}

function inTurn(transaction: Transaction): Transaction {
  let last: Promise<unknown> = Promise.resolve();
  function afterTheLast<Query, Answer>(ask: (query: Query) => Promise<Answer>) {
    return (query: Query): Promise<Answer> => {
      const turn = last.then(() => ask(query));
      last = turn.catch(() => undefined);
      return turn;
    };
  }
  transaction.queryRaw = afterTheLast(transaction.queryRaw.bind(transaction));
  transaction.executeRaw = afterTheLast(transaction.executeRaw.bind(transaction));
  return transaction;
}
