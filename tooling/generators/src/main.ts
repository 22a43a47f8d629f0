import { create } from './create.ts'
import { featureEdits, featureNames } from './feature.ts'
import { isName, namesOf } from './names.ts'
import { renderTemplates } from './templates.ts'

const usage = `Usage: pnpm new package <name>    a library in packages/
       pnpm new feature <nouns>   a slice through schema, domain, database and api
Names are lower case with hyphens; a feature is a noun in the plural: work-plans`

const [kind, name = '', ...rest] = process.argv.slice(2)

if (!isName(name) || rest.length > 0) refuse()
else if (kind === 'package') create(renderTemplates('package', namesOf(name)), [], namesOf(name))
else if (kind === 'feature') create(renderTemplates('feature', featureNames(name)), featureEdits, featureNames(name))
else refuse()

function refuse(): void {
  console.error(usage)
  process.exitCode = 1
}
