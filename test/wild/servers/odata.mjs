// OData as SAP's CAP speaks it, without a database.
import cds from "@sap/cds";
import express from "express";
import { listen } from "../listen.mjs";

const model = `
  @path: '/odata' @requires: 'any' service Trips {
    @cds.persistence.skip entity Bookings {
      key ID : Integer;
      mail   : String @mandatory;
      seats  : Integer @assert.range: [1, 6];
      legs   : Composition of many { key no : Integer; miles : Integer @assert.range: [1, 999]; };
    }
    action refund(id : Integer);
    action check();
  }`;

async function trips() {
  cds.env.requires.auth = { kind: "dummy" };
  cds.model = cds.linked(cds.compile(model));
  const app = express();
  await cds
    .serve("all")
    .from(cds.model)
    .in(app)
    .with((service) => {
      service.on("refund", (asked) =>
        asked.reject({ status: 409, code: "REFUNDED", message: "This trip was refunded in June.", target: "id" }),
      );
      service.on("check", (asked) => {
        asked.error({ status: 400, code: "MAIL_ODD", message: "This address looks odd.", target: "mail" });
        asked.error({ status: 400, code: "SEATS_ODD", message: "Book fewer seats.", target: "seats" });
      });
      service.on("READ", "Bookings", () => {
        throw new Error("hana pool drained");
      });
      service.on("CREATE", "Bookings", (asked) => asked.data);
    });
  return listen(app);
}

const id = { header: "x-correlation-id" };
const SEVERAL = [null, "Multiple errors occurred, see details below."];
export default {
  "CAP, OData": {
    start: trips,
    cases: [
      {
        name: "deep insert",
        path: "/odata/Bookings",
        body: {
          ID: 1,
          seats: 9,
          legs: [
            { no: 1, miles: 5 },
            { no: 2, miles: 0 },
          ],
        },
        want: {
          text: SEVERAL,
          code: "MULTIPLE_ERRORS",
          // The target names the leg by its key; where it stands only the request knows.
          fields: {
            mail: "Provide the missing value.",
            seats: "Enter a value between 1 and 6.",
            "legs(no=2).miles": "Enter a value between 1 and 999.",
          },
          id,
          kind: "validation",
        },
      },
      {
        name: "one value",
        path: "/odata/Bookings",
        body: { ID: 1, mail: "a", seats: 9 },
        want: { code: "ASSERT_RANGE", fields: { seats: "Enter a value between 1 and 6." }, id, kind: "validation" },
      },
      {
        name: "unknown property",
        path: "/odata/Bookings",
        body: { ID: 1, mail: "a", pets: 1 },
        want: { text: 'Property "pets" does not exist in Trips.Bookings', id, kind: "validation" },
      },
      {
        name: "action",
        path: "/odata/refund",
        body: { id: 3 },
        want: {
          text: "This trip was refunded in June.",
          code: "REFUNDED",
          fields: { id: "This trip was refunded in June." },
          id,
        },
      },
      {
        name: "two errors",
        path: "/odata/check",
        body: {},
        want: {
          text: SEVERAL,
          code: "MULTIPLE_ERRORS",
          fields: { mail: "This address looks odd.", seats: "Book fewer seats." },
          id,
          kind: "validation",
        },
      },
      { name: "exception", path: "/odata/Bookings", method: "GET", want: { id, kind: "server" } },
      {
        name: "no such entity",
        path: "/odata/Boats",
        method: "GET",
        want: { text: 'Invalid resource path "Trips.Boats"', id, kind: "not_found" },
      },
    ],
  },
};
