import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { PlanFile, Refusal } from '../exchange/found-file.ts';

/** The file that a command names, `-` being standard input; or why it cannot be opened, for a person. */
export async function openInput(file: string): Promise<PlanFile | Refusal> {
  try {
    const bytes = file === '-' ? await readStandardInput() : await readFile(file);
    return { name: file === '-' ? 'pasted text' : basename(file), bytes };
  } catch (error) {
    if (error instanceof Error && 'code' in error) return { refusal: reasonOf(file, String(error.code)) };
    throw error;
  }
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

function reasonOf(file: string, code: string): string {
  if (code === 'ENOENT') return `There is no file ${file}.`;
  if (code === 'EISDIR') return `${file} is a folder. Choose the file with the plan in it.`;
  return `${file} cannot be read (${code}).`;
}
