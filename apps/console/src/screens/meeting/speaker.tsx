import type { Schemas } from '../../api/client.js';
import { OfficialLink } from './official-link.js';

/** Who speaks: an official, or a group of which no member is named. */
export function SpeakerName({ of: { officialId, officialName, group } }: { readonly of: Schemas['NamedSpeaker'] }) {
  return (
    <>
      {officialId !== null && <OfficialLink id={officialId} name={officialName ?? officialId} />}
      {officialId !== null && group !== null && ', '}
      {group !== null && <bdi>{group}</bdi>}
    </>
  );
}
