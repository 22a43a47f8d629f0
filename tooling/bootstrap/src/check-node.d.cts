export function complaint(version: string, platform: string): string | undefined
