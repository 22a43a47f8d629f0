import type { Database } from '@gongkai/database'
import { CompiledQuery, type KyselyPlugin } from 'kysely'

/** A database that also tells, on SQLite, how each query through it is carried out. */
export function watchPlans(database: Database): { watched: Database; plans(): Promise<string[]> } {
  const queries: CompiledQuery[] = []
  const plugin: KyselyPlugin = {
    transformQuery({ node, queryId }) {
      queries.push(database.read.getExecutor().compileQuery(node, queryId))
      return node
    },
    transformResult: async ({ result }) => result,
  }
  return {
    watched: {
      ...database,
      read: database.read.withPlugin(plugin),
      write: database.write.withPlugin(plugin),
    },
    async plans() {
      const seen = queries.splice(0)
      const plans = seen.map(async ({ sql, parameters }) => {
        const explain = CompiledQuery.raw(`explain query plan ${sql}`, [...parameters])
        const { rows } = await database.read.executeQuery<{ detail: string }>(explain)
        return rows.map(({ detail }) => detail)
      })
      return (await Promise.all(plans)).flat()
    },
  }
}
