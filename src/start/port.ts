import { createServer } from 'node:net';

/** A port that another program holds. The message says which, and what to do. */
export class PortTakenError extends Error {
  override readonly name = 'PortTakenError';
  constructor(port: number, variable: string) {
    super(`Port ${port} is taken by another program. Stop that program, or choose another port with ${variable}.`);
  }
}

/** Makes sure that each port is free on the loopback address before anything starts. @throws {PortTakenError} */
export async function checkPorts(ports: Record<string, number>): Promise<void> {
  const seen = new Map<number, string>();
  for (const [variable, port] of Object.entries(ports)) {
    const other = seen.get(port);
    if (other) throw new Error(`${variable} and ${other} are both ${port}. Each part needs a port of its own.`);
    seen.set(port, variable);
    if (!(await isFree(port))) throw new PortTakenError(port, variable);
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
    );
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
