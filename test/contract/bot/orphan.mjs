// Starts a chat client and says its port, for the test that kills this process.
import { register } from 'tsx/esm/api';

register();
const { startChat } = await import('../../../src/local/chat/chat.ts');
const [port, folder, world] = process.argv.slice(2);
await startChat({ port: Number(port), folder, botUrl: 'http://127.0.0.1:9/api/messages', ...JSON.parse(world) });
process.stdout.write('started\n');
