import { join } from 'node:path';
import { SEED } from '../../src/start/environment.ts';
import type { RunningProduct } from '../setup/product.ts';
import { OFFICER } from '../setup/store.ts';
import type { Camera } from './camera.ts';

/** An empty site, and a council's file with its doubts. */
export async function takeFirstDay(camera: Camera, { url }: RunningProduct, root: string): Promise<void> {
  const page = await camera.open(`${url}/?as=${OFFICER}`, { height: 860 });
  const make = page.getByRole('button', { name: 'Make 12 lists' });
  await make.waitFor();
  await camera.take('first-day', page);
  await make.click();
  await page.getByRole('heading', { name: 'There is no plan here yet' }).waitFor();
  await page.locator('input[type=file]').setInputFiles(join(root, SEED));
  await page.getByRole('heading', { name: '5 questions to answer' }).waitFor();
  await camera.take('import', page);
  await page.context().close();
}
