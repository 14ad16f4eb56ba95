import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import tailwind from '@tailwindcss/postcss'
import postcss from 'postcss'

const source = fileURLToPath(new URL('../components/public.css', import.meta.url))
const target = fileURLToPath(new URL('../public/assets/public.css', import.meta.url))

/** Compiles the stylesheet of the pages without scripts; needed before `next dev` and `next build`. */
export async function buildPublicStylesheet(): Promise<{ file: string; bytes: number }> {
  const { css } = await postcss([tailwind({ optimize: { minify: true } })]).process(await readFile(source), {
    from: source,
    to: target,
    map: false,
  })
  await mkdir(dirname(target), { recursive: true })
  await writeFile(target, css)
  return { file: target, bytes: Buffer.byteLength(css) }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { file, bytes } = await buildPublicStylesheet()
  console.log(`${file}: ${bytes} bytes`)
}
