/** The entry points of PostgreSQL in WebAssembly through which every statement runs. */
export interface EngineModule {
  _PostgresMainLoopOnce: () => void
  _PostgresSendReadyForQueryIfNecessary: () => void
  _pgl_pq_flush: () => void
  stackRestore: (stack: unknown) => void
}

/** The embedded PostgreSQL has crashed, as on a full disk; what was committed is recovered when it starts again. */
export class EngineCrashed extends Error {
  override readonly name = 'EngineCrashed'
  /** `crash_shutdown`, as a server says to everybody who was connected. */
  readonly code = '57P02'

  constructor(cause: unknown) {
    super('The embedded database has crashed and starts again', { cause })
  }
}

/** What PostgreSQL throws to leave a statement that failed in an ordinary way. */
const ordinaryFailure = 100

/**
 * Ends the statement in which PostgreSQL crashes. PGlite would call a crashed engine again and again, and the whole
 * process would stand still.
 */
export class CrashGuard {
  #crash: EngineCrashed | undefined

  get crashed(): boolean {
    return this.#crash !== undefined
  }

  watch(module: EngineModule): void {
    const { _PostgresMainLoopOnce, _PostgresSendReadyForQueryIfNecessary, _pgl_pq_flush, stackRestore } = module
    module._PostgresMainLoopOnce = () => {
      if (this.#crash) throw this.#crash
      this.#noteCrash(_PostgresMainLoopOnce)
    }
    module.stackRestore = (stack) => {
      if (this.#crash) throw this.#crash
      stackRestore(stack)
    }
    module._PostgresSendReadyForQueryIfNecessary = () => this.#unlessCrashed(_PostgresSendReadyForQueryIfNecessary)
    module._pgl_pq_flush = () => this.#unlessCrashed(_pgl_pq_flush)
  }

  #noteCrash(run: () => void) {
    try {
      run()
    } catch (fault) {
      if (!isOrdinary(fault)) this.#crash = new EngineCrashed(fault)
      throw fault
    }
  }

  #unlessCrashed(run: () => void) {
    if (this.#crash) throw this.#crash
    run()
  }
}

function isOrdinary(fault: unknown) {
  return typeof fault === 'object' && fault !== null && 'status' in fault && fault.status === ordinaryFailure
}
