import { expect, type Page } from '@playwright/test'

/** 1280 by 1024 pixels at 400 % (WCAG 1.4.10). */
const fourTimes = { width: 320, height: 256 }
const desktop = { width: 1280, height: 1024 }

/** WCAG 1.4.12: so much room a reader may give lines, paragraphs, letters and words. */
const spacing =
  '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}'
/** WCAG 1.4.4: text twice as large, and nothing else. */
const largeText = 'html{font-size:200%!important}'

/** What axe does not try: four times larger, more room, larger text, forced colours, no motion, and focus that is seen. */
export async function expectSeenByEverybody(page: Page): Promise<void> {
  const where = page.url()
  await page.setViewportSize(fourTimes)
  expect(await page.evaluate(whatSticks), `what keeps its place at 400 % on ${where}`).toEqual([])
  for (const [viewport, style] of [
    [fourTimes, ''],
    [fourTimes, spacing],
    [desktop, largeText],
  ] as const) {
    await page.setViewportSize(viewport)
    expect(await page.evaluate(cutOff, style), `cut off at ${viewport.width} with "${style}" on ${where}`).toEqual([])
  }
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  expect(await page.evaluate(whatMoves), `what moves without motion on ${where}`).toEqual([])
  await page.keyboard.press('Tab')
  expect(await page.evaluate(unseen), `not seen in forced colours on ${where}`).toEqual([])
  await page.emulateMedia({ forcedColors: 'none' })
}

function whatSticks(): string[] {
  const sticks = [...document.querySelectorAll('body *')].filter((element) =>
    ['fixed', 'sticky'].includes(getComputedStyle(element).position),
  )
  return sticks
    .filter((element) => element.getBoundingClientRect().height > innerHeight / 3)
    .map(({ tagName }) => tagName)
}

/** The page wider than the screen, or a text that ends where its box does. */
function cutOff(css: string): string[] {
  const style = document.head.appendChild(document.createElement('style'))
  style.textContent = css
  const { scrollWidth } = document.documentElement
  const hidden = [...document.querySelectorAll('main *, header *, footer *')].filter((element) => {
    const { overflowX, overflowY, clip, position } = getComputedStyle(element)
    const isForEars = position === 'absolute' && element.clientWidth <= 1
    const hides = overflowX === 'hidden' || overflowY === 'hidden'
    const isCut = element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1
    return hides && isCut && !isForEars && clip === 'auto' && !element.closest('[aria-hidden=true]')
  })
  style.remove()
  const wide = scrollWidth > innerWidth ? [`${scrollWidth} wide`] : []
  return [...wide, ...hidden.map((element) => element.outerHTML.slice(0, 120))]
}

function whatMoves(): string[] {
  const moving = [...document.querySelectorAll('*')].filter((element) => {
    const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element)
    return !/^0s(, 0s)*$/.test(transitionDuration) || animationName !== 'none' || scrollBehavior === 'smooth'
  })
  return moving.map((element) => element.outerHTML.slice(0, 120))
}

/** A control without edges, or a focus without an outline, once the browser has taken the colours away. */
function unseen(): string[] {
  const controls = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')]
  return controls
    .filter((element) => element.checkVisibility({ opacityProperty: true }) && element.tabIndex >= 0)
    .filter((element) => {
      const { borderTopStyle, textDecorationLine, appearance } = getComputedStyle(element)
      const hasEdge = borderTopStyle !== 'none' || appearance !== 'none' || textDecorationLine.includes('underline')
      const isPlain = element.tagName === 'SUMMARY' || element.tagName === 'A'
      element.focus()
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      const isFocusSeen = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
      return !isFocusSeen || !(hasEdge || isPlain)
    })
    .map((element) => element.outerHTML.slice(0, 160))
}
