import { once } from 'node:events';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningHost } from '../../../src/local/host/server.ts';
import { startHost } from '../../../src/local/host/server.ts';

const OPTIONS = { port: 0, tabUrl: 'http://localhost:52901/tab', controlsUrl: 'http://localhost:52902/_local' };

let host: RunningHost;
beforeAll(async () => {
  host = await startHost(OPTIONS);
});
afterAll(() => host.close());

const get = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${host.port}${path}`, init);

/** Sends a path as it stands: fetch would tidy dots away before the server sees them. */
async function getRaw(path: string): Promise<string> {
  const socket = connect(host.port, '127.0.0.1');
  socket.end(`GET ${path} HTTP/1.1\r\nHost: localhost:${host.port}\r\nConnection: close\r\n\r\n`);
  const chunks: Buffer[] = await socket.toArray();
  return Buffer.concat(chunks).toString();
}

describe('the Teams host over HTTP', () => {
  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/?theme=dark&frame=sidePanel', 'text/html; charset=utf-8'],
    ['/host.css', 'text/css; charset=utf-8'],
    ['/host.js', 'text/javascript; charset=utf-8'],
    ['/favicon.svg', 'image/svg+xml'],
    ['/config.json', 'application/json; charset=utf-8'],
  ])('gives out %s as %s, not to be stored', async (path, type) => {
    const answer = await get(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe(type);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await answer.text()).length).toBeGreaterThan(0);
  });

  it('lets the page frame the origin of the tab alone, read the controls alone, and run no inline script', async () => {
    const policy = (await get('/')).headers.get('content-security-policy') ?? '';
    const rules = new Map(policy.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1).join(' ')]));
    expect(rules.get('frame-src')).toBe('http://localhost:52901');
    expect(rules.get('connect-src')).toBe("'self' http://localhost:52902");
    expect(rules.get('script-src')).toBe("'self'");
    expect(rules.get('style-src')).toBe("'self'");
    expect(rules.get('default-src')).toBe("'none'");
    expect(rules.get('frame-ancestors')).toBe("'none'");
    expect(await (await get('/')).text()).not.toMatch(/<script(?![^>]* src=)|<style| style=| on[a-z]+=/);
  });

  it('tells the page where the tab and the controls are', async () => {
    const config = await (await get('/config.json')).json();
    expect(config).toMatchObject({ tabUrl: OPTIONS.tabUrl, controlsUrl: OPTIONS.controlsUrl });
    expect(config.place.channels[0]).toMatchObject({
      id: expect.stringMatching(/^19:.*@thread\.tacv2$/),
      name: 'General',
    });
  });

  it.each(['/nothing', '/host.css/', '/page/main.ts', '/server.ts', '/config', '//'])('has no %s', async (path) => {
    expect(await getRaw(path)).toMatch(/^HTTP\/1\.1 404 /);
  });

  it.each([
    '/../server.ts',
    '/..%2fserver.ts',
    '/page/../../../../package.json',
    '/%2e%2e/server.ts',
    '/..\\server.ts',
  ])('does not climb out of its page by %s', async (path) => {
    const answer = await getRaw(path);
    expect(answer).toMatch(/^HTTP\/1\.1 404 /);
    expect(answer).toContain('There is no such page in the host.');
  });

  it('takes no other method', async () => {
    const answer = await get('/', { method: 'POST', body: 'x' });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('GET, HEAD');
  });

  it('names itself localhost, as teams-js must be told it', () => {
    expect(host.url).toBe(`http://localhost:${host.port}`);
  });

  it('cannot be reached by the other addresses of the machine', async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((list) => list ?? [])
      .filter((one) => !one.internal);
    const refused = others.map(async ({ address, scopeid }) => {
      const socket = connect(host.port, scopeid ? `${address}%${scopeid}` : address);
      return once(socket, 'connect').then(
        () => (socket.destroy(), `${address} was let in`),
        () => 'refused',
      );
    });
    expect(await Promise.all(refused)).toEqual(others.map(() => 'refused'));
  });

  it('fails with the untouched error when its port is taken', async () => {
    await expect(startHost({ ...OPTIONS, port: host.port })).rejects.toMatchObject({
      code: 'EADDRINUSE',
      port: host.port,
      address: '127.0.0.1',
    });
  });

  it('is gone after it was closed', async () => {
    const short = await startHost(OPTIONS);
    await (await fetch(`${short.url}/`)).text();
    await short.close();
    await expect(fetch(`${short.url}/`)).rejects.toThrow();
  });
});
