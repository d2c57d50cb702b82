import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { World } from './call.ts';
import { isDownloadUrl } from './drive-view.ts';

/** Gives the bytes of a file to whoever has its download address, as SharePoint does without looking at a token. */
export async function sendFile(
  world: World,
  url: string,
  response: ServerResponse,
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  const id = pathname.slice('/download/'.length);
  const row = world.drive.get(id);
  const isOurs = isDownloadUrl(id, Number(searchParams.get('until')), searchParams.get('sign') ?? '');
  if (!row || row.blob === null || !isOurs) {
    response.writeHead(isOurs ? 404 : 403, headers).end();
    return;
  }
  response.writeHead(200, {
    ...headers,
    'Content-Type': row.mimeType,
    'Content-Length': String(row.size),
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(row.name)}`,
  });
  await pipeline(world.bytes.stream(row.blob), response);
}
