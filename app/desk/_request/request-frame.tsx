import type { ReactNode } from 'react'
import { pageTitle, t } from '../words'
import { AlsoHere } from '../_live/also-here'
import { pathOf } from './addresses'
import { DoneNotice } from './done-notice'
import { ListNav } from './list-nav'
import type { DeskRequest } from './read-request'
import { RequestHeader } from './request-header'
import { type RequestTab, RequestTabs } from './request-tabs'
import { undoableEvent, UndoForm } from './undo-form'

type FrameProps = { request: DeskRequest; tab: RequestTab; title?: string; done?: unknown; children: ReactNode }

/** What every tab of a request begins with: the way back to the list, the summary, and the other tabs. */
export function RequestFrame({ request, tab, title, done, children }: FrameProps) {
  const { reference } = request
  const isOverview = tab === 'overview'
  const heading = title ?? t(`desk.request.tabs.${tab}`)
  const name = isOverview ? `${t('desk.request.label')} ${reference}` : `${heading} ${reference}`
  return (
    <>
      {!undoableEvent(request, done) && <title>{pageTitle(name)}</title>}
      <ListNav request={request} withNeighbours={isOverview} />
      <DoneNotice done={done} undo={<UndoForm {...{ request, done, title: name }} />} />
      <RequestHeader request={request} as={isOverview ? 'heading' : 'name'} />
      <RequestTabs request={request} tab={tab} />
      <AlsoHere request={request} href={pathOf(request, isOverview ? '' : tab)} />
      {!isOverview && <h1 className="mb-4 text-2xl font-bold">{heading}</h1>}
      {children}
    </>
  )
}
