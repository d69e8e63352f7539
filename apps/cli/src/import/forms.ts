import { readdir, stat } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { parseLine, readLines } from './lines.js';
import type { RegisterFiles } from './register/register.js';

/** What a path holds, by what stands in its files. */
export type Found =
  | { readonly form: 'commands'; readonly files: readonly string[] }
  | { readonly form: 'register'; readonly files: RegisterFiles; readonly passedOver: readonly string[] }
  | { readonly form: 'csv'; readonly file: string }
  | { readonly form: 'quarantine'; readonly file: string };

/** A path that holds none of the forms that can be imported. */
export class FormUnknown extends Error {
  readonly code = 'FORM_UNKNOWN';

  constructor(message: string) {
    super(message);
    this.name = 'FormUnknown';
  }
}

type Content = 'command' | 'quarantine' | 'csv' | keyof RegisterFiles | 'unknown';

/** Finds the form of a file or folder. @throws FormUnknown */
export async function findForm(path: string): Promise<Found> {
  const info = await stat(path).catch(() => null);
  if (!info) throw new FormUnknown(`${path}: no such file or folder`);
  if (info.isDirectory()) return findInFolder(path);
  const content = await contentOf(path);
  switch (content) {
    case 'command':
      return { form: 'commands', files: [path] };
    case 'quarantine':
      return { form: 'quarantine', file: path };
    case 'csv':
      return { form: 'csv', file: path };
    case 'unknown':
      throw new FormUnknown(`${path}: neither commands, nor a register of postings, nor a spreadsheet (CSV)`);
    case 'missions':
    case 'persons':
    case 'offices':
    case 'postings':
    case 'revisions':
    case 'roles': {
      const siblings = await findRegister(dirname(path));
      return { form: 'register', files: { ...siblings, [content]: path }, passedOver: [] };
    }
  }
}

async function findInFolder(folder: string): Promise<Found> {
  const contents = await contentsOf(folder);
  const commands = contents.filter(([, content]) => content === 'command').map(([file]) => file);
  const files = registerOf(contents);
  const isRegister = files.postings !== undefined || files.revisions !== undefined;
  if (commands.length > 0 && isRegister) {
    throw new FormUnknown(`${folder} holds both commands and a register of postings; name the files`);
  }
  if (isRegister) {
    const used: readonly string[] = Object.values(files);
    return {
      form: 'register',
      files,
      passedOver: contents.map(([file]) => file).filter((file) => !used.includes(file)),
    };
  }
  if (commands.length > 0) {
    const stray = contents.find(([, content]) => content !== 'command');
    if (stray) throw new FormUnknown(`${stray[0]}: its first line is no command, as in the other files of the folder`);
    return { form: 'commands', files: commands };
  }
  throw new FormUnknown(`${folder} holds neither commands (*.ndjson) nor a register of postings`);
}

/** The files of the register of postings in a folder, whatever they are called. */
export async function findRegister(folder: string): Promise<RegisterFiles> {
  return registerOf(await contentsOf(folder));
}

function registerOf(contents: readonly (readonly [string, Content])[]): RegisterFiles {
  const names = ['missions', 'persons', 'offices', 'postings', 'revisions', 'roles'] as const;
  return Object.fromEntries(
    names.flatMap((name) => {
      const file = contents.find(([, content]) => content === name)?.[0];
      return file === undefined ? [] : [[name, file]];
    }),
  );
}

async function contentsOf(folder: string): Promise<readonly (readonly [string, Content])[]> {
  const names = (await readdir(folder)).filter((name) => extname(name) === '.ndjson').sort();
  return Promise.all(names.map(async (name) => [join(folder, name), await contentOf(join(folder, name))] as const));
}

const linesTried = 20;

/** What the first readable line of a file is; text that is not JSON at all is taken for a spreadsheet. */
async function contentOf(file: string): Promise<Content> {
  let tried = 0;
  for await (const line of readLines(file)) {
    if (tried === 0 && !line.text.trimStart().startsWith('{')) return looksLikeTable(line.text) ? 'csv' : 'unknown';
    try {
      return contentOfRecord(parseLine(line));
    } catch {
      tried += 1;
      if (tried >= linesTried) break;
    }
  }
  return 'unknown';
}

function looksLikeTable(heading: string): boolean {
  return /[,;\t]/.test(heading) && !heading.includes('\0') && !heading.trimStart().startsWith('[');
}

/** The fields that each kind of record has and no other does. */
const signs: readonly (readonly [Content, readonly string[]])[] = [
  ['quarantine', ['quarantined', 'form', 'record']],
  ['revisions', ['seq', 'recordedAt', 'key', 'change']],
  ['postings', ['personId', 'missionId', 'status']],
  ['offices', ['personId', 'positionId']],
  ['persons', ['surname', 'altNames']],
  ['missions', ['kind', 'territories']],
  ['roles', ['roleClass', 'title']],
];

function contentOfRecord(record: Record<string, unknown>): Content {
  const found = signs.find(([, fields]) => fields.every((field) => field in record));
  if (found) return found[0];
  const commandLike = ['id', 'type', 'target', 'data'].filter((field) => field in record).length;
  return commandLike >= 3 ? 'command' : 'unknown';
}
