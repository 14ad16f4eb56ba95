import pino, { type DestinationStream, type Level, type LoggerOptions } from 'pino'
import { environment, InvalidEnvironment } from '@/env'
import { masked } from '@/masked'

/** No `child`: its bindings would pass by the mask. */
export type Log = Pick<pino.Logger, Level>

/** The log of the web and the worker: JSON lines on standard output, without personal data, tokens or secrets. */
export const log = createLog()

/** A log that masks whatever it is given. */
export function createLog(level: Level | 'silent' = configuredLevel(), destination?: DestinationStream): Log {
  const options: LoggerOptions = {
    level,
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    hooks: { logMethod: maskedCall },
    serializers: { err: (error: unknown) => error },
  }
  return destination ? pino(options, destination) : pino(options)
}

function maskedCall(this: pino.Logger, call: Parameters<pino.LogFn>, method: pino.LogFn) {
  const [first, ...others] = call.map((argument: unknown) => (argument instanceof Error ? { err: argument } : argument))
  method.apply(this, [masked(first), ...others.map((other) => masked(other))] as Parameters<pino.LogFn>)
}

/** An environment that cannot be read is refused where the process starts, with a line per fault. */
function configuredLevel() {
  try {
    return environment().LOG_LEVEL
  } catch (fault) {
    if (fault instanceof InvalidEnvironment) return 'info'
    throw fault
  }
}
