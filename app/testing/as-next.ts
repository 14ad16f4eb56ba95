import { AsyncLocalStorage } from 'node:async_hooks'

// Next does so before it loads anything: without it, what it remembers of a request is a dummy for the whole process.
Object.assign(globalThis, { AsyncLocalStorage })
