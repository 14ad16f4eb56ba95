import type { Page } from '@playwright/test'
import { buttonOn, choiceOn, fieldOn, type Hands, linkOn } from './hands'

/** Hands that click. */
export function pointer(page: Page): Hands {
  return {
    press: (name) => buttonOn(page, name).click(),
    pressTwice: (name) => buttonOn(page, name).dblclick(),
    follow: (name) => linkOn(page, name).click(),
    tick: (name) => choiceOn(page, name).check(),
    choose: async (label, option) => {
      await fieldOn(page, label).selectOption(option)
    },
    write: (label, text) => fieldOn(page, label).fill(text),
    type: (label, text) => fieldOn(page, label).pressSequentially(text),
  }
}
