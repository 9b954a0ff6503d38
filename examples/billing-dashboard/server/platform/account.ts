import type { Hono } from "hono";
import { looksLikeEmail, readObject, textAt } from "../body.js";
import { type Demo, newId } from "../demo.js";
import type { DemoEnv } from "../world.js";
import { signedIn } from "./access.js";
import { PlainProblem, PlatformProblem } from "./problem.js";
import type { Mail, PlatformState } from "./state.js";

const LINK_TTL_MS = 10 * 60_000;

const verificationRequired = (email: string) =>
  new PlatformProblem("email_verification_required", "Verify your email address to complete the registration", {
    members: { email },
    resolve: {
      message: "Send the verification email again.",
      action: "verify_email",
      method: "POST",
      endpoint: "/v1/auth/verify/resend",
    },
  });

/** Registration, verification, sign-in, password reset and invites. */
export function accountRoutes(app: Hono<DemoEnv>, demo: Demo): void {
  const send = (state: PlatformState, kind: Mail["kind"], to: string, subject: string, token: string): void => {
    state.mail.unshift({ to, subject, token, kind });
    if (kind !== "invite") state.links.set(token, { email: to, expiresAt: demo.clock() + LINK_TTL_MS });
  };
  const openSession = (state: PlatformState, email: string): { token: string; email: string } => {
    const token = newId(demo, "pt_");
    state.tokens.set(token, email);
    return { token, email };
  };

  app.get("/v1/me", (c) => c.json({ email: signedIn(c) }));
  app.get("/v1/mail", (c) => c.json({ mail: c.var.world.platform.mail }));

  app.post("/v1/auth/register", async (c) => {
    const state = c.var.world.platform;
    const body = await readObject(c);
    const email = textAt(body, "email").toLowerCase();
    if (!looksLikeEmail(email)) throw new PlainProblem(400, "Bad Request", "An email address is needed");
    if (state.accounts.get(email)) {
      throw new PlatformProblem("email_exists", "An account with this email address already exists", {
        resolve: { message: "Sign in instead.", path: "/account", action: "sign_in" },
      });
    }
    state.accounts.set(email, {
      email,
      password: textAt(body, "password"),
      social: null,
      verified: false,
      complete: false,
    });
    send(state, "verify", email, "Verify your email address", newId(demo, "verify_"));
    return c.json({ email, verified: false }, 201);
  });

  app.post("/v1/auth/register/complete", async (c) => {
    const state = c.var.world.platform;
    const email = textAt(await readObject(c), "email").toLowerCase();
    const account = state.accounts.get(email);
    if (!account) throw new PlainProblem(404, "Not Found", "There is no registration for this email address");
    if (!account.verified) throw verificationRequired(email);
    account.complete = true;
    return c.json(openSession(state, email), 201);
  });

  app.post("/v1/auth/verify/resend", async (c) => {
    const state = c.var.world.platform;
    const email = textAt(await readObject(c), "email").toLowerCase();
    const account = state.accounts.get(email);
    // The same answer for unknown addresses: this route must not tell who has an account.
    if (account && !account.verified) send(state, "verify", email, "Verify your email address", newId(demo, "verify_"));
    return c.json({ sent: true }, 202);
  });

  app.post("/v1/auth/verify", async (c) => {
    const state = c.var.world.platform;
    const link = state.links.get(textAt(await readObject(c), "token"));
    const account = link && state.accounts.get(link.email);
    if (!account) throw new PlatformProblem("token_invalid", "This link is not valid");
    account.verified = true;
    return c.json({ email: account.email, verified: true });
  });

  app.post("/v1/auth/login", async (c) => {
    const state = c.var.world.platform;
    const body = await readObject(c);
    const email = textAt(body, "email").toLowerCase();
    const account = state.accounts.get(email);
    if (account?.social) {
      throw new PlatformProblem("social_login_only", "This account signs in with Google", {
        members: { provider: account.social },
        resolve: {
          message: "Continue with Google.",
          action: "sign_in_social",
          method: "POST",
          endpoint: "/v1/auth/social",
        },
      });
    }
    if (!account || account.password !== textAt(body, "password")) {
      throw new PlainProblem(401, "Unauthorized", "Email address and password do not match");
    }
    if (!account.verified) throw verificationRequired(email);
    return c.json(openSession(state, email), 201);
  });

  app.post("/v1/auth/social", async (c) => {
    const state = c.var.world.platform;
    const email = textAt(await readObject(c), "email").toLowerCase();
    const account = state.accounts.get(email);
    if (!account?.social) throw new PlainProblem(404, "Not Found", "No account is linked to this provider");
    return c.json(openSession(state, email), 201);
  });

  app.post("/v1/auth/forgot", async (c) => {
    const state = c.var.world.platform;
    const email = textAt(await readObject(c), "email").toLowerCase();
    if (state.accounts.get(email)?.password) send(state, "reset", email, "Reset your password", newId(demo, "reset_"));
    return c.json({ sent: true }, 202);
  });

  app.post("/v1/auth/reset", async (c) => {
    const state = c.var.world.platform;
    const body = await readObject(c);
    const token = textAt(body, "token");
    const again = {
      message: "Request a new link.",
      path: "/account?open=forgot",
      action: "reset_password",
      method: "POST",
      endpoint: "/v1/auth/forgot",
    };
    const link = state.links.get(token);
    const account = link && state.accounts.get(link.email);
    if (!link || !account)
      throw new PlatformProblem("token_invalid", "The reset token is not valid", { resolve: again });
    if (demo.clock() >= link.expiresAt) {
      throw new PlatformProblem("token_expired", "The reset token has expired", { resolve: again });
    }
    account.password = textAt(body, "password");
    state.links.delete(token);
    return c.json({ email: account.email });
  });

  app.post("/v1/invites/:code/accept", (c) => {
    const state = c.var.world.platform;
    signedIn(c);
    const invite = state.invites.get(c.req.param("code"));
    const org = invite && state.orgs.get(invite.org);
    if (!invite || !org) throw new PlainProblem(404, "Not Found", "There is no such invite");
    if (demo.clock() >= invite.expiresAt) {
      throw new PlatformProblem("invite_expired", `The invite to ${org.name} has expired`);
    }
    state.orgs.set(org.id, { ...org, member: true });
    return c.json({ org: org.id });
  });

  app.post("/v1/invites/:code/renew", (c) => {
    const state = c.var.world.platform;
    const email = signedIn(c);
    const invite = state.invites.get(c.req.param("code"));
    if (!invite) throw new PlainProblem(404, "Not Found", "There is no such invite");
    invite.expiresAt = demo.clock() + LINK_TTL_MS;
    send(state, "invite", email, "A fresh invite", c.req.param("code"));
    return c.json({ sent: true }, 202);
  });
}
