import { strykerPlugins as vitestPlugins } from '@stryker-mutator/vitest-runner'
import { placeOf } from './order.js'

const atFirst = 40
const [vitestPlugin] = vitestPlugins

/**
 * Stryker's runner for vitest chooses tests by one pattern of all their names, and for many hundreds that is longer than the
 * machine takes: such a mutant would end as an error. So the quickest tests that reach it are tried by name, and where they
 * notice nothing, all tests there are.
 */
function quickestFirst(injector) {
  const runner = injector.injectFunction(vitestPlugin.factory)
  const mutantRun = runner.mutantRun.bind(runner)
  runner.mutantRun = async ({ testFilter = [], ...options }) => {
    const some = [...testFilter].sort((one, other) => placeOf(fileOf(one)) - placeOf(fileOf(other))).slice(0, atFirst)
    const result = await mutantRun({ ...options, testFilter: some })
    return result.status === 'survived' && some.length < testFilter.length ? mutantRun(options) : result
  }
  return runner
}
quickestFirst.inject = ['$injector']

/** Stryker names a test by its file and its words: `domain/calendar/days.test.ts#a day is a day`. */
function fileOf(test) {
  return test.slice(0, test.indexOf('#'))
}

/** Stands in the place of the plugin it works through. */
export const strykerPlugins = [{ ...vitestPlugin, factory: quickestFirst }]
export { strykerValidationSchema } from '@stryker-mutator/vitest-runner'
