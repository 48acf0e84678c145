/** The system's code of an error, such as `EACCES`: its words may hold paths and addresses. */
export function reason(error: unknown): string {
  const code = (error as { code?: unknown } | undefined)?.code;
  if (typeof code === 'string') return code;
  return error instanceof Error ? error.message : String(error);
}
