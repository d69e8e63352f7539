/**
 * `describe` when the condition holds; otherwise the block is skipped and its name carries the reason, which `npm test`
 * prints. The body is still called to count its specs: open files in `beforeAll`, not in the body.
 * @param reason a sentence on what is missing and how to give it, e.g. `POCOM_DIR does not name a folder`
 */
export function describeIf(condition: boolean, reason: string): (name: string, body: () => void) => void {
  return (name, body) => {
    if (condition) describe(name, body);
    else describe.skip(`${name} [skipped: ${reason}]`, body);
  };
}

/** `it` when there is no reason against it; otherwise the spec is skipped, and its name carries the reason. */
export function itUnless(
  reason: string | undefined,
): (name: string, body: () => Promise<void>, timeoutMs?: number) => void {
  return (name, body, timeoutMs) => {
    if (reason === undefined) it(name, body, timeoutMs);
    else it.skip(`${name} [skipped: ${reason}]`, body);
  };
}
