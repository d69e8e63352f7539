import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { RecordKind } from '../../parts/record.js';

interface Props {
  readonly kind: RecordKind;
  readonly id: string;
  readonly children: ReactNode;
}

/** To the screen of the record; the clocks stay. */
export function FoundLink({ kind, id, children }: Props) {
  switch (kind) {
    case 'official':
      return (
        <Link to="/officials/$officialId" params={{ officialId: id }}>
          {children}
        </Link>
      );
    case 'mission':
      return (
        <Link to="/missions/$missionId" params={{ missionId: id }}>
          {children}
        </Link>
      );
    case 'directive':
      return (
        <Link to="/directives/$directiveId" params={{ directiveId: id }}>
          {children}
        </Link>
      );
    case 'meeting':
      return (
        <Link to="/meetings/$meetingId" params={{ meetingId: id }}>
          {children}
        </Link>
      );
    case 'batch':
      return (
        <Link to="/batches/$batchId" params={{ batchId: id }}>
          {children}
        </Link>
      );
  }
}
