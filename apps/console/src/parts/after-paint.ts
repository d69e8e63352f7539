/** Runs something once what was just drawn can be seen. @returns what keeps it from running */
export function afterPaint(run: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(run); // the frame itself is painted before the next task
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
