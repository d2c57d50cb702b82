/**
 * Follows whether the page can be seen. The browser tells it of its window, and a page that is set aside and brought back,
 * by the browser or by Teams, is told so by itself.
 */
export function followShown(turn: (isShown: boolean) => void, signal: AbortSignal): void {
  let isAside = false;
  const look = () => turn(!isAside && document.visibilityState === 'visible');
  const move = ({ type }: Event) => {
    isAside = type === 'pagehide';
    look();
  };
  document.addEventListener('visibilitychange', look, { signal });
  for (const sign of ['pagehide', 'pageshow']) addEventListener(sign, move, { signal });
}
