/** Runs tasks in their order, so many at once, and starts the next as soon as one has ended. */
export async function inFlight<Item>(
  most: number,
  items: readonly Item[],
  run: (item: Item) => Promise<unknown>,
): Promise<void> {
  const queue = items[Symbol.iterator]();
  const worker = async (): Promise<void> => {
    for (const item of { [Symbol.iterator]: () => queue }) await run(item);
  };
  await Promise.all(Array.from({ length: most }, worker));
}
