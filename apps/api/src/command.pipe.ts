import type { PipeTransform } from '@nestjs/common';
import type { CommandType } from './commands.js';
import { readCommand } from './order.js';
import type { CommandBody } from './order.js';
import { EdgeError } from './problem.js';
import { textFault } from './text.js';
import { idFault } from './value-faults.js';

/** Reads the body of one command; one pipe for each route, made once. */
export class CommandPipe implements PipeTransform<unknown, CommandBody> {
  constructor(private readonly type: CommandType) {}

  transform(body: unknown): CommandBody {
    return readCommand(this.type, body);
  }
}

/** An id in a path. */
export class IdPipe implements PipeTransform<string, string> {
  transform(id: string): string {
    const fault = idFault(id);
    if (fault) throw new EdgeError('INVALID_ID', `the id in the path ${fault.detail}`);
    return id;
  }
}

/** A name in a path that is no id, such as that of a matter. */
export class TextPipe implements PipeTransform<string, string> {
  transform(written: string): string {
    const text = written.normalize('NFC');
    const fault = textFault(text, 200);
    if (fault) throw new EdgeError('INVALID_ID', `the name in the path ${fault.detail}`);
    return text;
  }
}
