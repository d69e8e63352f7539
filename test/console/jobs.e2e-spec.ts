import type { Locator } from 'playwright-core';
import { describeIf } from '../skip.js';
import { chromiumPath, noChromium } from './browser.js';
import { consoleUnderTest } from './console-under-test.js';

const patience = 60_000;

describeIf(chromiumPath !== undefined, noChromium)('somebody with a keyboard alone, in at most three actions,', () => {
  const site = consoleUnderTest();
  let actions = 0;
  afterEach(async () => {
    expect(actions).toBeLessThanOrEqual(3);
    expect(site.troubles).toEqual([]);
  });

  const come = async (address: string, language: 'vi' | 'en' = 'en'): Promise<void> => {
    actions = 0;
    await site.come(address, { language });
  };

  /** Goes there with the tabulator, as somebody without a mouse does. */
  const reach = async (what: Locator): Promise<void> => {
    await what.first().waitFor();
    for (let presses = 0; presses < 200; presses += 1) {
      if (
        await what
          .first()
          .evaluate<boolean, HTMLElementLike>((element) => element.ownerDocument.activeElement === element)
      )
        return;
      await site.page.keyboard.press('Tab');
    }
    throw new Error('the tabulator does not lead there');
  };
  const press = async (what: Locator): Promise<void> => {
    actions += 1;
    await reach(what);
    await site.page.keyboard.press('Enter');
  };
  const write = async (field: Locator, text: string): Promise<void> => {
    actions += 1;
    await reach(field);
    await site.page.keyboard.type(text);
    await site.page.keyboard.press('Enter');
  };
  const link = (name: string | RegExp): Locator => site.page.getByRole('link', { name });
  const button = (name: string | RegExp): Locator => site.page.getByRole('button', { name });
  const sees = (text: string | RegExp): Promise<void> => site.page.getByRole('main').getByText(text).first().waitFor();

  it(
    'an officer sees who heads the embassy on a day, and why the register says so',
    async () => {
      await come('/');
      await write(site.page.getByLabel('True on'), '20/7/2023');
      await press(link('Đại sứ quán Việt Nam tại Nhật Bản'));
      await sees('The chair on 20 July 2023');
      await press(button(/^Why: .*Phạm Quang Hiệu/));
      const reasons = site.page.getByRole('dialog');
      await reasons.getByText('chính thức bắt đầu nhiệm kỳ Đại sứ').first().waitFor();
      await site.page.keyboard.press('Escape');
      await reasons.waitFor({ state: 'detached' });
      expect(
        await button(/^Why: .*Phạm Quang Hiệu/)
          .first()
          .evaluate<boolean, HTMLElementLike>((one) => one.ownerDocument.activeElement === one),
      ).toBe(true);
    },
    patience,
  );

  it(
    'an archivist finds an official without writing a mark, and his titles on a day',
    async () => {
      await come('/?on=2024-12-12', 'vi');
      await write(site.page.getByRole('searchbox'), 'bui thanh son');
      await press(site.page.getByRole('main').getByRole('link', { name: /Bùi Thanh Sơn/ }));
      await sees('Phó Thủ tướng Chính phủ');
      await sees('Bộ trưởng Bộ Ngoại giao');
    },
    patience,
  );

  it(
    'an officer sees from where a state is covered',
    async () => {
      await come('/?on=2023-07-20');
      await press(link('Coverage'));
      await sees('Phạm Quang Hiệu');
    },
    patience,
  );

  it(
    'an officer sees how much of a batch is named',
    async () => {
      await come('/');
      await press(link('Batches'));
      await press(link(/2021-2024/));
      await sees('No member is named. The register invents none.');
      await sees('28');
    },
    patience,
  );

  it(
    'an archivist reads a directive as a tree beside the meeting that it was given at',
    async () => {
      await come('/');
      await press(link('Meetings and directives'));
      await press(link(/Buổi làm việc của Bộ trưởng Ngoại giao với các Trưởng cơ quan đại diện nhiệm kỳ 2023-2026/));
      await press(site.page.getByRole('main').getByRole('link', { name: /^4 nhiệm vụ/ }));
      await sees('Unfold all');
      await sees('4 of 4 recorded');
    },
    patience,
  );

  it(
    'an archivist follows one matter through several meetings',
    async () => {
      await come('/meetings');
      await press(link('Matters followed'));
      await press(link(/strategy-2030/));
      await sees('Trần Lưu Quang');
      await sees('Nguyễn Minh Hằng');
    },
    patience,
  );

  it(
    'an auditor proves in the browser that an event is in the log',
    async () => {
      await come('/');
      await press(link('Audit'));
      await press(link('Prove'));
      await sees('Proven: the log holds this event, as it stands here.');
      await sees('The signature is good');
    },
    patience,
  );

  it(
    'anybody prints a report of the day, and takes it along',
    async () => {
      await come('/?on=2023-07-20');
      await press(link('Reports'));
      await press(site.page.getByRole('main').getByRole('link').first());
      await sees('Phạm Quang Hiệu');
      for (const format of ['html', 'csv', 'xlsx']) {
        const address = await link(new RegExp(`\\(${format}\\)`)).getAttribute('href');
        const file = await site.page.request.get(new URL(address ?? '', site.url).href);
        expect([format, file.status(), (await file.body()).length > 300]).toEqual([format, 200, true]);
      }
    },
    patience,
  );

  it(
    'an engineer sees how far the read models are, and what events there are',
    async () => {
      await come('/events');
      await press(link('Read models'));
      await sees('postings');
      await press(link('Catalogue'));
      await sees('TermStarted');
    },
    patience,
  );
});

/** What these specs use of an element: they are compiled without the types of a page. */
interface HTMLElementLike {
  readonly ownerDocument: { readonly activeElement: unknown };
}
