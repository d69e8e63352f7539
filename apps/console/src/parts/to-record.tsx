import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { RecordRef } from './record.js';

interface Props {
  readonly of: RecordRef;
  readonly children: ReactNode;
}

/** To the screen of a record; the clocks stay. */
export function ToRecord({ of: { kind, id }, children }: Props) {
  switch (kind) {
    case 'mission':
      return (
        <Link to="/missions/$missionId" params={{ missionId: id }}>
          {children}
        </Link>
      );
    case 'official':
      return (
        <Link to="/officials/$officialId" params={{ officialId: id }}>
          {children}
        </Link>
      );
    case 'batch':
      return (
        <Link to="/batches/$batchId" params={{ batchId: id }}>
          {children}
        </Link>
      );
    case 'meeting':
      return (
        <Link to="/meetings/$meetingId" params={{ meetingId: id }}>
          {children}
        </Link>
      );
    case 'directive':
      return (
        <Link to="/directives/$directiveId" params={{ directiveId: id }}>
          {children}
        </Link>
      );
    case 'source':
      return (
        <Link to="/sources/$sourceId" params={{ sourceId: id }}>
          {children}
        </Link>
      );
  }
}
