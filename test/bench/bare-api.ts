import 'reflect-metadata';
import { Body, Controller, Get, HttpCode, Module, Param, Post, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';

// The body of AppointAmbassador, written and checked the way Nest teaches, in an API that does nothing with it.

const day = /^\d{4}(-\d{2}(-\d{2})?)?$/;
const id = /^[a-z0-9~][a-z0-9~._-]{0,127}$/;

class SourceBody {
  @IsString() @Length(1, 300) id!: string;
  @IsOptional() @IsString() @Length(1, 5_000) quote!: string | null;
}

class DatingBody {
  @IsOptional() @IsString() @Length(1, 300) asWritten!: string | null;
  @IsOptional() @IsString() @Length(1, 1_000) inferred!: string | null;
}

class OverrideBody {
  @IsString() @Length(1, 1_000) reason!: string;
}

class AccreditationBody {
  @IsString() @Length(1, 300) state!: string;
  @IsBoolean() resident!: boolean;
}

class AppointmentBody {
  @Matches(id) postingId!: string;
  @IsOptional() @Matches(day) on!: string | null;
  @Matches(id) officialId!: string;
  @IsString() @Length(1, 300) title!: string;
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => AccreditationBody)
  accreditations!: AccreditationBody[];
  @IsOptional() @IsString() @Length(1, 300) termLabel!: string | null;
  @IsOptional() @IsInt() @Min(1) @Max(1_200) months!: number | null;
  @IsOptional() @IsString() @Length(1, 300) by!: string | null;
  @IsOptional() @ValidateNested() @Type(() => SourceBody) source!: SourceBody | null;
  @IsOptional() @ValidateNested() @Type(() => DatingBody) dating!: DatingBody | null;
  @IsOptional() @ValidateNested() @Type(() => OverrideBody) override!: OverrideBody | null;
  @IsOptional() @Matches(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/) knownFrom!: string | null;
}

@Controller()
class BareController {
  @Get('ready')
  ready() {
    return { ready: true };
  }

  @Post('v1/missions/:id/appoint-ambassador')
  @HttpCode(201)
  appoint(@Param('id') mission: string, @Body() body: AppointmentBody) {
    return { id: mission, stream: `mission-${mission}`, revision: 1, position: 1, events: body.accreditations.length };
  }
}

@Module({ controllers: [BareController] })
class BareModule {}

const app = await NestFactory.create(BareModule, new FastifyAdapter(), { logger: false });
app.useGlobalPipes(new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true, transform: true }));
await app.listen(Number(process.argv[2]), '127.0.0.1');
process.once('SIGTERM', () => void app.close());
