import type { Browser, Page } from 'playwright-core';
import { openBrowser, visit } from './browser.js';
import type { Look, Visit } from './browser.js';
import { serveVietnam } from './registers.js';
import type { Served } from './registers.js';

/** A browser before a register, and the one page that a spec has open in it. */
export class ConsoleUnderTest {
  private tools: { readonly browser: Browser; readonly served: Served } | undefined;
  private open: Visit | undefined;

  constructor(private readonly serve: () => Promise<Served>) {}

  /** Opens an address; what a spec opened before is closed. */
  async come(address: string, look: Partial<Look> = {}): Promise<Visit> {
    await this.leave();
    this.open = await visit(this.browser, this.url + address, {
      language: 'en',
      theme: 'light',
      width: 1_280,
      ...look,
    });
    await this.open.settled();
    return this.open;
  }

  get browser(): Browser {
    return required(this.tools).browser;
  }

  get url(): string {
    return required(this.tools).served.url;
  }

  get page(): Page {
    return required(this.open).page;
  }

  /** Everything that went wrong in the page, also once it is closed. */
  get troubles(): readonly string[] {
    return required(this.open).troubles;
  }

  async start(): Promise<void> {
    const [browser, served] = await Promise.all([openBrowser(), this.serve()]);
    this.tools = { browser, served };
  }

  async leave(): Promise<void> {
    await this.open?.close();
  }

  async end(): Promise<void> {
    await this.tools?.browser.close();
    await this.tools?.served.desk.clear();
  }
}

function required<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) throw new Error('nothing is open yet');
  return thing;
}

/** One for the specs of the `describe` that calls it, there before the first and gone after the last; before the register of Vietnam, unless another is served. */
export function consoleUnderTest(serve = serveVietnam): ConsoleUnderTest {
  const console = new ConsoleUnderTest(serve);
  beforeAll(() => console.start(), 60_000);
  afterEach(() => console.leave());
  afterAll(() => console.end());
  return console;
}
