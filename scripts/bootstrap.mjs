// Runs a TypeScript script on the project's own Node, after installing what package-lock.json asks for.
// Plain JavaScript without dependencies: it is the first thing that runs in a clean clone, on whatever Node is there.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(fileURLToPath(import.meta.url), '../..')
const bin = join(root, 'node_modules/.bin')
const node = join(root, 'node_modules/node/bin/node')

const [script, ...args] = process.argv.slice(2)
if (!script) fail('Usage: node scripts/bootstrap.mjs scripts/NAME.ts [arguments]')

const missing = whatIsMissing()
if (missing) install(missing)
const stillMissing = missing && whatIsMissing()
if (stillMissing)
  fail(`${stillMissing}, although npm ci succeeded. Does this machine's npm skip install scripts (ignore-scripts)?`)
run(script, args)

/** A sentence when node_modules is absent or does not hold what package-lock.json names; nothing when it does. */
function whatIsMissing() {
  if (!existsSync(join(root, 'node_modules/.package-lock.json'))) return 'The packages are not installed yet'
  const installed = packagesOf('node_modules/.package-lock.json')
  for (const [path, { version, optional, peer }] of Object.entries(packagesOf('package-lock.json'))) {
    if (path === '' || optional || peer) continue
    if (installed[path]?.version !== version)
      return `${path.replace(/^.*node_modules\//, '')} ${version} is not installed`
  }
  if (spawnSync(node, ['--version']).status !== 0) return 'The Node.js that the packages bring along does not start'
  return undefined
}

function packagesOf(file) {
  return JSON.parse(readFileSync(join(root, file), 'utf8')).packages ?? {}
}

function install(because) {
  const startedAt = performance.now()
  console.error(`${because}: running npm ci (about a minute)`)
  // npm ci empties node_modules, so neither npm nor what it starts may run on the Node in there.
  const path = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !resolve(folder).startsWith(join(root, 'node_modules')))
  const { status, error } = spawnSync('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, PATH: path.join(delimiter) },
  })
  if (status !== 0) fail(`npm ci failed${error ? ` (${error.message})` : ''}; what it said stands above`)
  console.error(`Packages installed in ${Math.round((performance.now() - startedAt) / 1000)} s`)
}

function run(script, args) {
  const child = spawn(node, ['--import', 'tsx', script, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` },
  })
  // The terminal sends Ctrl+C to both; the script decides how to end and this process waits for it.
  process.on('SIGINT', () => undefined)
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', ({ message }) => fail(`${script} could not be started: ${message}`))
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)))
}

function fail(message) {
  console.error(message)
  process.exit(1)
}
