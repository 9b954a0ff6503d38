import { createRecourse, defineCatalog } from "react-recourse";
import { afo } from "react-recourse/catalogs/afo";
import { aforo as aforoCatalog } from "react-recourse/catalogs/aforo";
import { aviate } from "react-recourse/catalogs/aviate";
import { commerce } from "react-recourse/catalogs/commerce";
import { platform } from "react-recourse/catalogs/platform";
import { navigate } from "./lib/router.js";
import { say } from "./lib/toasts.js";
import { MaturityLadder } from "./ui/maturity-ladder.js";

/**
 * Aforo tells most errors by status alone, and in this demo all five APIs share one origin. What still tells them
 * apart is the problem type, so the app adds the prefix that its aforo uses.
 */
const aforo = defineCatalog({ ...aforoCatalog, typePrefix: "https://api.aforo.example/problems/" });

/** The one object that the React tree, the QueryClient and plain `fetch` code share. */
export const recourse = createRecourse({
  catalogs: [aforo, afo, aviate, platform, commerce],
  codes: { MATURITY_TRANSITION_INVALID: MaturityLadder },
  // What every page can answer. Pages add their own with a provider of their own.
  actions: {
    select_plan: "/projects?open=plans",
    manage_api_keys: "/keys",
    manage_subscriptions: "/metering",
    sign_in: "/account",
    request_access: ({ error }) => {
      const scope = error.details["required"] ?? error.details["required_scope"];
      say(typeof scope === "string" ? `Asked an admin for ${scope}.` : "Asked an admin for access.");
    },
  },
  support: { email: "help@lumen.example", statusUrl: "https://status.lumen.example" },
  currency: "EUR",
  navigate,
});
