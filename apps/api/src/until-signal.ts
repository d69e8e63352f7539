/** Waits for SIGINT or SIGTERM, then stops in good order; a second signal does not wait. Sets no exit code: nothing failed. */
export async function untilSignal(stop: () => Promise<void>): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  await stop();
}
