import { earliest } from '@legation/domain';
import { findAll } from '../collections.js';
import { directives } from '../directive/directives.projection.js';
import type { DirectiveDocument } from '../directive/directives.projection.js';
import { flat, treeOf } from '../directive/item-tree.js';
import type { ItemNode } from '../directive/item-tree.js';
import { officialNames } from '../mission/holder.js';
import { compare } from '../order.js';
import { columns } from './columns.js';
import { byName, column } from './report.js';
import type { Cell, Column, Report, Section } from './report.js';

const silentAfter = 6;

interface Followed {
  readonly directive: DirectiveDocument;
  readonly issuer: string;
  readonly items: readonly Omit<ItemNode, 'items'>[];
}

/** What became of what was ordered. */
export const directivesReport: Report = {
  name: 'directives',
  title: { en: 'Follow-up of directives', vi: 'Theo dõi thực hiện chỉ đạo' },
  purpose: {
    en: 'Items by issuer and by addressee, with those silent for so many months (6) and those overdue on the day',
    vi: 'Các mục theo người chỉ đạo và nơi nhận, với các mục im lặng quá số tháng (6) và các mục quá hạn trong ngày',
  },
  takes: ['months'],
  needs: [],
  async make({ store, on }, { months = silentAfter }) {
    const documents: DirectiveDocument[] = [];
    for await (const document of findAll(store, directives, {})) {
      if (document.on === null || earliest(document.on) <= on) documents.push(document);
    }
    const names = await officialNames(
      store,
      documents.map(({ issuerOfficialId }) => issuerOfficialId),
    );
    const followed = documents.map((directive) => ({
      directive,
      issuer: names.get(directive.issuerOfficialId) ?? directive.issuerOfficialId,
      items: flat(treeOf(directive, { today: on, silentMonths: months })),
    }));
    const of = (one: Followed) => one.directive.addressees.map(({ name }) => name);
    return {
      about: null,
      sections: [
        counted(
          { en: 'By issuer', vi: 'Theo người chỉ đạo' },
          column('issuer', 'text', 'Issuer', 'Người chỉ đạo'),
          followed,
          (one) => [one.issuer],
        ),
        counted(
          { en: 'By addressee', vi: 'Theo nơi nhận' },
          column('addressee', 'text', 'Addressee', 'Nơi nhận'),
          followed,
          of,
        ),
        listed({ en: 'Silent items', vi: 'Các mục im lặng' }, followed, ({ silent }) => silent),
        listed({ en: 'Overdue items', vi: 'Các mục quá hạn' }, followed, ({ overdue }) => overdue),
      ],
    };
  },
};

const counts = {
  items: column('items', 'number', 'Items', 'Số mục'),
  completed: column('completed', 'number', 'Completed', 'Đã hoàn thành'),
  ongoing: column('ongoing', 'number', 'Ongoing', 'Còn hiệu lực'),
  open: column('open', 'number', 'No report yet', 'Chưa có báo cáo'),
  overdue: column('overdue', 'number', 'Overdue', 'Quá hạn'),
  silent: column('silent', 'number', 'Silent', 'Im lặng'),
};

function counted(
  title: Section['title'],
  who: Column,
  followed: readonly Followed[],
  namesOf: (one: Followed) => readonly string[],
): Section {
  const groups = new Map<string, Followed[]>();
  for (const one of followed)
    for (const name of new Set(namesOf(one))) groups.set(name, [...(groups.get(name) ?? []), one]);
  const rows = [...groups]
    .toSorted(([a], [b]) => byName([a, a], [b, b]))
    .map(([name, group]): readonly Cell[] => {
      const items = group.flatMap((one) => one.items);
      const many = (is: (item: Followed['items'][number]) => boolean) => items.filter(is).length;
      const { completed, ongoing, open } = {
        completed: many(({ status }) => status === 'completed'),
        ongoing: many(({ status }) => status === 'ongoing'),
        open: many(({ status }) => status === 'open'),
      };
      return [
        name,
        group.length,
        items.length,
        completed,
        ongoing,
        open,
        many(({ overdue }) => overdue),
        many(({ silent }) => silent),
      ];
    });
  const directivesCount = column('directives', 'number', 'Directives', 'Chỉ đạo');
  const { items, completed, ongoing, open, overdue, silent } = counts;
  return { title, columns: [who, directivesCount, items, completed, ongoing, open, overdue, silent], rows };
}

function listed(
  title: Section['title'],
  followed: readonly Followed[],
  is: (item: Followed['items'][number]) => boolean,
): Section {
  const found = followed.flatMap((one) => one.items.filter(is).map((item) => ({ ...one, item })));
  const since = (item: ItemNode | Omit<ItemNode, 'items'>): string =>
    item.lastHeardOn === null ? '9999' : earliest(item.lastHeardOn);
  return {
    title,
    columns: [
      columns.directive,
      column('issuer', 'text', 'Issuer', 'Người chỉ đạo'),
      column('no', 'text', 'Item', 'Mục'),
      column('text', 'text', 'Text', 'Nội dung'),
      column('deadline', 'date', 'Deadline', 'Thời hạn'),
      column('lastHeard', 'date', 'Last heard of', 'Lần cuối có tin'),
      { ...columns.status, of: 'item' },
    ],
    rows: found
      .toSorted(
        (a, b) =>
          compare(since(a.item), since(b.item)) ||
          compare(a.directive.id, b.directive.id) ||
          compare(a.item.no, b.item.no),
      )
      .map(({ directive, issuer, item }) => [
        directive.title,
        issuer,
        item.no,
        item.text,
        item.deadline,
        item.lastHeardOn,
        item.status,
      ]),
  };
}
