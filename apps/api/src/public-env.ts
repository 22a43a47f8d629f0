export interface PublicEnv {
  Variables: { requestId: string }
}
