import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import builtIn from 'world-atlas/land-110m.json?url';
import { landIn } from './land.js';
import type { Land } from './land.js';

/** The land under the points: what is drawn, and whose it is; nothing where it is switched off. */
export interface LandLayer {
  readonly shapes: readonly Land[];
  /** Who is answerable for a layer that was put in place of the built-in one. */
  readonly source: string | null;
  readonly kind: 'built-in' | 'off' | 'file';
}

interface Settings {
  readonly map: { readonly land: LandLayer['kind']; readonly source: string | null };
}

/** Which land the map has, by the settings of the server; it is fetched with the first map. */
export function useLand(): UseQueryResult<LandLayer> {
  return useQuery({
    queryKey: ['land'] as const,
    queryFn: async ({ signal }) => {
      const { map } = await json<Settings>('/console/settings.json', signal);
      const { land: kind, source } = map;
      if (kind === 'off') return { kind, source, shapes: [] };
      const layer = await json<Parameters<typeof landIn>[0]>(kind === 'file' ? '/console/land.json' : builtIn, signal);
      return { kind, source, shapes: landIn(layer) };
    },
    staleTime: 'static', // settings do not change while the server runs, whatever is recorded meanwhile
    structuralSharing: false,
  });
}

async function json<Answer>(address: string, signal: AbortSignal): Promise<Answer> {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as Answer;
}
