import { describe, expect, it } from 'vitest'
import { menuFor } from './menu.ts'

const everything = () => true
const routesOf = (groups: ReturnType<typeof menuFor>) => groups.flatMap(({ items }) => items.map(({ route }) => route))

describe('menu', () => {
  it('spares a township’s clerk what is the county’s', () => {
    const routes = routesOf(menuFor({ role: 'clerk', hasUnits: false }, everything))
    expect(routes).toEqual(['workbench', 'reports', 'agencies', 'import', 'batches', 'notifications', 'account'])
  })

  it('shows a county’s administrator everything', () => {
    const routes = routesOf(menuFor({ role: 'administrator', hasUnits: true }, everything))
    expect(routes).toEqual(expect.arrayContaining(['board', 'sums', 'due-dates', 'people', 'audit']))
  })

  it('leaves out pages that are not there, and groups without any', () => {
    const groups = menuFor({ role: 'administrator', hasUnits: true }, (route) => route === 'reports')
    expect(groups.map(({ label }) => label)).toEqual(['app.groups.mine'])
    expect(routesOf(groups)).toEqual(['reports'])
  })
})
