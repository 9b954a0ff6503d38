// Express with error handlers as applications write them: the error of a library, passed on nearly as it is.
import { celebrate, errors, Joi, Segments } from "celebrate";
import express from "express";
import mongoose from "mongoose";
import * as v from "valibot";
import { z } from "zod";
import { listen } from "../listen.mjs";

const Member = mongoose.model(
  "Member",
  new mongoose.Schema({
    name: { type: String, required: [true, "Tell us your name"] },
    age: { type: Number, min: [16, "Members are 16 or older"] },
    address: { zip: { type: String, match: [/^\d{5}$/, "A ZIP code has five digits"] } },
    pets: [{ kind: { type: String, enum: ["cat", "dog"] } }],
  }),
);

function members() {
  const app = express();
  app.use(express.json());
  const checked = (asked, answer, next) => next(new Member(asked.body).validateSync());
  app.post("/members", checked, (error, asked, answer, _next) => answer.status(400).json(error));
  app.post("/wrapped", checked, (error, asked, answer, _next) =>
    answer.status(422).json({ success: false, error: error.message, errors: error.errors }),
  );
  app.post("/flat", checked, (error, asked, answer, _next) => {
    const faults = Object.values(error.errors).map(({ path, message }) => ({ field: path, message }));
    answer.status(422).json({ status: "fail", message: "Some answers are not right.", data: faults });
  });
  return listen(app);
}

const login = z.strictObject({ mail: z.email("That is no address"), code: z.string().length(6, "Six digits") });
const visit = v.object({
  guest: v.object({ name: v.pipe(v.string("A name, please"), v.minLength(2, "A longer name, please")) }),
  days: v.array(v.pipe(v.number(), v.maxValue(7, "A week at most"))),
});
function schemas() {
  const app = express();
  app.use(express.json());
  app.post("/thrown", (asked) => login.parse(asked.body));
  app.post("/format", (asked, answer) =>
    answer.status(400).json({ errors: z.formatError(login.safeParse(asked.body).error) }),
  );
  app.post("/jsend", (asked, answer) => {
    const { fieldErrors } = z.flattenError(login.safeParse(asked.body).error);
    answer.status(400).json({ status: "fail", data: fieldErrors });
  });
  app.post("/issues", (asked, answer) => answer.status(400).json(v.safeParse(visit, asked.body).issues));
  app.post("/flat", (asked, answer) =>
    answer.status(400).json({ error: v.flatten(v.safeParse(visit, asked.body).issues) }),
  );
  app.use((error, asked, answer, _next) =>
    answer
      .status(error.status ?? 400)
      .json({ success: false, name: error.name, message: error.message, ...(error.type && { type: error.type }) }),
  );
  return listen(app);
}

function celebrated() {
  const app = express();
  app.use(express.json());
  const body = Joi.object({
    team: Joi.object({ size: Joi.number().max(9) }),
    mail: Joi.string(),
    phone: Joi.string(),
  }).xor("mail", "phone");
  const query = Joi.object({ notify: Joi.boolean() });
  app.post(
    "/teams",
    celebrate({ [Segments.BODY]: body, [Segments.QUERY]: query }, { abortEarly: false }, { mode: "full" }),
    (asked, answer) => answer.json({}),
  );
  app.use(errors());
  return listen(app);
}

const badMember = { age: 12, address: { zip: "1" }, pets: [{ kind: "cat" }, { kind: "cow" }] };
const memberFields = {
  name: "Tell us your name",
  age: "Members are 16 or older",
  "address.zip": "A ZIP code has five digits",
  "pets.1.kind": "`cow` is not a valid enum value for path `kind`.",
};
// The path of a fault in a child is the child's own.
const { "pets.1.kind": petKind, ...ownFields } = memberFields;
const flatFields = { ...ownFields, kind: petKind };
const badLogin = { mail: "ada", code: "12", remember: true };
const badVisit = { guest: { name: "A" }, days: [3, 9] };
const loginFields = { mail: "That is no address", code: "Six digits" };
const visitFields = { "guest.name": "A longer name, please", "days.1": "A week at most" };
const unknownKey = 'Unrecognized key: "remember"';
const kind = "validation";
const wantedOfMember = {
  text: [null, /^Member validation failed/],
  code: ["ValidationError", null],
  fields: memberFields,
  kind,
};

export default {
  "express + mongoose": {
    start: members,
    cases: [
      { name: "error as it is", path: "/members", body: badMember, want: wantedOfMember },
      { name: "wrapped", path: "/wrapped", body: badMember, want: wantedOfMember },
      {
        name: "flat",
        path: "/flat",
        body: badMember,
        want: { text: "Some answers are not right.", fields: flatFields, kind },
      },
    ],
  },
  "express + zod, handled": {
    start: schemas,
    cases: [
      {
        name: "thrown",
        path: "/thrown",
        body: badLogin,
        want: { code: ["ZodError", null], fields: loginFields, forms: unknownKey, kind },
      },
      { name: "formatted", path: "/format", body: badLogin, want: { fields: loginFields, forms: unknownKey, kind } },
      { name: "JSend", path: "/jsend", body: badLogin, want: { fields: loginFields, kind } },
      {
        name: "JSON torn off",
        path: "/thrown",
        body: '{"mail"',
        want: { text: /^Expected ':' after property name/, code: ["entity.parse.failed", "SyntaxError"], kind },
      },
    ],
  },
  "express + valibot": {
    start: schemas,
    cases: [
      { name: "issues", path: "/issues", body: badVisit, want: { fields: visitFields, kind } },
      { name: "flattened", path: "/flat", body: badVisit, want: { fields: visitFields, kind } },
    ],
  },
  celebrate: {
    start: celebrated,
    cases: [
      {
        name: "body and query",
        path: "/teams?notify=7",
        body: { team: { size: 12 }, mail: "a", phone: "1" },
        want: {
          text: [null, "Validation failed"],
          fields: { "team.size": '"team.size" must be less than or equal to 9', notify: '"notify" must be a boolean' },
          forms: '"value" contains a conflict between exclusive peers [mail, phone]',
          kind,
        },
      },
    ],
  },
};
