// GraphQL Yoga and Apollo Server, also through the clients of GraphQL.
import { ApolloClient, HttpLink, InMemoryCache, gql } from "@apollo/client";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { Client, fetchExchange } from "@urql/core";
import { GraphQLError } from "graphql";
import { GraphQLClient } from "graphql-request";
import { createSchema, createYoga } from "graphql-yoga";
import { listen } from "../listen.mjs";

const typeDefs = `
  input Line { article: String!, count: Int! }
  type Query { order(id: ID!): String }
  type Mutation { order(lines: [Line!]!): String, pay(id: ID!): String, me: String, crash: String }
`;
const failed = (message, extensions) => () => {
  throw new GraphQLError(message, { extensions });
};
const resolvers = {
  Query: { order: failed("Order 12 was never made.", { code: "ORDER_UNKNOWN" }) },
  Mutation: {
    pay: failed("Check what you entered.", {
      code: "BAD_USER_INPUT",
      validationErrors: [{ path: ["card", "number"], message: "This card number is too short." }],
    }),
    me: failed("Please sign in.", { code: "UNAUTHENTICATED", http: { status: 401 } }),
    crash() {
      throw new Error("getaddrinfo ENOTFOUND db.internal");
    },
  },
};

const yoga = () => {
  const serve = createYoga({
    schema: createSchema({ typeDefs, resolvers }),
    logging: false,
    graphqlEndpoint: "/graphql",
  });
  return listen((asked, answer) => serve(asked, answer));
};
async function apollo() {
  const server = new ApolloServer({ typeDefs, resolvers, includeStacktraceInErrorResponses: false });
  const { url } = await startStandaloneServer(server, { listen: { port: 0, host: "127.0.0.1" } });
  return { url: url.replace(/\/$/, ""), stop: () => server.stop() };
}

const own = (path, query) => ({
  "graphql-request": (url) => new GraphQLClient(url + path).request(query).catch((error) => error),
  Apollo: (url) => {
    const client = new ApolloClient({ link: new HttpLink({ uri: url + path }), cache: new InMemoryCache() });
    const document = gql(query);
    const asked = query.startsWith("mutation")
      ? client.mutate({ mutation: document })
      : client.query({ query: document });
    return asked.then(
      ({ error }) => error,
      (error) => error,
    );
  },
  urql: async (url) => {
    const client = new Client({ url: url + path, preferGetMethod: false, exchanges: [fetchExchange] });
    const asked = query.startsWith("mutation") ? client.mutation(query, {}) : client.query(query, {});
    return (await asked.toPromise()).error;
  },
});

/** The same requests to both servers, with what each says in its own way. */
const cases = (path, { crash, syntax, variable }) => {
  const ask = (name, query, want) => ({ name, path, body: { query }, own: own(path, query), want });
  return [
    ask("unknown", "query { order(id: 12) }", { text: "Order 12 was never made.", code: "ORDER_UNKNOWN" }),
    ask("input", "mutation { pay(id: 12) }", {
      text: "Check what you entered.",
      code: "BAD_USER_INPUT",
      fields: { "card.number": "This card number is too short." },
      kind: "validation",
    }),
    ask("sign in", "mutation { me }", { text: "Please sign in.", code: "UNAUTHENTICATED", kind: "auth" }),
    ask("exception", "mutation { crash }", { ...crash, code: "INTERNAL_SERVER_ERROR", kind: "server" }),
    {
      name: "unknown field",
      path,
      body: { query: "query { invoices }" },
      want: { text: 'Cannot query field "invoices" on type "Query".', code: "GRAPHQL_VALIDATION_FAILED" },
    },
    { name: "syntax", path, body: { query: "query {" }, want: syntax },
    {
      name: "variable",
      path,
      body: {
        query: "mutation M($lines: [Line!]!) { order(lines: $lines) }",
        variables: { lines: [{ article: "A", count: "two" }] },
      },
      want: variable,
    },
  ];
};

const variable =
  'Variable "$lines" got invalid value "two" at "lines[0].count"; Int cannot represent non-integer value: "two"';
export default {
  "GraphQL Yoga": {
    start: yoga,
    cases: cases("/graphql", {
      crash: { text: [null, "Unexpected error."] },
      syntax: { text: "Syntax Error: Expected Name, found <EOF>.", code: "GRAPHQL_PARSE_FAILED" },
      variable: { text: variable, code: ["BAD_USER_INPUT", null] },
    }),
  },
  "Apollo Server": {
    start: apollo,
    cases: cases("/", {
      crash: { text: [null, "getaddrinfo ENOTFOUND db.internal"] },
      syntax: { text: "Syntax Error: Expected Name, found <EOF>.", code: "GRAPHQL_PARSE_FAILED" },
      variable: { text: variable, code: "BAD_USER_INPUT" },
    }),
  },
};
