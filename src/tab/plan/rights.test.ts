import { expect, test, vi } from 'vitest';
import { NotAllowedError, OfflineError } from '../../store/store-error.ts';
import { Rights } from './rights.ts';

function rights(wasRefused = false) {
  const kept: boolean[] = [];
  const one = new Rights({
    read: () => Promise.resolve(wasRefused),
    keep: (isRefused) => {
      kept.push(isRefused);
      return Promise.resolve();
    },
  });
  const heard = vi.fn<() => void>();
  one.subscribe(heard);
  return { one, kept, heard };
}

test('who is refused may not edit from then on, here and on the next page, and learns why', async () => {
  const { one, kept, heard } = rights();
  await expect(one.hear(Promise.reject(new NotAllowedError()))).rejects.toThrow(NotAllowedError);
  expect(one.mayEdit()).toBe(false);
  expect(heard).toHaveBeenCalledOnce();
  expect(kept).toEqual([true]);

  const next = rights(true).one;
  await next.start();
  expect(next.mayEdit()).toBe(false);
});

test('what fails for another reason says nothing of rights', async () => {
  const { one, kept } = rights();
  await expect(one.hear(Promise.reject(new OfflineError()))).rejects.toThrow(OfflineError);
  expect(one.mayEdit()).toBe(true);
  expect(kept).toEqual([]);
});

test('a write that stands, or a person who says so, gives the right back, and many writes are kept once', async () => {
  const { one, kept } = rights();
  await one.hear(Promise.reject(new NotAllowedError())).catch(() => null);
  one.takeForGranted();
  expect(one.mayEdit()).toBe(true);
  await one.hear(Promise.reject(new NotAllowedError())).catch(() => null);
  expect(await one.hear(Promise.resolve('written'))).toBe('written');
  await one.hear(Promise.resolve('more'));
  expect(one.mayEdit()).toBe(true);
  expect(kept).toEqual([true, false, true, false]);
});

test('what this page was told outweighs what an earlier one was', async () => {
  const { one } = rights(true);
  const started = one.start();
  await one.hear(Promise.resolve(null));
  await started;
  expect(one.mayEdit()).toBe(true);
});
