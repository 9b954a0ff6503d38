import { expect, test } from "vitest";
import { normalizeError } from "../defaults/reading.js";
import { xml } from "./xml.js";

const told = (body: string, status = 400) => normalizeError({ status, headers: {}, body }, { formats: [xml] });

test.each([
  [
    '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>NoSuchKey</Code><Message>The key &lt;a&gt; is not here.</Message><RequestId>4442587FB7D0A2F9</RequestId></Error>',
    { code: "NoSuchKey", message: "The key <a> is not here.", requestId: "4442587FB7D0A2F9" },
  ],
  [
    '<ErrorResponse xmlns="http://a.example/doc"><Error><Type>Sender</Type><Code>Throttling</Code><Message>Rate exceeded</Message></Error><RequestId>42d5</RequestId></ErrorResponse>',
    { code: "Throttling", message: "Rate exceeded", requestId: "42d5", kind: "rate_limit" },
  ],
  [
    '<soap:Envelope xmlns:soap="x"><soap:Body><soap:Fault><faultcode>soap:Client</faultcode><faultstring>No such account.</faultstring></soap:Fault></soap:Body></soap:Envelope>',
    { message: "No such account." },
  ],
  [
    '<SOAP-ENV:Envelope xmlns:SOAP-ENV="x"><SOAP-ENV:Body><SOAP-ENV:Fault><faultcode>SOAP-ENV:Client</faultcode><faultstring>No such account.</faultstring></SOAP-ENV:Fault></SOAP-ENV:Body></SOAP-ENV:Envelope>',
    { message: "No such account." },
  ],
  [
    '<env:Envelope xmlns:env="x"><env:Body><env:Fault><env:Code><env:Value>env:Sender</env:Value></env:Code><env:Reason><env:Text xml:lang="en">The limit is reached.</env:Text></env:Reason></env:Fault></env:Body></env:Envelope>',
    { message: "The limit is reached." },
  ],
  [
    "<messages xmlns='x'><message><code>1720</code><description>The postal code is not valid.</description></message></messages>",
    { code: "1720", message: "The postal code is not valid." },
  ],
  [
    "<errors><error><code><![CDATA[E90]]></code><message><![CDATA[An id is needed.]]></message></error></errors>",
    { code: "E90", message: "An id is needed." },
  ],
  [
    '<problem xmlns="urn:ietf:rfc:7807"><title>Seat taken</title><detail>Take another.</detail></problem>',
    { title: "Seat taken", message: "Take another." },
  ],
  ["<error><code>400</code><message>Take another.</message></error>", { code: null, message: "Take another." }],
  ["<html><head><title>502 Bad Gateway</title></head></html>", { message: null, code: null }],
  ["<Error><Message>cut of", { message: null }],
])("XML is read where it tells of an error: %s", (body, expected) => {
  expect(told(body)).toMatchObject(expected);
});

test("without the format, markup is no text", () => {
  expect(normalizeError({ status: 400, headers: {}, body: "<Error><Code>NoSuchKey</Code></Error>" })).toMatchObject({
    message: null,
    code: null,
  });
});

test("H12 endless markup ends", () => {
  for (const piece of ["<error>", "<a ", "<?xml ", "</", "&amp;", "<a:"]) {
    const from = process.cpuUsage();
    told(`<error>${piece.repeat(100_000)}`);
    expect(process.cpuUsage(from).user / 1000, piece).toBeLessThan(60);
  }
});
