import type { SpawnOptions } from 'node:child_process'

export function step(label: string, command: string, args: readonly string[], options: SpawnOptions): Promise<number>
