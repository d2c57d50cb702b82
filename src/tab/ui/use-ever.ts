import { useState } from 'react';

/** Whether something was so at any time since the part was first shown. */
export function useEver(is: boolean): boolean {
  const [was, setWas] = useState(is);
  if (is && !was) setWas(true);
  return was || is;
}
