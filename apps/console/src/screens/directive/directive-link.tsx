import { Link } from '@tanstack/react-router';
import type { Schemas } from '../../api/client.js';
import { Name } from '../../parts/bilingual.js';
import { Day } from '../../parts/day.js';

/** Another directive, with who issued it and when. */
export function DirectiveLink({
  of: { id, title, titleEn, issuer, on },
}: {
  readonly of: Schemas['DirectiveSummary'];
}) {
  return (
    <>
      <Link to="/directives/$directiveId" params={{ directiveId: id }}>
        <Name of={title} en={titleEn} />
      </Link>{' '}
      <bdi>{issuer.name}</bdi>, <Day on={on} />
    </>
  );
}
