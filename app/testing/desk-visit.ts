import type { WorkStore } from 'next/dist/server/app-render/work-async-storage.external'
import { workAsyncStorage } from 'next/dist/server/app-render/work-async-storage.external'
import type { WorkUnitStore } from 'next/dist/server/app-render/work-unit-async-storage.external'
import { RequestCookiesAdapter } from 'next/dist/server/web/spec-extension/adapters/request-cookies'
import { RequestCookies } from 'next/dist/server/web/spec-extension/cookies'
import { workUnitAsyncStorage } from 'next/dist/server/app-render/work-unit-async-storage.external'

/** Does this as Next does it for a request with these headers, so that pages and actions can read them and their cookies. */
export function duringVisit<Result>(headers: Headers, act: () => Promise<Result>): Promise<Result> {
  const work = { route: '/desk', page: '/desk/page' } as WorkStore
  const cookies = RequestCookiesAdapter.seal(new RequestCookies(headers))
  const unit = { type: 'request', phase: 'action', headers, cookies, userspaceMutableCookies: cookies }
  return workAsyncStorage.run(work, () => workUnitAsyncStorage.run(unit as unknown as WorkUnitStore, act))
}
