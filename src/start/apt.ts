import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Only there may the tests' preparation install what is missing by itself. */
export const isDebianAsRoot = (): boolean => existsSync('/etc/debian_version') && process.getuid?.() === 0;

/** Runs apt-get without questions; whether it did what was asked, the caller sees by looking. */
export function apt(args: string[]): void {
  spawnSync('apt-get', args, { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}
