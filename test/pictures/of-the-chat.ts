import type { Locator, Page } from 'playwright-core';
import type { RunningProduct } from '../setup/product.ts';
import type { Camera } from './camera.ts';
import { MORNING, moveClock } from './sample-story.ts';

const lastCard = (chat: Page): Locator => chat.locator('.ac-adaptiveCard').last();

/** A lead's card with one action answered, and what was written in words. */
export async function takeChat(camera: Camera, product: RunningProduct): Promise<void> {
  const chat = await camera.open(product.chatUrl, { height: 1500 });
  await chat.getByText('Hello, I am Action Plan Monitor').first().waitFor();
  await moveClock(product, MORNING);
  await chat.getByRole('heading', { name: /actions would like a word from you$/ }).waitFor();
  await chat.getByRole('button', { name: 'No change', exact: true }).first().click();
  await chat.getByText('Recorded: Amber (A), no change').waitFor();
  await camera.take('card', lastCard(chat));
  const box = chat.getByRole('textbox').last();
  await box.fill('1.1 D green, both posts are filled');
  await box.press('Enter');
  await chat.getByRole('heading', { name: 'Shall I record this?' }).waitFor();
  await camera.take('words', lastCard(chat));
  await chat.context().close();
}
