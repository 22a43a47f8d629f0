import type { ChartSpec } from '@gongkai/charts'
import type { Scope } from '@gongkai/schema'

/** What a page shows or links to when it has one figure in mind: applications received. */
export const receivedIndicator = 'applications.newlyReceived.total'

/** One agency over the years. */
export function trendOf(agency: string, indicator: string = receivedIndicator, scope: Scope = 'own'): ChartSpec {
  return { kind: 'trend', scope, indicator, agencies: [agency] }
}
