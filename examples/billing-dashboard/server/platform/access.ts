import type { Context } from "hono";
import type { DemoEnv } from "../world.js";
import { PlainProblem, PlatformProblem } from "./problem.js";
import type { Org } from "./state.js";

/** Email address of the signed-in person. */
export function signedIn(c: Context<DemoEnv>): string {
  const token = /^Bearer (\S+)$/.exec(c.req.header("Authorization") ?? "")?.[1];
  const email = token === undefined ? undefined : c.var.world.platform.tokens.get(token);
  if (email === undefined) {
    throw new PlatformProblem("auth_required", "No valid authentication provided", {
      resolve: { message: "Sign in to continue.", path: "/account", action: "sign_in" },
    });
  }
  return email;
}

/** The organization in the path, for its members only. */
export function memberOrg(c: Context<DemoEnv>): Org {
  signedIn(c);
  const id = c.req.param("org") ?? "";
  const org = c.var.world.platform.orgs.get(id);
  if (!org) throw new PlainProblem(404, "Not Found", `There is no organization '${id}'`);
  if (!org.member) throw new PlatformProblem("not_a_member", `You are not a member of ${org.name}`);
  return org;
}

/** Refuses where the subscription does not carry paid work; says how to set that right. */
export function requireSubscription(org: Org): void {
  const billing = `/v1/orgs/${org.id}/billing`;
  const page = `/projects?org=${org.id}`;
  if (org.status === "past_due") {
    throw new PlatformProblem("payment_past_due", `The last invoice of ${org.name} could not be collected`, {
      resolve: {
        message: "Update your payment method.",
        path: `${page}&open=payment`,
        action: "update_payment_method",
        method: "POST",
        endpoint: `${billing}/payment-method`,
      },
    });
  }
  if (org.status === "suspended") {
    throw new PlatformProblem(
      "subscription_suspended",
      `The subscription of ${org.name} is suspended for non-payment`,
      {
        resolve: {
          message: "Pay the open invoice to resume.",
          path: `${page}&open=payment`,
          action: "update_payment_method",
          method: "POST",
          endpoint: `${billing}/payment-method`,
        },
      },
    );
  }
  if (org.status === "inactive") {
    throw new PlatformProblem("subscription_inactive", `The subscription of ${org.name} is not active`, {
      resolve: {
        message: "Choose a plan to start again.",
        path: `${page}&open=plans`,
        action: "select_plan",
        method: "POST",
        endpoint: `${billing}/plan`,
      },
    });
  }
  if (org.status === "missing") {
    throw new PlatformProblem("subscription_not_found", `${org.name} has no billing subscription on record`, {
      resolve: {
        message: "Start the subscription anew.",
        path: `${page}&open=plans`,
        action: "create_subscription",
        method: "POST",
        endpoint: `${billing}/plan`,
      },
    });
  }
}
