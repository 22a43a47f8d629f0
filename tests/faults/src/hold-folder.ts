/** Opens a folder and keeps it until it is killed; says why when it cannot. */
import { openDatabase } from '@gongkai/database'

const [folder = ''] = process.argv.slice(2)
try {
  await openDatabase({ folder })
  process.stdout.write('open')
  setInterval(() => {}, 60_000)
} catch (error) {
  process.stdout.write(error instanceof Error ? error.message : String(error))
}
