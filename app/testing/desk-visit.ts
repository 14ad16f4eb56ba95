import type { WorkStore } from 'next/dist/server/app-render/work-async-storage.external'
import { workAsyncStorage } from 'next/dist/server/app-render/work-async-storage.external'
import type { WorkUnitStore } from 'next/dist/server/app-render/work-unit-async-storage.external'
import { workUnitAsyncStorage } from 'next/dist/server/app-render/work-unit-async-storage.external'

/** Does this as Next does it for a request with these headers, so that pages and actions can read them. */
export function duringVisit<Result>(headers: Headers, act: () => Promise<Result>): Promise<Result> {
  const work = { route: '/desk', page: '/desk/page' } as WorkStore
  const unit = { type: 'request', phase: 'action', headers } as unknown as WorkUnitStore
  return workAsyncStorage.run(work, () => workUnitAsyncStorage.run(unit, act))
}
