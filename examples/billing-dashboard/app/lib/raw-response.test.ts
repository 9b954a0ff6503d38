import { describe, expect, it } from "vitest";
import { parseRawResponse, rawTextOf } from "./raw-response.js";

describe("a pasted response", () => {
  it("is read with status line, headers and JSON body", () => {
    const text = 'HTTP/1.1 429 Too Many Requests\r\nRetry-After: 30\r\nX-Note: a: b\r\n\r\n{"code":"slow_down"}';
    expect(parseRawResponse(text)).toEqual({
      status: 429,
      headers: [
        ["Retry-After", "30"],
        ["X-Note", "a: b"],
      ],
      body: { code: "slow_down" },
    });
  });

  it("needs no protocol, no reason and no empty line", () => {
    expect(parseRawResponse('402\n{"message":"no"}')).toEqual({ status: 402, headers: [], body: { message: "no" } });
    expect(parseRawResponse("HTTP/2 503")).toEqual({ status: 503, headers: [], body: undefined });
  });

  it("is a body, when it is nothing else", () => {
    expect(parseRawResponse('{"error":{"code":"x"}}')).toEqual({
      status: 500,
      headers: [],
      body: { error: { code: "x" } },
    });
    expect(parseRawResponse("<html>Bad gateway</html>").body).toBe("<html>Bad gateway</html>");
  });

  it("is the answer, not what came before it", () => {
    const before = "HTTP/1.1 100 Continue\r\nVia: proxy\r\n\r\n";
    const answer = "HTTP/1.1 429 Too Many Requests\r\nRetry-After: 7\r\n\r\n{}";
    expect(parseRawResponse(before + answer)).toEqual({ status: 429, headers: [["Retry-After", "7"]], body: {} });
    expect(parseRawResponse("HTTP/1.1 200 Connection established\n\n" + answer).status).toBe(429);
    expect(parseRawResponse("HTTP/1.1 200 OK\n\nHTTP/1.1 is a protocol").body).toBe("HTTP/1.1 is a protocol");
  });

  it("goes there and back", async () => {
    const response = new Response('{"a":1}', { status: 404, headers: { "X-Request-Id": "req_1" } });
    expect(parseRawResponse(await rawTextOf(response))).toMatchObject({ status: 404, body: { a: 1 } });
  });
});
