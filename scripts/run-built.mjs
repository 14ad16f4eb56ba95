// Runs a process of an installation from the build. Plain JavaScript: nothing is translated when it starts.
import { existsSync } from 'node:fs'
import { enableCompileCache } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const file = resolve('.next/processes', `${process.argv[2]}.mjs`)
if (!existsSync('.next/BUILD_ID') || !existsSync(file)) {
  console.error('There is no build. Run: npm run build')
  process.exit(1)
}
enableCompileCache('.next/cache/compiled')
await import(pathToFileURL(file).href)
