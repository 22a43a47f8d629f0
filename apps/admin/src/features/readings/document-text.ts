/** Text of a document for a person to compare with: UTF-8, or what older Chinese systems write. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

export interface SourceDocument {
  readonly name: string
  readonly bytes: Uint8Array
  readonly file: File
}

export async function toSourceDocument(file: File): Promise<SourceDocument> {
  return { name: file.name, file, bytes: new Uint8Array(await file.arrayBuffer()) }
}

export function pastedDocument(text: string): SourceDocument {
  const bytes = new TextEncoder().encode(text)
  return { name: 'pasted.txt', bytes, file: new File([bytes], 'pasted.txt', { type: 'text/plain' }) }
}
