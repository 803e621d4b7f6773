import { createServer, type ServerResponse } from "node:http";

/** The floor of the live streams: a bare server that keeps who listens, and writes one line to each when it is told to. */
const listening = new Set<ServerResponse>();
const server = createServer((request, response) => {
  if (request.method === "POST") {
    for (const one of listening) one.write('event: change\ndata: {"seq":"1"}\n\n');
    response.end();
    return;
  }
  response.writeHead(200, { "Content-Type": "text/event-stream" });
  response.write("retry: 1000\n\n");
  listening.add(response);
  response.once("close", () => listening.delete(response));
});
server.listen(0, "127.0.0.1", () => process.send?.(server.address()));
