import { editions, findCell, type CommentPlace, type EditionId } from '@gongkai/schema'
import { useLanguage } from '../../../shared/language.ts'
import { proseOf } from './places.ts'

const shownOfQuote = 24

/** What a place of a report is called in the reader's language. */
export function usePlaceWords(edition: EditionId) {
  const { t, say } = useLanguage()

  function chapterWords(id: string): string {
    const prose = proseOf(edition).find((one) => one.id === id)
    if (prose && !prose.title) return t('reports.fields.preface')
    const chapter = editions[edition].chapters.find((one) => one.id === id)
    return chapter ? say(chapter.title) : id
  }

  function cellWords(id: string): string {
    const cell = findCell(id)
    return cell ? say(cell.label) : id
  }

  function placeWords(place: CommentPlace): string {
    if (place.kind === 'report') return t('reports.comments.wholeReport')
    if (place.kind === 'cell') return cellWords(place.cell)
    return `${chapterWords(place.chapter)} “${shorten(place.quote)}”`
  }

  return { chapterWords, cellWords, placeWords }
}

export function shorten(words: string, length = shownOfQuote): string {
  return words.length > length ? `${words.slice(0, length)}…` : words
}
