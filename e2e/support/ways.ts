import { type Page, test } from '@playwright/test'
import type { Hands } from './hands'
import { keyboard } from './keyboard'
import { pointer } from './pointer'

/** With a pointer, or with Tab, Space and Enter alone. */
export type Way = 'pointer' | 'keyboard'

/** The hands of one person on one page. */
export function handsOn(page: Page, way: Way): Hands {
  return way === 'pointer' ? pointer(page) : keyboard(page)
}

/** Declares the same twice: for a pointer and, again, for Tab, Space and Enter alone. */
export function inBothWays(declare: (way: Way) => void): void {
  for (const way of ['pointer', 'keyboard'] as const)
    test.describe(way === 'pointer' ? 'with a pointer' : 'with Tab, Space and Enter', () => declare(way))
}
