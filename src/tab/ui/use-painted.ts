import { useEffect, useState } from 'react';
import { nextPaint } from './next-paint.ts';

/** A value as it is once the page that was drawn with it can be seen: what hangs on it takes no time from that. */
export function usePainted<Value>(value: Value, first = value): Value {
  const [painted, setPainted] = useState(first);
  useEffect(() => {
    if (value === painted) return;
    let isOver = false;
    void nextPaint().then(() => !isOver && setPainted(value));
    return () => {
      isOver = true;
    };
  }, [value, painted]);
  return painted;
}
