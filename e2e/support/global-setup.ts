import { embeddedTemplate } from '@/db/testing/embedded-template'
import { ensureBuild } from './built'

/** Before all journeys, once: what every house is made from. */
export default async function setUp(): Promise<void> {
  await ensureBuild()
  await embeddedTemplate()
}
