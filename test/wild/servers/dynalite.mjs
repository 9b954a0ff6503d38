// DynamoDB as dynalite speaks it, also through the SDK of AWS.
import { CreateTableCommand, DynamoDBClient, PutItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import dynalite from "dynalite";
import { started } from "../listen.mjs";

const credentials = { accessKeyId: "a", secretAccessKey: "b" };
const table = {
  TableName: "parcels",
  AttributeDefinitions: [{ AttributeName: "id", AttributeType: "S" }],
  KeySchema: [{ AttributeName: "id", KeyType: "HASH" }],
  BillingMode: "PAY_PER_REQUEST",
};
const client = (endpoint) => new DynamoDBClient({ region: "eu-x-1", endpoint, maxAttempts: 1, credentials });

async function parcels() {
  const server = dynalite({ createTableMs: 0 });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const running = started(server);
  await client(running.url).send(new CreateTableCommand(table));
  return running;
}

const signed = "AWS4-HMAC-SHA256 Credential=a/20260101/eu-x-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0";
const ask = (name, Command, input, want) => ({
  name,
  path: "/",
  headers: {
    "content-type": "application/x-amz-json-1.0",
    "x-amz-target": `DynamoDB_20120810.${Command.name.replace("Command", "")}`,
    "x-amz-date": "20260101T000000Z",
    authorization: signed,
  },
  body: input,
  own: {
    "AWS DynamoDB": (url) =>
      client(url)
        .send(new Command(input))
        .catch((error) => error),
  },
  want: { ...want, id: { header: "x-amzn-requestid" } },
});
const unmet = {
  TableName: "parcels",
  Key: { id: { S: "1" } },
  UpdateExpression: "SET a = :a",
  ConditionExpression: "attribute_exists(id)",
  ExpressionAttributeValues: { ":a": { N: "1" } },
};

export default {
  dynalite: {
    start: parcels,
    cases: [
      ask(
        "no such table",
        PutItemCommand,
        { TableName: "letters", Item: { id: { S: "1" } } },
        {
          text: "Requested resource not found",
          code: "ResourceNotFoundException",
          kind: "not_found",
        },
      ),
      ask(
        "no key",
        PutItemCommand,
        { TableName: "parcels", Item: { to: { S: "Ulm" } } },
        {
          text: "One or more parameter values were invalid: Missing the key id in the item",
          code: "ValidationException",
          kind: "validation",
        },
      ),
      ask("condition", UpdateItemCommand, unmet, {
        text: "The conditional request failed",
        code: "ConditionalCheckFailedException",
      }),
      ask("table there", CreateTableCommand, table, {
        text: [null, "Table already exists: parcels"],
        code: "ResourceInUseException",
      }),
    ],
  },
};
