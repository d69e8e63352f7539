import type { Register } from '@legation/platform';
import {
  audit,
  batchProgress,
  directive,
  holders,
  matter,
  meeting,
  missionTimeline,
  officialOn,
  search,
} from '@legation/read-models';
import { showAudit } from '../commands/audit.js';
import { showBatch } from '../commands/batch.js';
import { showDirective } from '../commands/directive.js';
import { showHolders } from '../commands/holders.js';
import { showMatter } from '../commands/matter.js';
import { showMeeting } from '../commands/meeting.js';
import { showSearch } from '../commands/search.js';
import { showTimeline } from '../commands/timeline.js';
import { showTitles } from '../show/titles.js';
import type { Language, Words } from '../show/labels.js';
import { page } from '../show/parts.js';

/** One question about the facts of Vietnam, asked with the functions that every verb and route asks with. */
export interface Question {
  readonly title: { readonly [L in Language]: string };
  /** The command line that asks it. */
  readonly asks: string;
  /** The answer as people read it. */
  answer(register: Register, words: Words): Promise<string>;
}

/** So that the answers are the same on any day. */
const askedOn = { today: '2025-07-31', silentMonths: 6 };
const known = null;

export const questions: readonly Question[] = [
  {
    title: {
      en: 'Who heads the embassy in Japan on 20 July 2023, since when, and on what does that rest?',
      vi: 'Ai là Đại sứ Việt Nam tại Nhật Bản ngày 20/7/2023, từ khi nào, theo nguồn nào?',
    },
    asks: 'holders --mission vn-japan --on 2023-07-20',
    answer: async ({ readStore }, words) =>
      showHolders(await holders(readStore, 'vn-japan', { on: '2023-07-20', knownAt: known }), words),
  },
  {
    title: { en: 'By which steps did he get there?', vi: 'Ông đã qua những bước nào?' },
    asks: 'timeline --mission vn-japan',
    answer: async ({ readStore }, words) => showTimeline(await missionTimeline(readStore, 'vn-japan', known), words),
  },
  {
    title: {
      en: 'Which titles does Bùi Thanh Sơn hold on 16 October 2021, and on 12 December 2024?',
      vi: 'Bùi Thanh Sơn giữ những chức vụ gì ngày 16/10/2021, ngày 12/12/2024?',
    },
    asks: 'career --official bui-thanh-son',
    answer: async ({ readStore }, words) =>
      page(
        showTitles(await officialOn(readStore, 'bui-thanh-son', { on: '2021-10-16' }), words),
        showTitles(await officialOn(readStore, 'bui-thanh-son', { on: '2024-12-12' }), words),
      ),
  },
  {
    title: {
      en: 'Who was Head of the Central Organising Commission on 31 July 2018, and on 16 October 2021?',
      vi: 'Ai là Trưởng Ban Tổ chức Trung ương ngày 31/7/2018, ngày 16/10/2021?',
    },
    asks: 'meeting coc-2018-07-31',
    answer: async ({ readStore }, words) =>
      page(
        showMeeting(await meeting(readStore, 'coc-2018-07-31'), words),
        showTitles(await officialOn(readStore, 'truong-thi-mai', { on: '2021-10-16' }), words),
      ),
  },
  {
    title: {
      en: 'What are the four tasks and the six solutions of 28 April 2023, and are they complete?',
      vi: 'Bốn nhiệm vụ và sáu giải pháp ngày 28/4/2023 là gì, đã đủ chưa?',
    },
    asks: 'directive d1',
    answer: async ({ readStore }, words) => showDirective(await directive(readStore, 'd1', askedOn), words),
  },
  {
    title: {
      en: 'How large is the batch of 2021-2024, and who is in it?',
      vi: 'Đợt bổ nhiệm 2021-2024 có bao nhiêu người, là những ai?',
    },
    asks: 'batch vn-2021-2024',
    answer: async ({ readStore }, words) => showBatch(await batchProgress(readStore, 'vn-2021-2024'), words),
  },
  {
    title: {
      en: 'What became of the 2030 Strategy between 2021 and 2024?',
      vi: 'Chiến lược phát triển ngành Ngoại giao đến năm 2030 đã đi đến đâu?',
    },
    asks: 'matter strategy-2030',
    answer: async ({ readStore }, words) => showMatter(await matter(readStore, 'strategy-2030'), words),
  },
  {
    title: {
      en: 'Which sessions are recorded inside the 32nd Diplomatic Conference?',
      vi: 'Trong Hội nghị Ngoại giao lần thứ 32 có những phiên họp nào?',
    },
    asks: 'meeting diplomatic-conference-32',
    answer: async ({ readStore }, words) => showMeeting(await meeting(readStore, 'diplomatic-conference-32'), words),
  },
  {
    title: { en: 'Which directive passes on another?', vi: 'Chỉ đạo nào được cụ thể hóa từ chỉ đạo khác?' },
    asks: 'directive d6',
    answer: async ({ readStore }, words) =>
      page(
        showDirective(await directive(readStore, 'd6', askedOn), words),
        showDirective(await directive(readStore, 'd10', askedOn), words),
      ),
  },
  {
    title: {
      en: 'Who is "bui thanh son", written without marks, and who wrote what about him, on which source?',
      vi: '"bui thanh son" là ai, và điều gì đã được ghi về ông, theo nguồn nào?',
    },
    asks: 'search bui thanh son --limit 4',
    answer: async ({ eventStore, readStore }, words) =>
      page(
        showSearch(await search(readStore, { text: 'bui thanh son', limit: 4 }), words),
        showAudit(await audit(eventStore, readStore, { official: 'bui-thanh-son', limit: 100 }), words),
      ),
  },
];
