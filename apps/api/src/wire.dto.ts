import { ApiProperty } from '@nestjs/swagger';

/** What a command answers. */
export class ReceiptDto {
  @ApiProperty({ description: 'Id of the thing that the command was about' }) id!: string;
  @ApiProperty({ example: 'mission-vn-japan' }) stream!: string;
  @ApiProperty({ type: 'integer', nullable: true, description: "Of the command's last event; send it as If-Match" })
  revision!: number | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Place in the log; ask questions with ?atLeast= this' })
  position!: number | null;
  @ApiProperty({ type: 'integer', description: 'How many events were recorded; 0 when nothing was new' })
  events!: number;
}

export class FaultDto {
  @ApiProperty({ description: 'JSON Pointer into the body, or /name of a query parameter', example: '/on' })
  pointer!: string;
  @ApiProperty({ example: 'INVALID_DATE' }) code!: string;
  @ApiProperty() detail!: string;
}

/** Every answer that is no success (RFC 9457). */
export class ProblemDto {
  @ApiProperty({ example: '/docs/problems#CHAIR_OCCUPIED' }) type!: string;
  @ApiProperty({ example: 'Conflict' }) title!: string;
  @ApiProperty({ type: 'integer', example: 409 }) status!: number;
  @ApiProperty({ description: 'Stable; decide by it', example: 'CHAIR_OCCUPIED' }) code!: string;
  @ApiProperty({ description: 'For people; may change' }) detail!: string;
  @ApiProperty({ required: false }) instance?: string;
  @ApiProperty({ required: false, type: () => FaultDto, isArray: true }) errors?: FaultDto[];
  @ApiProperty({ required: false }) stream?: string;
  @ApiProperty({ required: false }) field?: string;
  @ApiProperty({ required: false, type: Object, description: 'The fact that stands against it' }) fact?: object;
  @ApiProperty({ required: false, type: 'integer', nullable: true }) currentRevision?: number | null;
}
