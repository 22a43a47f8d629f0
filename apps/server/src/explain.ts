import { BackupError, DatabaseInUseError, FolderNotWritableError } from '@gongkai/database'
import { ProblemError } from '@gongkai/api'
import { problemCatalogue } from '@gongkai/schema'
import { AgencyFileError } from './commands/agencies.ts'
import { SettingsError } from './settings.ts'

/** What went wrong, as one sentence for whoever started the command; the stack only for faults of our own. */
export function explain(error: unknown): string {
  if (error instanceof SettingsError) return `A setting cannot be used: ${error.message}. （环境变量有误。）`
  if (error instanceof AgencyFileError) return `The file cannot be used: ${error.message}. （文件内容有误。）`
  if (error instanceof BackupError) return `The backup cannot be used: ${error.message}. （备份无法使用。）`
  if (error instanceof DatabaseInUseError) return `${error.message} （数据目录正被另一个进程使用。）`
  if (error instanceof FolderNotWritableError) return `${error.message} （数据目录不可写。）`
  if (error instanceof ProblemError) {
    const { title } = problemCatalogue[error.code]
    return [`${title.en}（${title.zh}）`, error.detail?.en, ...(error.fields ?? []).map(({ path }) => path)]
      .filter(Boolean)
      .join(': ')
  }
  if (isSystemError(error)) return explainSystem(error)
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

interface SystemError extends Error {
  readonly code: string
  readonly port?: number
  readonly path?: string
}

function isSystemError(error: unknown): error is SystemError {
  return error instanceof Error && typeof (error as { code?: unknown }).code === 'string' && 'syscall' in error
}

function explainSystem(error: SystemError): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${error.port} is in use; choose another, for example: PORT=${(error.port ?? 3000) + 1} npm start （端口已被占用，请换一个。）`
    case 'EACCES':
    case 'EROFS':
    case 'EPERM':
    case 'ENOTDIR':
      return `${error.path ?? 'The folder'} cannot be written; give GONGKAI_DATA a folder that can. （目录不可写。）`
    case 'ENOENT':
      return `${error.path ?? 'The file'} does not exist. （文件不存在。）`
    case 'ECONNREFUSED':
      return 'The database server does not answer; check DATABASE_URL. （无法连接数据库。）'
    default:
      return error.message
  }
}
