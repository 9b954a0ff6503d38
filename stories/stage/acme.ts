import {
  type ActionHandler,
  type KnownActionName,
  type RecourseInstance,
  createRecourse,
  defineCatalog,
} from "react-recourse";
import { afo } from "react-recourse/catalogs/afo";
import { aforo as aforoFacts } from "react-recourse/catalogs/aforo";
import { aviate } from "react-recourse/catalogs/aviate";
import { commerce } from "react-recourse/catalogs/commerce";
import { platform } from "react-recourse/catalogs/platform";
import { fn } from "storybook/test";

/** Long enough to see that something runs, short enough to wait for. */
const WORK_MS = 250;

const work = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, WORK_MS);
  });

/** A way out that works, after a moment. Each call is listed in the Actions panel. */
const works = (name: string) => fn(work).mockName(name);

/**
 * Aforo tells most errors by status alone. Beside four other catalogs only the problem type says that it is aforo who
 * speaks, so an app that talks to several APIs adds the prefix.
 */
const aforo = defineCatalog({ ...aforoFacts, typePrefix: "https://api.aforo.example/problems/" });

/** The five APIs of the stories. */
export const catalogs = [aforo, afo, aviate, platform, commerce] as const;

/** What the app of the stories does for every way out. A name that is missing here fails to compile. */
export const handlers = {
  top_up: works("top_up"),
  select_plan: works("select_plan"),
  update_payment_method: works("update_payment_method"),
  raise_limit: works("raise_limit"),
  sign_in: works("sign_in"),
  sign_in_social: works("sign_in_social"),
  refresh_session: works("refresh_session"),
  verify_email: works("verify_email"),
  reset_password: works("reset_password"),
  request_invite: works("request_invite"),
  request_access: works("request_access"),
  transition: works("transition"),
  restore: works("restore"),
  check_status: works("check_status"),
  check_again: works("check_again"),
  // Two that lead to a page of the app, so that links are among the ways out.
  list_products: "/products",
  manage_api_keys: "/settings/api-keys",
  create_session: works("create_session"),
  terminate_sessions: works("terminate_sessions"),
  create_subscription: works("create_subscription"),
  manage_subscriptions: works("manage_subscriptions"),
  start_over: works("start_over"),
  contact_support: works("contact_support"),
} satisfies Record<KnownActionName, ActionHandler>;

const support = { email: "help@acme.example", statusUrl: "https://status.acme.example" };

/** Stands for the app's router; the stories stay where they are. */
export const navigate = fn().mockName("navigate");

/** A fresh instance: each has reports of its own, so that a page's region shows nobody else's failures. */
export const createAcme = (): RecourseInstance =>
  createRecourse({
    catalogs,
    actions: handlers,
    support,
    currency: "EUR",
    allowedOrigins: ["https://app.platform.example"],
    navigate,
  });

/** The app that the stories play in: it can answer everything. */
export const acme: RecourseInstance = createAcme();

/** An app that knows the five APIs and has no answer to anything. */
export const speechless: RecourseInstance = createRecourse({ catalogs });
