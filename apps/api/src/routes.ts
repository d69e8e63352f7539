/** The longest part of a path that can be an id, in characters. */
export const longestPart = 256;

/** Which methods each path takes, so that a wrong method is told apart from a wrong path. */
export class Routes {
  private readonly known: { readonly method: string; readonly shape: RegExp }[] = [];

  add(methods: string | readonly string[], url: string): void {
    if (url.includes('*')) return;
    const shape = new RegExp(`^${url.replaceAll('.', '\\.').replaceAll(/:[A-Za-z]+/g, '[^/]+')}/?$`);
    for (const method of [methods].flat()) this.known.push({ method, shape });
  }

  /** Methods that the path takes; none when there is no such path. */
  methodsOf(path: string): readonly string[] {
    return [...new Set(this.known.filter(({ shape }) => shape.test(path)).map(({ method }) => method))].sort();
  }
}
