import { Presets, SingleBar } from 'cli-progress';

export interface Progress {
  at(value: number): void;
  stop(): void;
}

const silent: Progress = { at: () => undefined, stop: () => undefined };
/** Work that is over sooner shows no bar. */
const delayMs = 400;

/** A bar on the terminal's error stream; nothing at all where there is no terminal. */
export function progressBar(what: string, total: number): Progress {
  if (!process.stderr.isTTY || total <= 0) return silent;
  const begun = Date.now();
  const bar = new SingleBar(
    {
      format: `${what} {bar} {percentage}% | {eta_formatted}`,
      stream: process.stderr,
      hideCursor: true,
      clearOnComplete: true,
    },
    Presets.shades_grey,
  );
  let shown = false;
  return {
    at(value) {
      if (!shown && Date.now() - begun < delayMs) return;
      if (!shown) bar.start(total, 0);
      shown = true;
      bar.update(Math.min(value, total));
    },
    stop() {
      if (shown) bar.stop();
    },
  };
}
