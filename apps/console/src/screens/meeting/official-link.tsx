import { Link } from '@tanstack/react-router';

export function OfficialLink({ id, name }: { readonly id: string; readonly name: string }) {
  return (
    <Link to="/officials/$officialId" params={{ officialId: id }}>
      <bdi>{name}</bdi>
    </Link>
  );
}
