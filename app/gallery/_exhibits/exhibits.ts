import type { Example } from '@/components/example'
import { backLinkExamples } from '@/components/ui/back-link.examples'
import { buttonPageExamples } from '@/components/ui/button-page.examples'
import { buttonExamples } from '@/components/ui/button.examples'
import { choicesExamples } from '@/components/ui/choices.examples'
import { errorSummaryExamples } from '@/components/ui/error-summary.examples'
import { noticeExamples } from '@/components/ui/notice.examples'
import { languageSwitchExamples } from '@/components/ui/language-switch.examples'
import { pageShellExamples } from '@/components/ui/page-shell.examples'
import { sectionExamples } from '@/components/ui/section.examples'
import { selectExamples } from '@/components/ui/select.examples'
import { summaryListExamples } from '@/components/ui/summary-list.examples'
import { textAreaExamples } from '@/components/ui/text-area.examples'
import { textInputExamples } from '@/components/ui/text-input.examples'
import { textLinkExamples } from '@/components/ui/text-link.examples'
import { answerByExamples } from '@/components/request/answer-by.examples'
import { dayTimeExamples } from '@/components/request/day-time.examples'
import { deadlineWorkingExamples } from '@/components/request/deadline-working.examples'
import { dueCellExamples } from '@/components/request/due-cell.examples'
import { referenceExamples } from '@/components/request/reference.examples'
import { rightListExamples } from '@/components/request/right-list.examples'
import { taskAnswerFieldsExamples } from '@/components/request/task-answer-fields.examples'
import { timelineExamples } from '@/components/request/timeline.examples'
import { actionFormExamples } from '@/components/desk/action-form.examples'
import { cardTableExamples } from '@/components/desk/card-table.examples'
import { copyFieldExamples } from '@/components/desk/copy-field.examples'
import { keyListExamples } from '@/components/desk/key-list.examples'
import { deskShellExamples } from '@/components/desk/desk-shell.examples'
import { faultExamples } from '@/components/desk/fault.examples'
import { foundExamples } from '@/components/desk/found.examples'
import { templateFieldExamples } from '@/components/desk/template-field.examples'
import { letterPreviewExamples } from '@/components/desk/letter-preview.examples'
import { madeCodeExamples } from '@/components/desk/made-code.examples'
import { madeLinkExamples } from '@/components/desk/made-link.examples'
import { addressTextExamples } from '@/components/desk/address-text.examples'
import { momentTimeExamples } from '@/components/desk/moment-time.examples'
import { narrowPageExamples } from '@/components/desk/narrow-page.examples'
import { panelExamples } from '@/components/desk/panel.examples'
import { qrCodeExamples } from '@/components/desk/qr-code.examples'
import { queueRowExamples } from '@/components/desk/queue-row.examples'
import { queueTableExamples } from '@/components/desk/queue-table.examples'
import { shownForExamples } from '@/components/desk/shown-for.examples'
import { skipLinkExamples } from '@/components/desk/skip-link.examples'
import { subNavExamples } from '@/components/desk/sub-nav.examples'
import { tagListExamples } from '@/components/desk/tag-list.examples'
import { submitButtonExamples } from '@/components/desk/submit-button.examples'
import { sortLinkExamples } from '@/components/desk/sort-link.examples'
import { tabsExamples } from '@/components/desk/tabs.examples'

/** A component with its states; those that fill a page, with its landmarks or its title, are shown alone. */
export type Exhibit = { component: string; examples: readonly Example[]; fillsPage?: true }

/** The gallery's rooms: one for each folder of components. */
export const exhibits = {
  ui: [
    { component: 'back-link', examples: backLinkExamples },
    { component: 'button-page', examples: buttonPageExamples },
    { component: 'button', examples: buttonExamples },
    { component: 'choices', examples: choicesExamples },
    { component: 'error-summary', examples: errorSummaryExamples },
    { component: 'notice', examples: noticeExamples },
    { component: 'language-switch', examples: languageSwitchExamples },
    { component: 'page-shell', examples: pageShellExamples, fillsPage: true },
    { component: 'section', examples: sectionExamples },
    { component: 'select', examples: selectExamples },
    { component: 'summary-list', examples: summaryListExamples },
    { component: 'text-area', examples: textAreaExamples },
    { component: 'text-input', examples: textInputExamples },
    { component: 'text-link', examples: textLinkExamples },
  ],
  request: [
    { component: 'answer-by', examples: answerByExamples },
    { component: 'day-time', examples: dayTimeExamples },
    { component: 'deadline-working', examples: deadlineWorkingExamples },
    { component: 'due-cell', examples: dueCellExamples },
    { component: 'reference', examples: referenceExamples },
    { component: 'right-list', examples: rightListExamples },
    { component: 'task-answer-fields', examples: taskAnswerFieldsExamples },
    { component: 'timeline', examples: timelineExamples },
  ],
  desk: [
    { component: 'action-form', examples: actionFormExamples, fillsPage: true },
    { component: 'card-table', examples: cardTableExamples },
    { component: 'copy-field', examples: copyFieldExamples },
    { component: 'key-list', examples: keyListExamples },
    { component: 'desk-shell', examples: deskShellExamples, fillsPage: true },
    { component: 'fault', examples: faultExamples },
    { component: 'found', examples: foundExamples },
    { component: 'template-field', examples: templateFieldExamples, fillsPage: true },
    { component: 'letter-preview', examples: letterPreviewExamples, fillsPage: true },
    { component: 'made-code', examples: madeCodeExamples },
    { component: 'made-link', examples: madeLinkExamples },
    { component: 'address-text', examples: addressTextExamples },
    { component: 'moment-time', examples: momentTimeExamples },
    { component: 'narrow-page', examples: narrowPageExamples, fillsPage: true },
    { component: 'panel', examples: panelExamples },
    { component: 'qr-code', examples: qrCodeExamples },
    { component: 'queue-row', examples: queueRowExamples },
    { component: 'queue-table', examples: queueTableExamples },
    { component: 'shown-for', examples: shownForExamples },
    { component: 'skip-link', examples: skipLinkExamples },
    { component: 'sub-nav', examples: subNavExamples },
    { component: 'tag-list', examples: tagListExamples },
    { component: 'submit-button', examples: submitButtonExamples },
    { component: 'sort-link', examples: sortLinkExamples },
    { component: 'tabs', examples: tabsExamples },
  ],
} satisfies Record<string, readonly Exhibit[]>

export type Room = keyof typeof exhibits

export const rooms = Object.keys(exhibits) as Room[]

export function findExhibit(component: string): Exhibit | undefined {
  return Object.values<readonly Exhibit[]>(exhibits)
    .flat()
    .find((exhibit) => exhibit.component === component)
}
