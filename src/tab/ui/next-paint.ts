/** Resolves after what was just drawn can be seen. A page that nobody sees paints nothing, and waits for nothing. */
export const nextPaint = (): Promise<void> =>
  new Promise((resolve) => {
    if (document.visibilityState === 'hidden') resolve();
    // A task after the frame's own: the frame is drawn by then.
    else requestAnimationFrame(() => setTimeout(resolve));
  });
