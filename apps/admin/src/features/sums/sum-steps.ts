import type { Sum } from '@gongkai/schema'

export const sumSteps = ['gather', 'freeze', 'write', 'submit', 'sign', 'publish'] as const
export type SumStep = (typeof sumSteps)[number]

/** `skipped`: a later step is done already, as when a sum is frozen although a unit is missing. */
export type StepState = 'done' | 'current' | 'skipped' | 'todo'

/** Where a county is on the way from its units' reports to its published sum. */
export function stepStates({ units, report }: Pick<Sum, 'units' | 'report'>): Record<SumStep, StepState> {
  const frozen = report?.frozenAt != null
  const state = frozen ? report?.state : undefined
  const signed = state === 'approved' || state === 'published'
  const submitted = state === 'submitted' || signed
  const done: Record<SumStep, boolean> = {
    gather: units.length > 0 && units.every(({ inclusion }) => inclusion === 'included'),
    freeze: frozen,
    write: submitted,
    submit: submitted,
    sign: signed,
    publish: state === 'published',
  }
  const lastDone = sumSteps.findLastIndex((step) => done[step])
  const stateOf = (step: SumStep, index: number): StepState => {
    if (done[step]) return 'done'
    if (index < lastDone) return 'skipped'
    return index === lastDone + 1 ? 'current' : 'todo'
  }
  return Object.fromEntries(sumSteps.map((step, index) => [step, stateOf(step, index)])) as Record<SumStep, StepState>
}
