const readable = /\.(txt|html?|md|json)$/i

/** The documents of a drop, also those in folders and in the folders within; other kinds of files are left out. */
export async function droppedFiles(transfer: DataTransfer): Promise<File[]> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  const files = (await Promise.all(entries.map(filesIn))).flat()
  return readableFiles(files.length > 0 ? files : transfer.files)
}

export function readableFiles(files: Iterable<File>): File[] {
  return [...files].filter(({ name }) => readable.test(name)).toSorted((a, b) => a.name.localeCompare(b.name, 'zh'))
}

async function filesIn(entry: FileSystemEntry): Promise<File[]> {
  if (isFile(entry)) return [await new Promise<File>((resolve, reject) => entry.file(resolve, reject))]
  return isFolder(entry) ? (await Promise.all((await entriesIn(entry)).map(filesIn))).flat() : []
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory

/** A browser gives a large folder in parts; an empty part is the end. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const entries: FileSystemEntry[] = []
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (part.length === 0) return entries
    entries.push(...part)
  }
}
