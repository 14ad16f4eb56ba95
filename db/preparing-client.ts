import { createHash } from 'node:crypto'
import { Client, type QueryConfig } from 'pg'

/** The time a statement comes at which it is prepared: what comes twice in a connection's life saves nothing. */
const preparedAtTime = 3
/** The server keeps what is prepared, for each connection, as long as the connection lives. */
const preparedAtMost = 200
/** Some come in endless forms, such as with a list of as many values as there are; after so many, counting begins anew. */
const countedAtMost = 500

/**
 * A connection that has the server prepare what comes again word for word, as most statements do whose values are
 * parameters: it is read and planned once, and from then on only its values are sent.
 */
export class PreparingClient extends Client {
  readonly #times = new Map<string, number>()
  readonly #names = new Map<string, string>()

  override query = ((config: unknown, values: unknown, ...rest: unknown[]) => {
    const send = super.query.bind(this) as (...query: unknown[]) => unknown
    return send(isPlain(config) && Array.isArray(values) ? this.#named(config) : config, values, ...rest)
  }) as Client['query']

  #named(config: QueryConfig): QueryConfig {
    const name = this.#names.get(config.text) ?? this.#nameFor(config.text)
    return name === undefined ? config : { ...config, name }
  }

  #nameFor(text: string): string | undefined {
    const times = (this.#times.get(text) ?? 0) + 1
    if (this.#names.size >= preparedAtMost) return undefined
    if (times < preparedAtTime) {
      if (this.#times.size >= countedAtMost) this.#times.clear()
      this.#times.set(text, times)
      return undefined
    }
    const name = createHash('sha256').update(text).digest('base64url')
    this.#times.delete(text)
    this.#names.set(text, name)
    return name
  }
}

function isPlain(config: unknown): config is QueryConfig {
  return typeof config === 'object' && config !== null && 'text' in config && !('name' in config && config.name)
}
