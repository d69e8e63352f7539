import type { PipeTransform } from '@nestjs/common';
import { bodyOf } from './body.js';
import { InvalidBody, InvalidQuery } from './fault.js';
import type { DtoClass } from './fields.js';

/** Reads the query of one question; unknown parameters are refused. */
export class QueryPipe<Dto extends object> implements PipeTransform<unknown, Dto> {
  constructor(private readonly dto: DtoClass<Dto>) {}

  transform(query: unknown): Dto {
    try {
      return bodyOf(this.dto, query);
    } catch (error) {
      throw error instanceof InvalidBody ? new InvalidQuery(error.errors) : error;
    }
  }
}
