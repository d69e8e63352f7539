import { Unreachable } from './client.js';

/**
 * Brings a part of the console that comes only when it is needed. Where it does not come, the server is away, or has another build by now.
 * @throws Unreachable in place of what each browser says of a module that it cannot fetch
 */
export const brought =
  <Part>(bring: () => Promise<Part>): (() => Promise<Part>) =>
  async () => {
    try {
      return await bring();
    } catch (error) {
      throw new Unreachable('a part of the page did not come', { cause: error });
    }
  };
