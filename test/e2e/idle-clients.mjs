// Opens many connections to the live feed, says how many stand, and how many have an event: `idle-clients.mjs URL COUNT`.
import { connect } from 'node:net';

const [url, count] = process.argv.slice(2);
const { hostname, port, pathname, search } = new URL(url);
const request = `GET ${pathname}${search} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nAccept: text/event-stream\r\n\r\n`;
let open = 0;
let told = 0;

function join(index) {
  return new Promise((resolve, reject) => {
    // more than one address of this machine: one pair of addresses has not enough ports
    const socket = connect({ host: hostname, port: Number(port), localAddress: `127.0.0.${1 + (index % 4)}` });
    socket.once('connect', () => socket.write(request));
    socket.once('error', reject);
    let greeted = false;
    socket.on('data', (chunk) => {
      if (!greeted) {
        greeted = true;
        open += 1;
        resolve();
      }
      if (chunk.includes('data: {')) told += 1;
      if (told === Number(count)) console.log(JSON.stringify({ told }));
    });
  });
}

for (let from = 0; from < Number(count); from += 250) {
  await Promise.all(Array.from({ length: Math.min(250, count - from) }, (_, index) => join(from + index)));
}
console.log(JSON.stringify({ open }));
process.stdin.resume().once('end', () => process.exit(0));
