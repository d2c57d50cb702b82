// oxlint-disable-next-line import/no-unassigned-import -- it gives Node the browser's database
import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { openDatabase } from '../offline/database.ts';
import { openPreference } from './preference.ts';

const officer = { tenant: 'local', person: 'officer', site: 'contoso.sharepoint.com:/sites/local-area' };

test('what a person chose is there at their next start, and is nobody else’s', async () => {
  const database = await openDatabase();
  openPreference(database, officer, 'density').choose('compact');
  const next = openPreference(database, officer, 'density');
  await vi.waitFor(() => expect(next.value()).toBe('compact'));
  const other = openPreference(database, { ...officer, person: 'member' }, 'density');
  await database?.get('facts', 'anything');
  expect(other.value()).toBeNull();
});

test('a choice that is made while the kept one is read stands, and is heard of', async () => {
  const database = await openDatabase();
  openPreference(database, officer, 'density').choose('compact');
  const next = openPreference(database, officer, 'density');
  const heard = vi.fn();
  next.subscribe(heard);
  next.choose('comfortable');
  await database?.get('facts', 'anything');
  expect(next.value()).toBe('comfortable');
  expect(heard).toHaveBeenCalledOnce();
});

test('a browser that keeps nothing forgets a choice with the page', () => {
  const density = openPreference(null, officer, 'density');
  density.choose('compact');
  expect(density.value()).toBe('compact');
});
