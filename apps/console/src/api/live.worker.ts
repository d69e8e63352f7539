/// <reference lib="webworker" />
import { followLive } from './follow-live.js';

// One connection for all pages of the console: a browser allows six to a server, and each page would take one.
const pages = new Set<MessagePort>();
const live = followLive((told) => {
  for (const page of pages) page.postMessage(told);
});

(self as unknown as SharedWorkerGlobalScope).onconnect = ({ ports }) => {
  const [page] = ports;
  if (!page) return;
  pages.add(page);
  page.postMessage(live.state());
  page.onmessage = ({ data }: MessageEvent<'gone'>) => {
    if (data === 'gone') pages.delete(page);
  };
};
