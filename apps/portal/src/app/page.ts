import type { Component } from 'vue'
import type { Reader } from '../reader/reader.ts'
import type { PublicData } from './public-data.ts'

/** What a page's loader gets. The loader asks the API for all it needs at once; components only render. */
export interface PageRequest {
  readonly data: PublicData
  readonly reader: Reader
  readonly query: URLSearchParams
  /** Path of the page without its query. */
  readonly path: string
}

export const sections = ['home', 'charts', 'indicators', 'rules', 'about'] as const
export type Section = (typeof sections)[number]

export interface Crumb {
  readonly label: string
  readonly href?: string
}

/** A page that is ready to be rendered. */
export interface Page {
  /** 200 when absent; a page with another status is not kept. */
  readonly status?: number
  readonly title: string
  readonly description?: string
  readonly section?: Section
  /** The way from the home page to this one, which comes last and is no link. */
  readonly crumbs?: readonly Crumb[]
  /** The page's query without language and text size, for the links that change these. */
  readonly query?: string
  readonly component: Component
  readonly props: Record<string, unknown>
}

/** The address that a loader wants the reader to be at instead. */
export interface Redirect {
  readonly redirect: string
}

export type LoadPage = (request: PageRequest) => Promise<Page | Redirect>
