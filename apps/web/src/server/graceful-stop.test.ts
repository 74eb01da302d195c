import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { watchServer } from "./graceful-stop.ts";

const serve = async (listener: RequestListener) => {
  const server = createServer(listener);
  const watched = watchServer(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { ...watched, url: `http://127.0.0.1:${port}/` };
};

it("finishes an answer that was begun, and takes no new one", async () => {
  const { promise: mayEnd, resolve: end } = Promise.withResolvers<void>();
  const server = await serve(async (_request, response) => {
    response.write("begun, ");
    await mayEnd;
    response.end("ended");
  });
  const answer = await fetch(server.url);
  const stopped = server.stop(10_000);
  await expect(fetch(server.url)).rejects.toThrow();
  end();
  expect(await answer.text()).toBe("begun, ended");
  await stopped;
});

it("ends an event stream at once", async () => {
  const server = await serve((_request, response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.write("data: 1\n\n");
  });
  const answer = await fetch(server.url, { headers: { accept: "text/event-stream" } });
  await server.stop(10_000);
  await expect(answer.text()).rejects.toThrow();
});

it("cuts what does not end in time", async () => {
  const server = await serve((_request, response) => void response.write("for ever"));
  const answer = await fetch(server.url);
  await server.stop(10);
  await expect(answer.text()).rejects.toThrow();
});

it("does not wait for connections that are kept open and idle", async () => {
  const server = await serve((_request, response) => void response.end("done"));
  expect(await (await fetch(server.url)).text()).toBe("done");
  await server.stop(10_000);
});
