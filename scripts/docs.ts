import { writeFileSync } from 'node:fs'
import { deadlinesDocument } from './docs/deadlines/document'

writeFileSync('docs/deadlines.md', deadlinesDocument())
console.log('docs/deadlines.md is printed anew')
