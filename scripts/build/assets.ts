import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import tailwind from '@tailwindcss/postcss'
import { build } from 'esbuild'
import postcss from 'postcss'

const stylesheets = {
  'public.css': new URL('../../components/public.css', import.meta.url),
  'desk.css': new URL('../../app/desk/desk.css', import.meta.url),
}
const script = new URL('../../app/desk/_queue/in-browser.ts', import.meta.url)
const folder = fileURLToPath(new URL('../../public/assets', import.meta.url))

/**
 * Compiles what the pages that Next does not put together ask for: the stylesheets of the public pages and of the desk, and the
 * script of the queue. Needed before `next dev` and `next build`. Gives the size of each file in bytes.
 */
export async function buildAssets(): Promise<Record<string, number>> {
  await mkdir(folder, { recursive: true })
  const sizes: Record<string, number> = {}
  for (const [name, source] of Object.entries(stylesheets)) sizes[name] = await stylesheet(name, fileURLToPath(source))
  sizes['queue.js'] = await queueScript()
  return sizes
}

async function stylesheet(name: string, source: string): Promise<number> {
  const to = `${folder}/${name}`
  const { css } = await postcss([tailwind({ optimize: { minify: true } })]).process(await readFile(source), {
    ...{ from: source, to, map: false },
  })
  await writeFile(to, css)
  return Buffer.byteLength(css)
}

async function queueScript(): Promise<number> {
  const outfile = `${folder}/queue.js`
  await build({
    ...{ entryPoints: [fileURLToPath(script)], outfile, bundle: true, minify: true },
    ...{ target: 'es2022', format: 'iife', logLevel: 'warning' },
  })
  return (await readFile(outfile)).length
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const [name, bytes] of Object.entries(await buildAssets())) console.log(`${name}: ${bytes} bytes`)
