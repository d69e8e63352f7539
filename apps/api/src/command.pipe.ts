import type { PipeTransform } from '@nestjs/common';
import type { CommandType } from './commands.js';
import { idFault } from './fields.js';
import { readCommand } from './order.js';
import type { CommandBody } from './order.js';
import { EdgeError } from './problem.js';

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
