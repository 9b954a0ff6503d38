import type { Hono } from "hono";
import { numberAt, readObject, textAt } from "../body.js";
import { type Demo, newId, toCents, toMajor } from "../demo.js";
import type { DemoEnv } from "../world.js";
import { CommerceRefusal, invalidRequest, success } from "./refusal.js";
import type { CommerceState, Order, Product } from "./state.js";
import { requireScope } from "./tokens.js";

const DELIVERY = 20;

/** Balance, products and orders. */
export function orderRoutes(app: Hono<DemoEnv>, demo: Demo): void {
  /** A delivery that has arrived in the meantime counts: the clock decides, not a timer. */
  const restock = (product: Product): Product => {
    if (product.restocksAt !== null && demo.clock() >= product.restocksAt) {
      product.stock += DELIVERY;
      product.restocksAt = null;
    }
    return product;
  };

  const place = (state: CommerceState, productId: string, quantity: number): Order => {
    const found = state.products.find((each) => each.id === productId);
    if (!found)
      throw new CommerceRefusal("PRODUCT_NOT_FOUND", `Product not found: ${productId}`, { product_id: productId });
    const product = restock(found);
    if (product.stock < quantity) {
      product.restocksAt ??= demo.clock() + demo.settings.restockMs;
      throw new CommerceRefusal("PRODUCT_OUT_OF_STOCK", `Out of stock: ${product.name}`, {
        product_id: productId,
        available: product.stock,
      });
    }
    const cost = product.cents * quantity;
    if (cost > state.balanceCents) {
      const current = toMajor(state.balanceCents);
      const required = toMajor(cost);
      throw new CommerceRefusal(
        "INSUFFICIENT_BALANCE",
        `Insufficient balance. Current balance: ${current.toFixed(2)}; required: ${required.toFixed(2)}`,
        { current_balance: current, required_amount: required },
      );
    }
    state.balanceCents -= cost;
    product.stock -= quantity;
    const order: Order = { id: newId(demo, "ord_"), product: product.name, quantity, total: toMajor(cost) };
    state.orders.unshift(order);
    return order;
  };

  app.get("/v1/balance", (c) => success(c, { balance: toMajor(c.var.world.commerce.balanceCents) }));

  app.post("/v1/balance/recharge", requireScope(demo, "balance"), async (c) => {
    const state = c.var.world.commerce;
    const amount = numberAt(await readObject(c), "amount");
    if (amount === null || amount < 1 || amount > 5000) {
      throw invalidRequest("amount must be between 1 and 5000", { field: "amount" });
    }
    state.balanceCents += toCents(amount);
    return success(c, { balance: toMajor(state.balanceCents) }, 201);
  });

  app.get("/v1/products", (c) => {
    const products = c.var.world.commerce.products.map((product) => {
      const { id, name, cents, stock } = restock(product);
      return { id, name, price: toMajor(cents), stock };
    });
    return success(c, { products });
  });

  app.get("/v1/orders", (c) => success(c, { orders: c.var.world.commerce.orders }));

  app.post("/v1/orders", requireScope(demo, "orders"), async (c) => {
    const state = c.var.world.commerce;
    const body = await readObject(c);
    const productId = textAt(body, "product_id");
    const quantity = numberAt(body, "quantity");
    if (productId === "" || quantity === null || !Number.isInteger(quantity) || quantity < 1) {
      throw invalidRequest("product_id and a quantity of at least 1 are required");
    }
    const key = c.req.header("Idempotency-Key");
    const request = JSON.stringify([productId, quantity]);
    const answered = key === undefined ? undefined : state.answered.get(key);
    if (answered) {
      if (answered.request !== request) {
        throw new CommerceRefusal("IDEMPOTENCY_CONFLICT", "This idempotency key was used for another request", {
          idempotency_key: key,
        });
      }
      c.header("Idempotent-Replayed", "true");
      return success(c, answered.order, 201);
    }
    // A refused order is not remembered: it did nothing, and its key may be used for the same order again.
    const order = place(state, productId, quantity);
    if (key !== undefined) state.answered.set(key, { request, order });
    return success(c, order, 201);
  });

  app.post("/v1/orders/:id/refund", requireScope(demo, "refunds"), (c) => {
    const state = c.var.world.commerce;
    const index = state.orders.findIndex((order) => order.id === c.req.param("id"));
    const [order] = index < 0 ? [] : state.orders.splice(index, 1);
    if (!order) throw invalidRequest("There is no such order", { field: "order_id" });
    state.balanceCents += toCents(order.total);
    return success(c, { refunded: order.total });
  });
}
