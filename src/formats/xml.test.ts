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
  [
    '<?xml version="1.0"?>\n<!-- of a test -->\n<errors>\n <error field="seat.row" symbol="taken">is taken &#8211; it&#x27;s gone</error>\n</errors>',
    { fieldErrors: [{ path: ["seat", "row"], message: "is taken – it's gone", code: null }] },
  ],
  [
    '<OperationOutcome xmlns="http://hl7.org/fhir"><issue><severity value="error"/><code value="not-found"/><details><text value="No such patient."/></details></issue></OperationOutcome>',
    { code: "not-found", message: "No such patient." },
  ],
  [
    '<epp xmlns="urn:x"><response><result code="2201"><msg lang="en">It may not be changed.</msg></result></response></epp>',
    { code: "2201", message: "It may not be changed." },
  ],
  [
    '<d:error xmlns:d="DAV:"><s:message/><d:lock-token-submitted><d:href>a.txt</d:href></d:lock-token-submitted></d:error>',
    { code: "lock-token-submitted", message: null },
  ],
  ['<error xmlns="DAV:"><resource-must-be-null /></error>', { code: "resource-must-be-null" }],
  [
    '<error xmlns="DAV:"><code>E1</code><no-conflict/><app-version>1.8</app-version></error>',
    { code: "E1", details: { "app-version": "1.8" } },
  ],
  [
    "<env:Fault xmlns:env='x'><env:Code><env:Value>env:Sender</env:Value><env:Subcode><env:Value>a:NoFunds</env:Value></env:Subcode></env:Code><env:Reason><env:Text>It is too little.</env:Text></env:Reason></env:Fault>",
    { code: "NoFunds", message: "It is too little." },
  ],
  [
    "<s:Fault xmlns:s='x'><faultcode>s:Client.NoFunds</faultcode><faultstring>It is too little.</faultstring></s:Fault>",
    { code: "Client.NoFunds", message: "It is too little." },
  ],
  [
    "<s:Fault xmlns:s='x'><faultcode>s:Server</faultcode><faultstring>It is too little.</faultstring></s:Fault>",
    { code: null, message: "It is too little." },
  ],
  [
    "<methodResponse><fault><value><struct><member><name>faultCode</name><value><int>-32700</int></value></member><member><name>faultString</name><value><string>It does not end.</string></value></member></struct></value></fault></methodResponse>",
    { code: "-32700", message: "It does not end." },
  ],
  [
    "<reply><failure><error_code>36024</error_code><error_text>No such number here.</error_text></failure></reply>",
    { code: "36024", message: "No such number here." },
  ],
  [
    "<error><code>E1</code><details><detail><field>seat</field><message>It is taken.</message></detail><detail><field>row</field><message>It is full.</message></detail></details></error>",
    {
      code: "E1",
      fieldErrors: [
        { path: ["seat"], message: "It is taken." },
        { path: ["row"], message: "It is full." },
      ],
    },
  ],
  ['<?xml version="1.0"?><!DOCTYPE html><html><body><p>It is down.</p></body></html>', { message: null }],
  ["<error><message>It is taken.</error>", { message: null }],
  ["<error><message>It is taken.</message></error></error>", { message: null }],
  ["<error>It &x; < taken.</error>", { message: null }],
  ["<error>It is &lt;taken&gt; &amp;lt; &nope;.</error>", { message: "It is <taken> &lt; &nope;." }],
  [`<error><message>It is taken.</message>${"<a/>".repeat(2000)}</error>`, { message: null }],
  [`${"<a>".repeat(40)}<message>It is taken.</message>${"</a>".repeat(40)}`, { message: null }],
  [`<error><message>It is taken.</message><a>${"a".repeat(100_000)}</a></error>`, { message: null }],
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
  for (const piece of [
    "<error>",
    "<a ",
    "<?xml ",
    "</",
    "&amp;",
    "<a:",
    "<![CDATA[",
    "<!--",
    "<a b='c",
    "<a/>",
    " a=''",
  ]) {
    const from = process.cpuUsage();
    told(`<error>${piece.repeat(99_000 / piece.length)}`);
    expect(process.cpuUsage(from).user / 1000, piece).toBeLessThan(60);
  }
});
