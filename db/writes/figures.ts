import { and, eq } from 'drizzle-orm'
import type { ProjectedRight } from '@/domain/requests/projected-rights'
import type { RequestProjection } from '@/domain/requests/request'
import type { Transaction } from '../client'
import { requestRights, requests } from '../schema'
import { together } from './together'

/**
 * What reports count and lists read of a request whose history did not change: its version and its last change stay what they
 * were.
 */
export async function keepFigures(
  tx: Transaction,
  requestId: string,
  columns: Partial<Omit<RequestProjection, 'rights'>>,
  rights: readonly ProjectedRight[],
): Promise<void> {
  await together(tx, [
    tx.update(requests).set(columns).where(eq(requests.id, requestId)),
    ...rights.map(({ right, regime, answerDueOn, originalDueOn }) =>
      tx
        .update(requestRights)
        .set({ answerDueOn, originalDueOn })
        .where(
          and(eq(requestRights.requestId, requestId), eq(requestRights.right, right), eq(requestRights.regime, regime)),
        ),
    ),
  ])
}
