import { mkdirSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { freePort } from '@/db/testing/free-port'
import { chromiumOptions } from '@/e2e/support/chromium'
import { readDemoFile } from './demo/demo-file'
import { pictures, requestPath } from './shots/pictures'
import { serveDemo } from './shots/serve-demo'
import { signIn } from './shots/sign-in'
import { takePicture } from './shots/take-picture'

const folder = 'docs/pictures'

const demo = await serveDemo(await freePort())
const browser = await chromium.launch(await chromiumOptions())
try {
  const file = readDemoFile()
  if (!file) throw new Error('The demo left no sign-in')
  mkdirSync(folder, { recursive: true })
  const signedIn = await signIn(browser, demo.origin, file)
  for (const picture of pictures) {
    const path = picture.path ?? requestPath(file, picture.scenario)
    const name = `${folder}/${picture.name}-${picture.on}-${picture.theme}.png`
    await takePicture(browser, { ...picture, address: demo.origin + path, signedIn, name })
    console.log(name)
  }
} finally {
  await browser.close()
  await demo.stop()
}
process.exit(0)
