import { inspect } from 'node:util';

/**
 * Where a server is, and how one is let in. Whatever prints it shows neither user nor password nor options:
 * only `reveal` gives it whole, to the adapter that connects.
 */
export class ConnectionString {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  reveal(): string {
    return this.#text;
  }

  /** Scheme, hosts and path, such as `mongodb://db1:27017,db2:27017/legation`. */
  toString(): string {
    const [scheme = '', rest = ''] = this.#text.split('://');
    const [address = ''] = rest.split('?');
    return `${scheme}://${address.slice(address.lastIndexOf('@') + 1)}`;
  }

  toJSON(): string {
    return this.toString();
  }

  [inspect.custom](): string {
    return this.toString();
  }
}
