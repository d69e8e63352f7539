import { setImmediate as nextTurn } from 'node:timers/promises';

/** Documents looked at before others get their turn. */
const atOnce = 200;

/** The same items, one after the other; between many of them other work of the process is done. */
export async function* unhurried<Item>(items: AsyncIterable<Item> | Iterable<Item>): AsyncGenerator<Item> {
  let count = 0;
  for await (const item of items) {
    yield item;
    count += 1;
    if (count % atOnce === 0) await nextTurn();
  }
}
