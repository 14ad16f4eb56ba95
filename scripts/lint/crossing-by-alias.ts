import { dirname, relative, resolve, sep } from 'node:path'
import type { Rule } from 'eslint'

type Declaration = Extract<Rule.Node, { type: 'ImportDeclaration' | 'ExportAllDeclaration' | 'ExportNamedDeclaration' }>

/**
 * A crossing between top folders is written `@/folder/file`, a step inside a folder is relative, so that crossings can
 * be seen.
 */
export const crossingByAlias: Rule.RuleModule = {
  meta: {
    type: 'suggestion',
    fixable: 'code',
    docs: { description: 'import other top folders through @/, and your own relatively' },
    messages: {
      write: 'Write {{better}}: crossings between top folders go through @/, steps inside a folder are relative.',
    },
    schema: [],
  },
  create(context) {
    function check({ source }: Declaration) {
      if (!source || typeof source.value !== 'string') return
      const better = betterPath(source.value, context.filename, context.cwd)
      if (!better) return
      context.report({
        node: source,
        messageId: 'write',
        data: { better },
        fix: (fixer) => fixer.replaceText(source, `'${better}'`),
      })
    }
    return { ImportDeclaration: check, ExportAllDeclaration: check, ExportNamedDeclaration: check }
  },
}

function betterPath(path: string, filename: string, root: string): string | undefined {
  const aliased = path.startsWith('@/')
  if (!aliased && !path.startsWith('.')) return undefined
  const from = relative(root, dirname(filename)).split(sep).join('/')
  const target = aliased
    ? path.slice(2)
    : relative(root, resolve(dirname(filename), path))
        .split(sep)
        .join('/')
  if (from === '') return undefined
  const crosses = topFolder(from) !== (target.includes('/') ? topFolder(target) : '')
  if (crosses === aliased || target.startsWith('..')) return undefined
  return crosses ? `@/${target}` : stepTo(from, target)
}

function topFolder(path: string): string {
  return path.split('/')[0] ?? ''
}

function stepTo(from: string, target: string): string {
  const step = relative(`/${from}`, `/${target}`).split(sep).join('/')
  return step.startsWith('.') ? step : `./${step}`
}
