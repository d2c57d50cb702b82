// Loaded into a child process of a test, whose input and output are pipes: it takes them for a terminal, and so asks.
for (const stream of [process.stdin, process.stdout]) Object.defineProperty(stream, 'isTTY', { value: true });
