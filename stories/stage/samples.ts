import type { ActionHandler, ApiError } from "react-recourse";
import { type FixtureApi, type WireResponse, fixtures } from "react-recourse/testing";
import { acme } from "./acme.js";

/**
 * A recorded response, as a new object: an instance remembers what it has read by identity, so the same object would
 * keep the moment it was first seen, and with it a wait that is long over.
 */
export function wire(api: FixtureApi, name: string): WireResponse {
  const response = fixtures[api][name];
  if (response === undefined) throw new Error(`There is no test/wire/${api}/${name}.json.`);
  return { ...response };
}

/** The value that a recorded response is read as. */
export const sample = (api: FixtureApi, name: string): ApiError => acme.normalize(wire(api, name));

/** A way out that fails with a recorded response. */
export const failsWith =
  (api: FixtureApi, name: string): ActionHandler =>
  async () => {
    throw acme.normalize(wire(api, name));
  };

/** A way out that is still running when you look. */
export const neverEnds: ActionHandler = () => new Promise(() => undefined);

/** 200 characters without a place to break. */
export const longToken = "acme_live_".padEnd(200, "9f3b7c2e51d8a064");

const sentence = "The statement for the period could not be closed because usage is still arriving from two regions. ";

/** 2,000 characters, and among them a token that cannot be broken. */
export const longMessage = `Key ${longToken} was refused. `.padEnd(2000, sentence).trimEnd();
