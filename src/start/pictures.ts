import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

interface Pictures {
  takePictures(say: (line: string) => void): Promise<void>;
}

/** `npm run docs:pictures`: takes the pictures of the guides anew, from the product as it is. */
export async function run(_args: string[], root: string): Promise<void> {
  const address = pathToFileURL(join(root, 'test', 'pictures', 'take.ts')).href;
  const { takePictures } = (await import(address)) as Pictures;
  await takePictures((line) => process.stdout.write(`${line}\n`));
}
