import { build } from 'esbuild'

/** The processes of an installation, by the name that `scripts/run-built.mjs` takes. */
const processes = { start: 'scripts/start.ts', worker: 'scripts/worker.ts' }

/** Where they are built to; what they import from packages stays in node_modules. */
const folder = '.next/processes'

/** Turns the TypeScript of the processes into JavaScript, so that a restart spends its seconds on the database. */
export async function buildProcesses(): Promise<void> {
  await build({
    entryPoints: processes,
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    target: 'node24',
    format: 'esm',
    sourcemap: 'linked',
    logLevel: 'warning',
  })
}
