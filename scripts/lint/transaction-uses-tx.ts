import type { Rule, SourceCode } from 'eslint'

type Tree = NonNullable<Parameters<SourceCode['getText']>[0]>
type Node = Tree & { parent?: Tree | null }

/**
 * Inside `db.transaction(async (tx) => …)` only `tx` may speak: a second query on `db` waits for ever on the embedded
 * database.
 */
export const transactionUsesTx: Rule.RuleModule = {
  meta: {
    type: 'problem',
    docs: { description: 'inside a transaction, use its own handle and not the database around it' },
    messages: {
      outside:
        'This transaction was opened on {{database}}: use the handle it gives you, or the query hangs or escapes the rollback.',
    },
    schema: [],
  },
  create(context) {
    const { sourceCode } = context
    const open: { database: string; callback: Node }[] = []
    const reported = new Set<number>()

    function check(node: Node) {
      const text = sourceCode.getText(node)
      const start = sourceCode.getRange(node)[0]
      if (isName(node) || reported.has(start) || !open.some(({ database }) => database === text)) return
      reported.add(start)
      context.report({ node, messageId: 'outside', data: { database: text } })
    }

    function enter(node: Node) {
      const database = databaseOf(node, (object) => sourceCode.getText(object))
      if (database && !declares(node, database)) open.push({ database, callback: node })
    }

    function leave(node: Node) {
      if (open.at(-1)?.callback === node) open.pop()
    }

    return {
      ArrowFunctionExpression: enter,
      FunctionExpression: enter,
      'ArrowFunctionExpression:exit': leave,
      'FunctionExpression:exit': leave,
      Identifier: check,
      MemberExpression: check,
    }
  },
}

function databaseOf(callback: Node, text: (object: Tree) => string): string | undefined {
  const call = callback.parent
  if (call?.type !== 'CallExpression' || !call.arguments.some((argument) => argument === callback)) return undefined
  const { callee } = call
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return undefined
  return callee.property.name === 'transaction' ? text(callee.object) : undefined
}

function declares(callback: Node, name: string): boolean {
  if (callback.type !== 'ArrowFunctionExpression' && callback.type !== 'FunctionExpression') return false
  return callback.params.some((parameter) => parameter.type === 'Identifier' && parameter.name === name)
}

function isName(node: Node): boolean {
  const { parent } = node
  if (parent?.type === 'MemberExpression') return parent.property === node && !parent.computed
  return parent?.type === 'Property' && parent.key === node && !parent.shorthand
}
