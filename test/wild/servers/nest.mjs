// NestJS, whose decorators are functions: here they are called, because nothing compiles them.
import "reflect-metadata";
import {
  Body,
  ConflictException,
  Controller,
  Get,
  HttpException,
  NotFoundException,
  Param,
  ParseIntPipe,
  Post,
  UnprocessableEntityException,
  ValidationPipe,
  Module,
} from "@nestjs/common";
import { APP_GUARD, NestFactory } from "@nestjs/core";
import { ThrottlerGuard, ThrottlerModule } from "@nestjs/throttler";
import { Type } from "class-transformer";
import { IsEmail, Min, ValidateNested } from "class-validator";
import { started } from "../listen.mjs";

class Line {
  count;
}
Min(1)(Line.prototype, "count");
class Order {
  mail;
  lines;
}
IsEmail()(Order.prototype, "mail");
ValidateNested({ each: true })(Order.prototype, "lines");
Type(() => Line)(Order.prototype, "lines");

class Orders {
  make() {}
  read(id) {
    throw new NotFoundException(`Order ${id} is gone or never was.`);
  }
  taken() {
    throw new ConflictException("This seat is taken.", { description: "SEAT_TAKEN" });
  }
  own() {
    throw new HttpException(
      { errorCode: "CREDIT_USED_UP", message: "Your credit is used up.", requestId: "n-19" },
      402,
    );
  }
  broken() {
    throw new Error("Redis connection to 10.0.0.3 failed");
  }
}
const method = (name) => Object.getOwnPropertyDescriptor(Orders.prototype, name);
const route = (decorate, name) => decorate(Orders.prototype, name, method(name));
route(Post("orders"), "make");
Body()(Orders.prototype, "make", 0);
Reflect.defineMetadata("design:paramtypes", [Order], Orders.prototype, "make");
route(Get("orders/:id"), "read");
Param("id", ParseIntPipe)(Orders.prototype, "read", 0);
route(Post("seats"), "taken");
route(Post("credit"), "own");
route(Get("broken"), "broken");
Controller()(Orders);

const nest = (options) => async () => {
  class App {}
  Module({ controllers: [Orders] })(App);
  const app = await NestFactory.create(App, { logger: false });
  app.useGlobalPipes(new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true, ...options }));
  await app.listen(0, "127.0.0.1");
  return started(app.getHttpServer());
};

const badOrder = { mail: "ada", lines: [{ count: 2 }, { count: 0 }], coupon: "X" };
async function throttled() {
  class App {}
  const imports = [
    ThrottlerModule.forRoot({ throttlers: [{ ttl: 60_000, limit: 1 }], errorMessage: "One seat a minute." }),
  ];
  Module({ imports, controllers: [Orders], providers: [{ provide: APP_GUARD, useClass: ThrottlerGuard }] })(App);
  const app = await NestFactory.create(App, { logger: false });
  await app.listen(0, "127.0.0.1");
  return started(app.getHttpServer());
}

const kind = "validation";
export default {
  NestJS: {
    start: nest({}),
    cases: [
      {
        name: "nested body",
        path: "/orders",
        body: badOrder,
        want: {
          forms: ["property coupon should not exist", "mail must be an email", "lines.1.count must not be less than 1"],
          kind,
        },
      },
      {
        name: "path parameter",
        path: "/orders/x",
        method: "GET",
        want: { text: "Validation failed (numeric string is expected)", kind },
      },
      {
        name: "not found",
        path: "/orders/4",
        method: "GET",
        want: { text: "Order 4 is gone or never was.", kind: "not_found" },
      },
      {
        name: "conflict with description",
        path: "/seats",
        want: { text: "This seat is taken.", code: "SEAT_TAKEN", kind: "conflict" },
      },
      {
        name: "own body",
        path: "/credit",
        want: { text: "Your credit is used up.", code: "CREDIT_USED_UP", id: "n-19" },
      },
      { name: "exception", path: "/broken", method: "GET", want: { kind: "server" } },
      {
        name: "no such route",
        path: "/invoices",
        method: "GET",
        want: { text: "Cannot GET /invoices", kind: "not_found" },
      },
    ],
  },
  "NestJS, tree of errors": {
    start: nest({ exceptionFactory: (errors) => new UnprocessableEntityException(errors) }),
    cases: [
      {
        name: "children",
        path: "/orders",
        body: badOrder,
        want: {
          fields: {
            mail: "mail must be an email",
            "lines.1.count": "count must not be less than 1",
            coupon: "property coupon should not exist",
          },
          kind,
        },
      },
    ],
  },
  "NestJS, throttled": {
    start: throttled,
    cases: [
      {
        name: "rate limit",
        path: "/seats",
        before: 1,
        want: { text: "One seat a minute.", waitMs: 60_000, kind: "rate_limit" },
      },
    ],
  },
};
