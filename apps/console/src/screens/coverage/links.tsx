import { Link } from '@tanstack/react-router';

interface Named {
  readonly id: string;
  readonly name: string;
}

export function StateLink({ id, name }: Named) {
  return (
    <Link to="/coverage" search={{ state: id }} dir="auto">
      {name}
    </Link>
  );
}

export function MissionLink({ id, name }: Named) {
  return (
    <Link to="/missions/$missionId" params={{ missionId: id }} dir="auto">
      {name}
    </Link>
  );
}

export function OfficialLink({ id, name }: Named) {
  return (
    <Link to="/officials/$officialId" params={{ officialId: id }} dir="auto">
      {name}
    </Link>
  );
}
