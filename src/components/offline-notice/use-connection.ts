"use client";
import { useState, useSyncExternalStore } from "react";
import type { ApiError } from "../../core/api-error.js";

const subscribe = (listener: () => void): (() => void) => {
  addEventListener("online", listener);
  addEventListener("offline", listener);
  return () => {
    removeEventListener("online", listener);
    removeEventListener("offline", listener);
  };
};

/**
 * How the connection stands. Only the browser's "no" can be believed: it says yes to any network, with or without a way
 * to the server. So `back` is it only for the failure that it was seen to be missing for: coming online ends no other wait.
 */
export function useConnection(error: ApiError): "unknown" | "missing" | "back" {
  const online = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
  const [missed, setMissed] = useState<ApiError | null>(null);
  if (!online && missed !== error) setMissed(error);
  if (!online) return "missing";
  return missed === error ? "back" : "unknown";
}
