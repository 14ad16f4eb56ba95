import { mkdirSync } from 'node:fs'
import { type Browser, chromium } from '@playwright/test'
import { freePort } from '@/db/testing/free-port'
import { chromiumOptions } from '@/e2e/support/chromium'
import { readDemoFile } from './demo/demo-file'
import { pictures, requestPath } from './shots/pictures'
import { serveDemo } from './shots/serve-demo'
import { signIn } from './shots/sign-in'
import { takeLetters } from './shots/take-letters'
import { takePicture } from './shots/take-picture'

const folder = 'docs/pictures'
const lettersFolder = '.cache/pictures/letters'

const browser = await chromium.launch(await chromiumOptions())
try {
  if (process.argv.includes('letters')) console.log(`${await takeLetters(browser, lettersFolder)} in ${lettersFolder}`)
  else await takePages(browser)
} finally {
  await browser.close()
}
process.exit(0)

async function takePages(chrome: Browser): Promise<void> {
  const demo = await serveDemo(await freePort())
  try {
    const file = readDemoFile()
    if (!file) throw new Error('The demo left no sign-in')
    mkdirSync(folder, { recursive: true })
    const signedIn = await signIn(chrome, demo.origin, file)
    for (const picture of pictures) {
      const path = picture.path ?? requestPath(file, picture.scenario)
      const name = `${folder}/${picture.name}-${picture.on}-${picture.theme}.png`
      await takePicture(chrome, { ...picture, address: demo.origin + path, signedIn, name })
      console.log(name)
    }
  } finally {
    await demo.stop()
  }
}
