"use client";
import { forwardRef, useMemo } from "react";
import { type Root as ViewRoot, type RootProps, createView } from "../../parts/create-view.js";
import { Facts, Icon } from "../../parts/notice-parts.js";
import { ShowingProvider, useNearestShowing } from "../../react/use-showing.js";
import { Resume } from "./resume.js";
import { useConnection } from "./use-connection.js";

const View = /* @__PURE__ */ createView({
  name: "offline-notice",
  slots: () => ({
    icon: (
      <Icon shape="m3 3 14 14M8.5 12.5a3 3 0 0 1 3 0M6 9.5a7 7 0 0 1 2-1m4.5 0a7 7 0 0 1 1.5 1M3 6.5a11 11 0 0 1 2-1m3.5-1a11 11 0 0 1 8.5 2M10 15.5v.1" />
    ),
    main: (
      <>
        <Facts />
        <Resume />
      </>
    ),
  }),
});

/**
 * For requests that got no answer: says whether the browser is offline or one host could not be reached, waits for the
 * connection, and tries again by itself once it is back, where the request may be repeated.
 */
export const Root: ViewRoot = /* @__PURE__ */ forwardRef<HTMLElement, RootProps>(function OfflineNotice(props, ref) {
  const showing = useNearestShowing();
  const connection = useConnection(props.error);
  // How the connection stands now takes the place of what the failure told of it; words by code still win.
  const told = useMemo(() => {
    if (showing === null || connection === "unknown") return showing;
    const { locale } = showing;
    const { kinds, causes, labels } = locale;
    const now = connection === "back" ? { title: labels.backOnline, advice: labels.waitOver } : causes.offline;
    return {
      ...showing,
      locale: { ...locale, kinds: { ...kinds, network: now }, causes: { ...causes, offline: now } },
    };
  }, [connection, showing]);
  return (
    <ShowingProvider value={told}>
      <View {...props} ref={ref} />
    </ShowingProvider>
  );
});

export { Resume } from "./resume.js";
export * from "../../parts/notice-parts.js";
