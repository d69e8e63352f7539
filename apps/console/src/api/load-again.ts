const stored = 'legation.loadedAgain';
const patienceMs = 10_000;

/**
 * Loads the page again once the server answers: browsers keep a module that did not come as one that never will.
 * @param isAsked whether the reader asks for it; by itself a page does so once in ten seconds at most, so that a part that is
 * missing for good does not have it loaded without end
 */
export async function loadAgain(isAsked: boolean): Promise<void> {
  const last = Number(sessionStorage.getItem(stored) ?? 0);
  if (!isAsked && Date.now() - last < patienceMs) return;
  try {
    await fetch('/health/live', { cache: 'no-store' });
  } catch {
    return; // still away: what is shown says so
  }
  sessionStorage.setItem(stored, String(Date.now()));
  window.location.reload();
}
