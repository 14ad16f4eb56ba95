import { isBuildCurrent } from '@/scripts/build/stamp'
import { runCommand } from '@/scripts/run-command'

/** Makes sure that there is a production build of these very sources; `npm test` has just made one and says so. */
export async function ensureBuild(): Promise<void> {
  if (process.env.E2E_BUILT === 'yes' || isBuildCurrent()) return
  console.log('The build is missing or older than the sources; building')
  const command = [process.execPath, '--import', 'tsx', 'scripts/build.ts']
  const { code } = await runCommand(command, { show: 'everything', limitSeconds: 600 })
  if (code !== 0) throw new Error('The build failed')
}
