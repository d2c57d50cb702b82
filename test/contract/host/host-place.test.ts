import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PLACE } from '../../../src/local/host/place.ts';
import type { RunningHost } from '../../../src/local/host/server.ts';
import { startHost } from '../../../src/local/host/server.ts';
import { startTestGraph, type TestGraph } from '../../setup/local-graph.ts';

let graph: TestGraph;
let host: RunningHost;
beforeAll(async () => {
  graph = await startTestGraph();
  const controlsUrl = `${graph.origin}/_local`;
  host = await startHost({ port: 0, tabUrl: 'http://localhost:52901', controlsUrl });
});
afterAll(async () => {
  await host.close();
  await graph.stop();
});

async function readJson(url: string): Promise<Record<string, unknown>> {
  const headers = { Authorization: 'Bearer local.officer@contoso.onmicrosoft.com' };
  return (await fetch(url, { headers })).json();
}

it('stands in the team, channel and tenant that the local Graph server has', async () => {
  const { place } = (await readJson(`${host.url}/config.json`)) as { place: typeof PLACE };
  const team = await readJson(`${graph.url}/teams/${place.team.groupId}`);
  const channels = await readJson(`${graph.url}/teams/${team['id']}/channels`);
  const site = await readJson(`${graph.url}/sites/${place.site.domain}:${place.site.path}`);
  expect(team).toMatchObject({ displayName: place.team.name, tenantId: place.tenantId });
  expect(
    (channels['value'] as { id: string; displayName: string }[]).map(({ id, displayName }) => ({
      id,
      name: displayName,
    })),
  ).toEqual(place.channels);
  expect(site).toMatchObject({ webUrl: 'https://contoso.sharepoint.com/sites/local-area' });
});

it('may read who there is from its own origin', async () => {
  const { controlsUrl } = (await readJson(`${host.url}/config.json`)) as { controlsUrl: string };
  const answer = await fetch(`${controlsUrl}/people`, { headers: { Origin: host.url } });
  expect(answer.headers.get('access-control-allow-origin')).toBe(host.url);
  expect(await answer.json()).toContainEqual({
    id: expect.any(String),
    userPrincipalName: 'officer@contoso.onmicrosoft.com',
    displayName: expect.any(String),
    right: 'owner',
  });
});
