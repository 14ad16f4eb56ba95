import type { Transaction } from '@/db/client'
import type { Controller } from '@/db/queries/case-file'
import type { Sender } from '@/domain/letters/received-letter'
import { isOwnAddress } from '@/domain/policies/own-addresses'
import type { ArrivedLetter } from './arrived-letter'
import type { Context } from './context'
import { isOurs } from './own-addresses'

type Writer = { by: Sender | null; isOwnMachine: boolean }

/**
 * Who wrote a letter. One from an address of ours was handed on by a form, which names the person as the one to answer, or by a
 * colleague: our own address is nobody's who asks. A machine of ours without a person may answer our letters: it gets none.
 */
export async function writerOf(
  tx: Transaction,
  context: Context,
  { own, controller }: { own: readonly string[]; controller: Controller },
  { letter: { from, replyTo, automatic } }: ArrivedLetter,
): Promise<Writer> {
  const isOfOurs = async ({ address }: Sender) =>
    isOwnAddress(address, own) || (await isOurs(tx, context, controller, address))
  if (!from || !(await isOfOurs(from))) return { by: from, isOwnMachine: false }
  if (!replyTo || (await isOfOurs(replyTo))) return { by: null, isOwnMachine: automatic !== null }
  return { by: replyTo, isOwnMachine: false }
}
